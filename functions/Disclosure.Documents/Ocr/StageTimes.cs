namespace Disclosure.Documents.Ocr;

/// <summary>Where the time of a page, or of many together, went, in milliseconds.</summary>
public sealed class StageTimes
{
    /// <summary>Rendering a page of a PDF, where its picture cannot be taken out; in a process of its own.</summary>
    public double Rendering { get; set; }

    /// <summary>Decoding the picture, turning and reducing it.</summary>
    public double Decoding { get; set; }

    /// <summary>Evening the light.</summary>
    public double Light { get; set; }

    /// <summary>Levelling the lines.</summary>
    public double Straightening { get; set; }

    /// <summary>Finding the grid, and which way up the page is.</summary>
    public double Grid { get; set; }

    /// <summary>Looking at the cells, and reading the figures in them.</summary>
    public double Figures { get; set; }

    /// <summary>Reading the labels in the cells.</summary>
    public double Labels { get; set; }

    /// <summary>Reading the prose.</summary>
    public double Prose { get; set; }

    /// <summary>Adds those of another page.</summary>
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

    /// <summary>Writes them where <see cref="Read"/> reads them.</summary>
    internal void Write(BinaryWriter writer)
    {
        foreach (var time in (ReadOnlySpan<double>)[Rendering, Decoding, Light, Straightening, Grid, Figures, Labels, Prose])
        {
            writer.Write(time);
        }
    }

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
