using Disclosure.Contracts;
using Disclosure.Server.Serving;
using Disclosure.Server.Storage;
using Disclosure.Server.Upkeep;
using Disclosure.TestKit;
using Disclosure.Workflow.Ports;
using Microsoft.Extensions.Logging.Abstractions;

namespace Disclosure.Server.Tests.Serving;

public sealed class HostTroublesTests : IDisposable
{
    private readonly TestOffice _office = new();
    private readonly TemporaryFolder _folder = new();
    private readonly DataFolder _data;
    private readonly DamageList _damages = new(NullLogger<DamageList>.Instance);
    private readonly NightlyBackup _backup;

    public HostTroublesTests()
    {
        _data = DataFolder.Open(_folder["data"]);
        _backup = new NightlyBackup(null, _data, _office.Time, NullLogger<NightlyBackup>.Instance);
    }

    private HostTroubles Troubles => new(_damages, _backup, _office.Loops, _office.Watch, _office.Intake, _office.Room, _office.Time);

    public void Dispose()
    {
        _office.Dispose();
        _data.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Damage_comes_first_and_not_more_of_it_than_a_page_takes()
    {
        _office.Loops.Turn(HostPart.Notices);
        _office.Time.Advance(TimeSpan.FromHours(1));
        _office.Loops.Look();
        for (var n = 0; n <= HostTroubles.MostDamages; n++)
        {
            _damages.Add(new Damage.OriginalChanged(Filings.Hash(n)));
        }

        var told = Troubles.List();
        Assert.Equal(HostTroubles.MostDamages + 1, told.Count);
        Assert.Equal(new OfficeTrouble.DataDamaged(DataPart.OriginalChanged, $"{Filings.Hash(0)}", ""), told[0]);
        Assert.IsType<OfficeTrouble.PartStands>(told[^1]);
    }

    [Theory]
    [InlineData(2_000, null)]
    [InlineData(1_999, RoomLeft.Little)]
    [InlineData(500, RoomLeft.Little)]
    [InlineData(499, RoomLeft.None)]
    public void Little_room_is_told(long free, RoomLeft? left)
    {
        _office.FreeMegabytes = free;
        Assert.Equal(
            left is { } little ? [new OfficeTrouble.LittleRoom(new StorageRoom(little, free, null, null))] : [], Troubles.List());
    }

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
