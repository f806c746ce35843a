namespace Disclosure.Documents.Ocr;

/// <summary>Time that each stage of reading took for one page, or for several together, in milliseconds.</summary>
public sealed class StageTimes
{
    /// <summary>
    /// Gets or sets the milliseconds that rendering a page of a PDF took, in a process of its own; 0 where the picture could be taken out
    /// of the file.
    /// </summary>
    public double Rendering { get; set; }

    /// <summary>Gets or sets the milliseconds that decoding, turning and reducing the picture took.</summary>
    public double Decoding { get; set; }

    /// <summary>Gets or sets the milliseconds that evening the light took.</summary>
    public double Light { get; set; }

    /// <summary>Gets or sets the milliseconds that levelling the lines took.</summary>
    public double Straightening { get; set; }

    /// <summary>Gets or sets the milliseconds that finding the grid, and which way up the page is, took.</summary>
    public double Grid { get; set; }

    /// <summary>Gets or sets the milliseconds that looking at the cells and reading the figures in them took.</summary>
    public double Figures { get; set; }

    /// <summary>Gets or sets the milliseconds that reading the labels in the cells took.</summary>
    public double Labels { get; set; }

    /// <summary>Gets or sets the milliseconds that reading the prose took.</summary>
    public double Prose { get; set; }

    /// <summary>Adds the times of another page.</summary>
    public void Add(StageTimes other)
    {
        Rendering += other.Rendering;
        Decoding += other.Decoding;
        Light += other.Light;
        Straightening += other.Straightening;
        Grid += other.Grid;
        Figures += other.Figures;
        Labels += other.Labels;
        Prose += other.Prose;
    }

    /// <summary>Writes the times as <see cref="Read"/> reads them.</summary>
    internal void Write(BinaryWriter writer)
    {
        foreach (var time in (ReadOnlySpan<double>)[Rendering, Decoding, Light, Straightening, Grid, Figures, Labels, Prose])
        {
            writer.Write(time);
        }
    }

    /// <summary>Returns the times that <see cref="Write"/> wrote.</summary>
    internal static StageTimes Read(BinaryReader reader) => new()
    {
        Rendering = reader.ReadDouble(),
        Decoding = reader.ReadDouble(),
        Light = reader.ReadDouble(),
        Straightening = reader.ReadDouble(),
        Grid = reader.ReadDouble(),
        Figures = reader.ReadDouble(),
        Labels = reader.ReadDouble(),
        Prose = reader.ReadDouble(),
    };
}
