using Disclosure.Contracts;
using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Workflow.Tests.Steps;

/// <summary>
/// An office on the internet at random: strangers and agencies who file the same bytes, agencies and years again and again, try links that
/// are not theirs, name each other's addresses, and confirm some of them.
/// </summary>
public sealed class SenderLaws
{
    private const int Runs = 60;
    private const string Bait = "领奖 http://bad.example";

    private static readonly string[] Addresses =
        ["a@example.org", "A+gift@example.org", "b@example.org", "office@example.org", "robot:群", "\"x\" <a@example.org>", ""];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void No_notice_goes_to_an_address_that_is_neither_the_offices_nor_confirmed() => ForAllOffices((street, _) =>
    {
        foreach (var notice in street.World.Store.Notices)
        {
            Assert.True(
                notice.Kind == NoticeKind.Confirmation || street.IsKnown(notice.To.Address),
                $"{notice.Fact} to {notice.To.Address}");
        }
    });

    [Fact]
    public void No_mailbox_is_asked_twice_in_the_life_of_a_link_and_no_mail_has_a_word_of_a_strangers() => ForAllOffices((street, _) =>
    {
        var asked = street.World.Store.Notices.Where(static notice => notice.Kind == NoticeKind.Confirmation).ToList();
        foreach (var one in asked.GroupBy(
            static notice => notice.To.Address.Replace("+gift", "", StringComparison.Ordinal).ToLowerInvariant()))
        {
            Assert.True(
                one.Zip(one.Skip(1)).All(static pair => pair.Second.At - pair.First.At >= Workflow.Ledger.SenderAddresses.Rest), one.Key);
        }

        Assert.DoesNotContain(
            street.World.Store.Notices,
            static notice => (notice.Subject + notice.Body + notice.To.Name).Contains("领奖", StringComparison.Ordinal));
    });

    [Fact]
    public void No_act_of_a_stranger_changes_who_holds_a_report_or_what_file_it_has() => ForAllOffices((street, before) =>
    {
        foreach (var (id, process) in before)
        {
            var after = street.World.LoadAsync(id).GetAwaiter().GetResult();
            Assert.Equal((process.Holder, process.File), (after.Holder, after.File));
        }
    });

    [Fact]
    public void No_published_report_gives_way_to_a_filing_without_standing_that_was_not_approved_beside_it() => ForAllOffices((street, _) =>
    {
        foreach (var id in street.World.Store.Ids)
        {
            var process = street.World.LoadAsync(id).GetAwaiter().GetResult();
            if (process is { State: ReportState.Superseded, Publication: not null, SupersededBy: { } newer })
            {
                Assert.True(street.World.LoadAsync(newer).GetAwaiter().GetResult().MayReplace(id), $"{id} gave way to {newer}");
            }
        }
    });

    [Fact]
    public void Nothing_without_standing_comes_before_reviewers_unless_the_office_let_it_pass() => ForAllOffices((street, _) =>
    {
        if (street.Rule == FilingRule.Open)
        {
            return;
        }

        foreach (var id in street.World.Store.Ids)
        {
            var process = street.World.LoadAsync(id).GetAwaiter().GetResult();
            Assert.True(
                process.Policy is null || process.HasStanding || process.IsLetPass,
                $"{process.State} of {process.Holder.File.Origin}");
        }
    });

    [Fact]
    public void Random_offices_reach_what_the_laws_speak_of()
    {
        var (asked, states, former) = (0, new HashSet<ReportState>(), 0);
        ForAllOffices(Moves.SameRuns(Runs), (street, _) =>
        {
            asked = Math.Max(asked, street.World.Store.Notices.Count(static notice => notice.Kind == NoticeKind.Confirmation));
            former += street.World.Store.Notices.Count(static notice => notice.Fact is NoticeFact.ChangedHands or NoticeFact.SentByAnother);
            foreach (var id in street.World.Store.Ids)
            {
                states.Add(street.World.LoadAsync(id).GetAwaiter().GetResult().State);
            }
        });
        Assert.True(asked > 1 && former > 0, $"{asked} asked, {former} told");
        Assert.Superset(
            new HashSet<ReportState>
            {
                ReportState.Held, ReportState.HandedOver, ReportState.Returned, ReportState.Published, ReportState.Withdrawn,
            },
            states);
    }

    private static void ForAllOffices(Action<Street, IReadOnlyDictionary<ReportId, ReportProcess>> law) =>
        ForAllOffices(Moves.Runs(Runs), law);

