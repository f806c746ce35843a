namespace ReportMaker.Scanning;

/// <summary>Something that happens to a printed sheet, or to its picture in the scanner. Lengths are in millimetres on paper.</summary>
internal abstract record Disturbance
{
    /// <summary>What it is called in truth files and tables.</summary>
    public abstract string Tag { get; }

    public abstract void Disturb(Sheet sheet);
}
