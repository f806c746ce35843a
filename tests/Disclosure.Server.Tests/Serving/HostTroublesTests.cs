using Disclosure.Server.Engine;
using Disclosure.Server.Serving;
using Disclosure.Workflow.Ports;

namespace Disclosure.Server.Tests.Serving;

public sealed class HostTroublesTests : IDisposable
{
    private readonly TestOffice _office = new();

    private HostTroubles Troubles => new(_office.Loops, _office.Watch, _office.Intake, _office.Time);

    public void Dispose() => _office.Dispose();

    [Fact]
    public void Nothing_is_amiss_at_first() => Assert.Empty(Troubles.List());

    [Fact]
    public async Task Loops_that_stand_come_before_what_lies_in_the_intake_folder_and_what_was_refused()
    {
        await File.WriteAllTextAsync(Path.Combine(_office.Intake.Path, "a.pdf"), "x", TestContext.Current.CancellationToken);
        _office.Intake.PutAway(_office.Intake.Look().Standing[0], _office.Intake.Refused, _office.Time.GetUtcNow(), "理由");
        await File.WriteAllTextAsync(Path.Combine(_office.Intake.Path, "b.part"), "x", TestContext.Current.CancellationToken);
        _office.Loops.Turn(HostPart.Notices);
        await _office.Watch.LookAsync(TestContext.Current.CancellationToken);
        _office.Time.Advance(TimeSpan.FromHours(1));
        await _office.Watch.LookAsync(TestContext.Current.CancellationToken);
        _office.Loops.Look();
        Assert.Collection(
            Troubles.List(),
            one => Assert.Equal(HostPart.Notices, Assert.IsType<OfficeTrouble.PartStands>(one).Part),
            one => Assert.Equal("b.part", Assert.IsType<OfficeTrouble.LeftInIntake>(one).Name),
            one => Assert.Equal(new OfficeTrouble.RefusedFromIntake("a.pdf", "2023-01-10", "理由"), one));

        _office.Time.Advance(HostTroubles.RefusalsShown - TimeSpan.FromHours(1));
        Assert.Contains(Troubles.List(), one => one is OfficeTrouble.RefusedFromIntake);
        _office.Time.Advance(TimeSpan.FromDays(1));
        Assert.DoesNotContain(Troubles.List(), one => one is OfficeTrouble.RefusedFromIntake);
    }

    [Fact]
    public void A_folder_that_is_gone_keeps_nobody_from_the_page()
    {
        Directory.Delete(_office.Intake.Refused, recursive: true);
        Assert.Empty(Troubles.List());
    }
}
