namespace Disclosure.Reports.Model;

/// <summary>The period that a report says its figures cover (统计期限).</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public sealed record StatedPeriod(DateOnly From, DateOnly To)
{
    /// <summary>Returns whether the period is the whole of a year.</summary>
    internal bool IsYear(int year) => From == new DateOnly(year, 1, 1) && To == new DateOnly(year, 12, 31);
}
