namespace ReportMaker.Scanning;

/// <summary>How a printed report is scanned.</summary>
/// <param name="Mode">What takes the pictures.</param>
/// <param name="Dpi">Pixels per inch of paper; of a phone's picture about so many.</param>
/// <param name="File">What it writes.</param>
internal sealed record Scan(ScanMode Mode, int Dpi, ScanFile File)
{
    /// <summary>What happened to the paper.</summary>
    public IReadOnlyList<Disturbance> OnPaper { get; init; } = [];

    /// <summary>How it lies before the lens.</summary>
    public IReadOnlyList<Bend> Lies { get; init; } = [];

    /// <summary>What the scanner or camera does to the picture.</summary>
    public IReadOnlyList<Disturbance> InScanner { get; init; } = [];

    /// <summary>Degrees by which the pages are turned clockwise: the first page, the second, and again from the first.</summary>
    public IReadOnlyList<int> Turned { get; init; } = [0];

    /// <summary>JPEG quality, 1 to 100.</summary>
    public int Quality { get; init; } = 60;

    /// <summary>Levels below this become black in a bilevel scan.</summary>
    public int Threshold { get; init; } = 150;

    public TextLayer Layer { get; init; }

    /// <summary>Pages of a PDF that stay digital, from 1.</summary>
    public IReadOnlyList<int> DigitalPages { get; init; } = [];

    /// <summary>What distinguishes this scan from a plain one.</summary>
    public IReadOnlyList<string> Tags =>
    [
        .. OnPaper.Select(static disturbance => disturbance.Tag)
            .Concat(Lies.Select(static bend => bend.Tag))
            .Concat(InScanner.Select(static disturbance => disturbance.Tag))
            .Concat(OtherTags()).Distinct(),
    ];

    private IEnumerable<string> OtherTags()
    {
        if (Turned.Any(static degrees => degrees != 0))
        {
            yield return "turned";
        }

        if (Layer != TextLayer.None)
        {
            yield return Layer == TextLayer.True ? "text-layer" : "wrong-text-layer";
        }

        if (DigitalPages.Count > 0)
        {
            yield return "mixed";
        }

        if (Mode != ScanMode.Bilevel && File is ScanFile.Pdf or ScanFile.Tiff or ScanFile.Jpegs && Quality < 45)
        {
            yield return "low-quality-jpeg";
        }
    }
}
