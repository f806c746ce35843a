namespace Disclosure.Reports.Forms;

/// <summary>What a column of figures counts, which decides how its cells are read and judged.</summary>
public enum FigureKind
{
    /// <summary>A count, 0 or more.</summary>
    Count,

    /// <summary>A change against the year before: signed, written <c>+3</c>, <c>减4</c>, <c>0</c>.</summary>
    Change,

    /// <summary>An amount of money in 万元.</summary>
    Amount,
}
