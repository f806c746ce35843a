using Disclosure.Reports.Model;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Tests.Process;

public sealed class FindingMarkTests
{
    private static readonly FindingMark Mark = new("row-total@a", Severity.Error, [12, 10]);

    [Fact]
    public void A_mark_keeps_key_severity_and_numbers()
    {
        var mark = FindingMark.Of(new Finding("row-total", Severity.Warning, "a", "总计不符", [12, 10], "国办公开办函〔2021〕30号"));
        Assert.Equal(("row-total@a", Severity.Warning), (mark.Key, mark.Severity));
        Assert.Equal([12, 10], mark.Compared);
    }

    [Fact]
    public void Two_marks_of_the_same_are_the_same_and_one_difference_makes_another()
    {
        Assert.True(Mark.SameAs(new FindingMark("row-total@a", Severity.Error, [12, 10])));
        Assert.False(Mark.SameAs(Mark with { Key = "row-total@b" }));
        Assert.False(Mark.SameAs(Mark with { Severity = Severity.Warning }));
        Assert.False(Mark.SameAs(Mark with { Compared = [12, 11] }));
        Assert.False(Mark.SameAs(Mark with { Compared = [12] }));
    }
}
