using System.Globalization;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Rules;

/// <summary>A page, or a picture on it, could not be read: what stands there was not checked.</summary>
internal static class PageDamagedRule
{
    private const string Id = "page-damaged";

    public static IEnumerable<Finding> Check(RuleInput input) => input.Report.Unread.Select(unread => Findings.Of(
        Id,
        Severity.Error,
        string.Create(CultureInfo.InvariantCulture, $"page.{unread.Page}"),
        new PageUnread(input.Form.Id, unread.Page, unread.IsWhole, unread.Fault)));
}
