using ReportMaker.Composition;

namespace ReportMaker.Producers;

/// <summary>Sets the blocks of a report as a PDF.</summary>
internal abstract record Producer
{
    /// <summary>What it is called in the list of samples.</summary>
    public abstract string Name { get; }

    /// <summary>Writes the PDF to the path.</summary>
    public abstract void Print(string title, IReadOnlyList<Block> blocks, string path);
}