    /// <summary>Has the law looked at after every act of a stranger, with the reports as they were before the act.</summary>
    private static void ForAllOffices(Config config, Action<Street, IReadOnlyDictionary<ReportId, ReportProcess>> law) =>
        Check.One(config, Prop.ForAll(Moves.UpTo(60), moves => LiveAsync(moves, law).GetAwaiter().GetResult()));

    private static async Task<bool> LiveAsync(int[] moves, Action<Street, IReadOnlyDictionary<ReportId, ReportProcess>> law)
    {
        var street = new Street(moves.Length > 0 && moves[0] % 2 == 0 ? FilingRule.Open : FilingRule.Confirmed);
        foreach (var move in moves)
        {
            var before = new Dictionary<ReportId, ReportProcess>();
            foreach (var id in street.World.Store.Ids)
            {
                before.Add(id, await street.World.LoadAsync(id));
            }

            if (await street.MoveAsync(move))
            {
                law(street, before);
            }
        }

        return true;
    }

    private sealed class Street(FilingRule rule)
    {
        private readonly HashSet<string> _confirmed = new(StringComparer.OrdinalIgnoreCase);

        public FilingRule Rule => rule;

        public World World { get; } = new(filing: rule, groups: [new Contact("群", "robot:群")]);

        public bool IsKnown(string address) =>
            address == "robot:群" || _confirmed.Contains(address) || address == World.Policy.Office.Address
            || World.Policy.Tiers.SelectMany(static tier => tier.Reviewers).Any(reviewer => reviewer.Address == address);

        /// <summary>Makes a move, and says whether it was an act of a stranger.</summary>
        public async Task<bool> MoveAsync(int move)
        {
            var (rest, kind) = Math.DivRem(move, 14);
            var ids = World.Store.Ids;
            var id = ids.Count > 0 ? ids[rest % ids.Count] : default;
            var file = FakeReader.File(rest % 3 == 0 ? "乙局" : "甲局", 2022, 10, $"{rest / 3 % 5}");
            var contact = Addresses[rest / 15 % Addresses.Length] is { Length: > 0 } address ? new Contact(Bait, address) : null;
            switch (kind)
            {
                case < 4:
                    await World.SendAsync(file, new Filer($"{Bait}{rest % 2}", contact, new Origin.Stranger()), "领奖.pdf");
                    break;
                case 4 when ids.Count > 0:
                    await World.Desk.RefileAsync(id, file, "领奖.pdf", new Filer(Bait, contact, Wrong(id, rest)), Cancellation);
                    break;
                case < 7:
                    var agency = rest % 3 == 0 ? "乙局" : "甲局";
                    var person = new Contact(agency, $"{agency.Length + rest % 2}@agency.example.org");
                    await World.SendAsync(file, new Filer(agency, person, new Origin.AgencyLink(agency, 2022)));
                    await World.RunDueAsync();
                    return false;
                case 7:
                    await World.SendAsync(file, new Filer("收件文件夹", null, new Origin.Intake()));
                    await World.RunDueAsync();
                    return false;
                case 8 when ids.Count > 0:
                    await World.ActAsync(id, rest % 3 == 0 ? new ReportCommand.TurnAway("主管部门", "不是") : new ReportCommand.LetPass("主管部门"));
                    await World.RunDueAsync();
                    return false;
                case 9:
                    var chosen = rest % 4 == 0 ? "2@agency.example.org" : Addresses[rest % 3];
                    World.Confirm(chosen);
                    _confirmed.Add(chosen);
                    return false;
                case 10:
                    World.Time.Advance(TimeSpan.FromHours(rest % 200));
                    return false;
                case < 14 when World.TicketsSent() is { Count: > 0 } tickets:
                    var ticket = tickets[^(rest % Math.Min(4, tickets.Count) + 1)];
                    await World.ActAsync(
                        ticket.Report, rest % 3 == 0 ? new ReportCommand.Reject(ticket, "有误") : new ReportCommand.Approve(ticket));
                    await World.RunDueAsync();
                    return false;
                default:
                    return false;
            }

            await World.RunDueAsync();
            return true;
        }

        /// <summary>Ways that no link of the report gives.</summary>
        private static Origin Wrong(ReportId id, int rest) => (rest % 4) switch
        {
            0 => new Origin.Stranger(),
            1 => new Origin.KnownAddress(),
            2 => new Origin.Correction(ReportId.Of(ContentHash.Of("another"u8)), 1),
            _ => new Origin.Correction(id, 99),
        };
    }
}
