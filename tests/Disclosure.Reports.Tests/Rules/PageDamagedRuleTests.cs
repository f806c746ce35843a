using Disclosure.Documents.Words;
using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;

namespace Disclosure.Reports.Tests.Rules;

public sealed class PageDamagedRuleTests
{
    [Fact]
    public void Each_page_that_was_not_read_is_an_error_at_its_place()
    {
        var report = Reports.Clean() with
        {
            Unread = [new UnreadPage(2, true, new RecognitionTimedOut(2)), new UnreadPage(5, false, new OcrNotInstalled("poppler-utils"))],
        };

        Assert.Equal(
            [
                ("page-damaged", Severity.Error, "page.2", new PageUnread("2021", 2, true, new RecognitionTimedOut(2))),
                ("page-damaged", Severity.Error, "page.5", new PageUnread("2021", 5, false, new OcrNotInstalled("poppler-utils"))),
            ],
            ReportRules.Check(report, new CheckContext())
                .Select(static finding => (finding.Rule, finding.Severity, finding.Where, (PageUnread)finding.Fact!)));
    }

    [Fact]
    public void A_report_that_was_read_whole_has_no_such_finding() =>
        Assert.Empty(ReportRules.Check(Reports.Clean(), new CheckContext()));
}
