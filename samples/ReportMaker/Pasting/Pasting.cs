namespace ReportMaker.Pasting;

/// <summary>How parts of a digital report become pictures among its text.</summary>
/// <param name="Dpi">Pixels per inch of the pictures.</param>
internal sealed record Pasting(double Dpi)
{
    /// <summary>Pixels are black or white.</summary>
    public bool IsBilevel { get; init; }

    /// <summary>Pictures that one table is cut into, from the top.</summary>
    public int Strips { get; init; } = 1;

    /// <summary>A line that a system printed over pages which are pictures as wholes; null where only the tables are pictures.</summary>
    public string? SystemLine { get; init; }
}
