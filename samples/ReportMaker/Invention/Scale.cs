namespace ReportMaker.Invention;

/// <summary>How much an agency has to report.</summary>
internal enum Scale
{
    /// <summary>Every figure 0, as many townships report.</summary>
    Nothing,

    /// <summary>A township or a bureau: a few cases.</summary>
    Small,

    /// <summary>A county: dozens of cases, thousands of decisions.</summary>
    County,

    /// <summary>A big city: figures of up to seven digits.</summary>
    City,
}
