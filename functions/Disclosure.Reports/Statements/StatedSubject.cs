namespace Disclosure.Reports.Statements;

/// <summary>What a count in prose is of: a figure, or several that prose counts together.</summary>
/// <param name="Id">
/// The figure's id; of several a group's and column's: <c>applications.refused.total</c> for the rows of 不予公开, <c>litigation.upheld</c> for
/// both groups of lawsuits.
/// </param>
/// <param name="IsSum">Whether it is several figures.</param>
internal readonly record struct StatedSubject(string Id, bool IsSum)
{
    private const string Applications = "applications.";
    private const string Total = ".total";

    /// <summary>Gets 新收政府信息公开申请.</summary>
    public static StatedSubject Received { get; } = OfRow("received");

    /// <summary>Gets 上年结转.</summary>
    public static StatedSubject CarriedOver { get; } = OfRow("carriedOver");

    /// <summary>Gets what was answered, the row （七）总计.</summary>
    public static StatedSubject Answered { get; } = OfRow("total");

    /// <summary>Gets 结转下年度继续办理.</summary>
    public static StatedSubject CarriedForward { get; } = OfRow("carriedForward");

    /// <summary>Returns a row of section 三.</summary>
    public static StatedSubject OfRow(string row) => new(Applications + row + Total, false);

    /// <summary>Returns a kind of applicant of what was received.</summary>
    public static StatedSubject OfApplicant(string column) => new($"{Applications}received.{column}", false);

    /// <summary>Returns an outcome of section 三, or a group of them.</summary>
    public static StatedSubject OfOutcome(string row) =>
        new(Applications + row + Total, row is "refused" or "unavailable" or "notProcessed" or "otherOutcome");

    /// <summary>Returns a column of a group of section 四, or of both groups of lawsuits.</summary>
    public static StatedSubject OfRemedy(WordKind remedy, string column) => remedy switch
    {
        WordKind.Reconsideration => new($"reconsideration.{column}", false),
        WordKind.DirectLitigation => new($"litigation.direct.{column}", false),
        WordKind.LaterLitigation => new($"litigation.afterReconsideration.{column}", false),
        _ => new($"litigation.{column}", true),
    };

    /// <summary>Returns a figure of section 二.</summary>
    public static StatedSubject OfProactive(string row, string column) => new($"proactive.{row}.{column}", false);

    /// <summary>Returns the ids of its figures, in the order of the form.</summary>
    /// <param name="ids">The ids of all figures of the edition, in its order.</param>
    public IEnumerable<string> FiguresAmong(IEnumerable<string> ids)
    {
        var (id, isSum) = this;
        var dot = id.LastIndexOf('.') + 1;
        var (group, column) = (id[..dot], id[dot..]);
        return ids.Where(one => one == id
            || (isSum && one.StartsWith(group, StringComparison.Ordinal) && one.LastIndexOf('.') + 1 is var last && last > dot
                && one[last..] == column));
    }
}
