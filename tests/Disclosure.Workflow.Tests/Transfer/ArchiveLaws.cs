using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Tests.Steps;
using Disclosure.Workflow.Transfer;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Workflow.Tests.Transfer;

/// <summary>What holds of archives of whole offices at random.</summary>
public sealed class ArchiveLaws
{
    private const int Runs = 25;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void What_is_exported_and_imported_is_the_same_and_imported_again_changes_nothing() =>
        OfficeLaws.ForAllOffices(Moves.Runs(Runs), async (world, histories) =>
        {
            var source = await SourceAsync(world);
            var archive = await source.ExportAsync();
            var target = new Holdings();
            var first = await target.ImportAsync(archive);
            Assert.Equal((histories.Count, 0, 0), (first.Added, first.Extended, first.Known));
            var again = await target.ImportAsync(archive);
            Assert.Equal((0, 0, histories.Count), (again.Added, again.Extended, again.Known));

            Assert.Equal(await source.ContentAsync(), await target.ContentAsync());
            foreach (var process in histories.Keys)
            {
                var (row, expected) = (await target.Store.FindAsync(process.Id, Cancellation), await source.Store
                    .FindAsync(process.Id, Cancellation));
                Assert.Equal(expected! with { Due = null }, row! with { Due = null });
                if (process is { Agency: { } agency, Year: { } year })
                {
                    Assert.Equal(
                        await source.Publications.FindAsync(agency, year, Cancellation), await target.Publications
                            .FindAsync(agency, year, Cancellation));
                }
            }

            Assert.Equal(archive, await target.ExportAsync());
        });

    /// <summary>
    /// A host that has a part of every report, and one that went on since, are brought up to the archive and kept beyond it.
    /// </summary>
    [Fact]
    public void Reports_known_in_part_are_brought_up_to_date_and_others_left() =>
        OfficeLaws.ForAllOffices(Moves.Runs(Runs), async (world, histories) =>
        {
            var source = await SourceAsync(world);
            var archive = await source.ExportAsync();
            var target = new Holdings();
            foreach (var (process, events) in histories)
            {
                var part = events.Take(1 + (events.Count - 1) / 2).ToList();
                await target.Store
                    .AppendAsync(process.Id, 0, new ReportCommit(part, ReportProcess.Fold(part)!.Summarize(default), []), Cancellation);
            }

            var result = await target.ImportAsync(archive);
            Assert.Equal(histories.Values.Count(events => events.Count > 1), result.Extended);
            Assert.Equal(await source.ContentAsync(), await target.ContentAsync());

            foreach (var process in histories.Keys)
            {
                var further = new Retried(process.UpdatedAt, "后来");
                await target.Store.AppendAsync(
                    process.Id, process.Version, new ReportCommit([further], process.Apply(further).Summarize(default), []), Cancellation);
            }

            var later = await target.ContentAsync();
            Assert.Equal(
                (0, 0, histories.Count),
                await target.ImportAsync(archive) is var known ? (known.Added, known.Extended, known.Known) : default);
            Assert.Equal(later, await target.ContentAsync());
        });

    /// <summary>However an archive is cut or changed, it is refused by name or gives nothing but what was put into it.</summary>
    [Fact]
    public async Task A_damaged_archive_never_gives_anything_else()
    {
        var source = await Archives.SampleAsync();
        var archive = await source.ExportAsync();
        var content = (await source.ContentAsync()).ToHashSet();
        var damages = Arb.From(
            Gen.Choose(0, archive.Length - 1).SelectMany(place => Gen.Choose(0, 255).Select(value => (Place: place, Value: (byte)value))));
        Check.One(Moves.Runs(1500), Prop.ForAll(damages, damage => HoldsAsync(damage).GetAwaiter().GetResult()));

        async Task<bool> HoldsAsync((int Place, byte Value) damage)
        {
            byte[] damaged = damage.Value % 4 == 0 ? archive[..damage.Place] : [.. archive];
            if (damaged.Length > damage.Place)
            {
                damaged[damage.Place] ^= damage.Value;
            }

            var target = new Holdings();
            try
            {
                await target.ImportAsync(damaged);
            }
            catch (ArchiveException)
            {
                // What was taken in before is looked at below, as after a whole import.
            }

            Assert.Subset(content, (await target.ContentAsync()).ToHashSet());
            foreach (var id in target.Store.Ids)
            {
                Assert.Equal(await source.EventsAsync(id), await target.EventsAsync(id));
            }

            return true;
        }
    }

    private static async Task<Holdings> SourceAsync(World world)
    {
        var pending = await world.Store.PendingAsync(int.MaxValue, Cancellation);
        foreach (var (number, notice) in pending.Index().Where(each => each.Index % 3 != 0))
        {
            if (number % 3 == 1)
            {
                await world.Store.MarkDeliveredAsync(notice.Key, notice.At.AddMinutes(1), Cancellation);
            }
            else
            {
                await world.Store.MarkFailedAsync(notice.Key, new DeliveryFailure(notice.At, 1, "不通", null), Cancellation);
            }
        }

        return new Holdings(world.Store, world.Publications, world.Files);
    }
}
