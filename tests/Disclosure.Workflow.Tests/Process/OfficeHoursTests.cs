using Disclosure.Workflow.Process;
using static Disclosure.Workflow.Tests.Process.Stages;

namespace Disclosure.Workflow.Tests.Process;

/// <summary>Reminders in office hours, with a cap; people who are away.</summary>
public sealed class OfficeHoursTests
{
    private static readonly OfficeHours Hours = new(new TimeOnly(9, 0), new TimeOnly(17, 30))
    {
        Off = [new DateOnly(2023, 1, 23), new DateOnly(2023, 1, 24)],
        Work = [new DateOnly(2023, 1, 28)],
    };

    // 10 January 2023 is a Tuesday.
    [Theory]
    [InlineData("2023-01-10T09:00", "2023-01-10T09:00")]
    [InlineData("2023-01-10T08:59", "2023-01-10T09:00")]
    [InlineData("2023-01-10T17:29", "2023-01-10T17:29")]
    [InlineData("2023-01-10T17:30", "2023-01-11T09:00")]
    [InlineData("2023-01-13T18:00", "2023-01-16T09:00")]
    [InlineData("2023-01-20T18:00", "2023-01-25T09:00")]
    [InlineData("2023-01-27T18:00", "2023-01-28T09:00")]
    [InlineData("2023-01-28T12:00", "2023-01-28T12:00")]
    [InlineData("2023-01-29T12:00", "2023-01-30T09:00")]
    public void A_time_outside_of_the_office_s_day_is_taken_to_the_beginning_of_the_next(string time, string at) =>
        Assert.Equal(China(at), Hours.Next(China(time)));

    [Fact]
    public void China_s_clock_counts_wherever_the_time_was_taken() =>
        Assert.Equal(China("2023-01-11T09:00"), Hours.Next(new DateTimeOffset(2023, 1, 10, 10, 0, 0, TimeSpan.Zero)));

    [Fact]
    public void Where_no_day_is_worked_the_time_stands()
    {
        var closed = Hours with { Off = [.. Enumerable.Range(0, 800).Select(new DateOnly(2023, 1, 1).AddDays)], Work = null };
        Assert.Equal(China("2023-01-10T08:00"), closed.Next(China("2023-01-10T08:00")));
        Assert.Equal(DateTimeOffset.MaxValue, Hours.Next(DateTimeOffset.MaxValue));
    }

    [Fact]
    public void Reminders_and_escalation_wait_for_the_office_also_where_the_clock_is_late()
    {
        // Asked on Tuesday at nine; after three days and a half it is Friday evening.
        var report = InReview(Offices.Usual with { RemindAfter = TimeSpan.FromHours(84), Hours = Hours });
        var monday = China("2023-01-16T09:00");
        Assert.Equal(new NextStep.Wait(monday), report.Next(Now));
        Assert.Equal(new NextStep.Wait(monday), report.Next(monday.AddTicks(-1)));
        Assert.Equal(new NextStep.Run(ReportStep.Remind), report.Next(monday));
        Assert.Equal(new NextStep.Wait(China("2023-01-17T09:00")), report.Next(China("2023-01-16T20:00")));
        var returned = Accept(report, new ReportCommand.Reject(Ticket(report), "缺页"));
        Assert.Equal(new NextStep.Wait(monday), returned.Next(Now));
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void After_the_last_reminder_the_tier_is_left_to_the_office(int sent, bool isLast)
    {
        var policy = Offices.Usual with { MostReminders = 3, EscalateAfter = TimeSpan.FromDays(20) };
        var reminded = InReview(policy).Apply(new Reminded(Now.AddDays(9), ReportEvent.System, 1, 1, sent));
        Assert.Equal(new NextStep.Wait(isLast ? Now.AddDays(20) : Now.AddDays(12)), reminded.Next(Now.AddDays(9)));
    }

    [Fact]
    public void A_colleague_s_reminders_begin_with_the_hand_over()
    {
        var report = InReview(Offices.Once);
        var handed = report.Apply(Events(report, new ReportCommand.HandOver(Ticket(report), "zhao"))
            .Select(happened => happened is PassedOn passed ? passed with { At = Now.AddDays(2) } : happened));
        Assert.Equal(new NextStep.Wait(Now.AddDays(5)), handed.Next(Now.AddDays(2)));
    }

    [Theory]
    [InlineData(10, 12, "zhao")]
    [InlineData(9, 10, "zhao")]
    [InlineData(11, 12, "zhang")]
    [InlineData(8, 9, "zhang")]
    public void Who_is_away_on_the_day_is_handed_over_for_to_the_deputy(int from, int to, string asked)
    {
        var away = new Absence("zhang", "zhao", new DateOnly(2023, 1, from), new DateOnly(2023, 1, to));
        var report = InReview(Offices.Once with { Absences = [away] });
        Assert.Equal([asked], report.Pending!.Reviewers);
        Assert.Equal(asked == "zhao", report.PassedOn.Any(passed => passed.IsByAbsence));
        Assert.Equal(2, Approve(report).Tier);
    }

    [Fact]
    public void A_deputy_who_may_not_decide_is_not_handed_over_to()
    {
        var away = new Absence("zhang", "wang", new DateOnly(2023, 1, 1), new DateOnly(2023, 1, 31));
        Assert.Equal(["zhang"], InReview(Offices.Once with { Absences = [away] }).Pending!.Reviewers);
        Assert.Equal(["wang"], InReview(Offices.Usual with { Absences = [away] }).Pending!.Reviewers);
    }

    [Fact]
    public void Absences_of_the_settings_count_for_tiers_asked_from_then_on()
    {
        var away = new Absence("li", "zhao", new DateOnly(2023, 1, 1), new DateOnly(2023, 1, 31));
        var report = InReview(Offices.Once);
        report = Accept(report, new ReportCommand.Reseat(Offices.Once with { Absences = [away] }));
        Assert.Equal(["zhao"], Ask(Approve(report)).Pending!.Reviewers);
    }

    private static DateTimeOffset China(string time) =>
        new(DateTime.Parse(time, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(8));
}
