using System.Globalization;

namespace Disclosure.Workflow.Process;

public sealed partial record ReportProcess
{
    /// <summary>Longest reason or remark, in characters.</summary>
    public const int LongestReason = 2_000;

    /// <summary>Longest name of an agency, in characters.</summary>
    public const int LongestAgency = 200;

    /// <summary>Longest reason of a return, in characters: it may quote many findings.</summary>
    public const int LongestReturn = 20_000;

    /// <summary>Longest text of a section, in characters.</summary>
    public const int LongestSection = 50_000;

    private const decimal LargestFigure = 1_000_000_000_000_000m;

    /// <summary>
    /// Whether the command may be, and what happens if so. The same act of the same person come twice is <see cref="Decision.AlreadySo"/>;
    /// a command that comes late, early or from the wrong person is refused with its reason.
    /// </summary>
    public Decision Decide(ReportCommand command, DateTimeOffset now) => command switch
    {
        ReportCommand.Approve approve => Decide(approve, now),
        ReportCommand.Reject reject => Decide(reject, now),
        ReportCommand.AcceptFinding accept => Decide(accept, now),
        ReportCommand.AskAgain ask => Decide(ask, now),
        ReportCommand.HandOver handOver => Decide(handOver, now),
        ReportCommand.Correct correct => Decide(correct, now),
        ReportCommand.Refile refile => Decide(refile, now),
        ReportCommand.Withdraw withdraw => Decide(withdraw, now),
        ReportCommand.Supersede supersede => Decide(supersede, now),
        ReportCommand.Retry retry => Decide(retry, now),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private Decision Decide(ReportCommand.Approve command, DateTimeOffset now)
    {
        var ticket = command.Ticket;
        if (ticket.Report == Id && ticket.Round == Round && Approvals.Any(a => a.Tier == ticket.Tier && a.By == ticket.Reviewer))
        {
            return new Decision.AlreadySo();
        }

        if (Standing(ticket, now) is { } refused)
        {
            return refused;
        }

        if (command.Remark.Length > LongestReason)
        {
            return TooLong();
        }

        if (ticket.Tier == Policy!.Tiers.Count)
        {
            var open = OpenErrors.Count();
            if (open > 0)
            {
                return Refuse(RefusalCode.OpenErrors, $"还有 {open} 个错误既未更正也未说明理由接受，最后一级不能通过。请先逐条处理，或退回报告。");
            }

            if (Agency is null || Year is null)
            {
                return Refuse(RefusalCode.UnknownIdentity, "报告的单位或年度未能识别，最后一级不能通过。请先补正单位和年度。");
            }
        }

        return new Decision.Accepted(new Approved(now, ticket.Reviewer, ticket.Tier, Round, command.Remark));
    }

    private Decision Decide(ReportCommand.Reject command, DateTimeOffset now)
    {
        var ticket = command.Ticket;
        if (ticket.Report == Id && Rejection is { } rejection
            && (rejection.Round, rejection.Tier, rejection.By) == (ticket.Round, ticket.Tier, ticket.Reviewer))
        {
            return new Decision.AlreadySo();
        }

        if ((Standing(ticket, now) ?? WithoutReason(command.Reason, LongestReturn)) is { } refused)
        {
            return refused;
        }

        return new Decision.Accepted(new Rejected(now, ticket.Reviewer, ticket.Tier, Round, command.Reason));
    }

    private Decision Decide(ReportCommand.AcceptFinding command, DateTimeOffset now)
    {
        if ((Standing(command.Ticket, now) ?? Stale(command.Reading) ?? WithoutReason(command.Reason)) is { } refused)
        {
            return refused;
        }

        if (Acceptances.Any(acceptance => acceptance.Finding.Key == command.Finding))
        {
            return new Decision.AlreadySo();
        }

        return OpenErrors.FirstOrDefault(finding => finding.Key == command.Finding) is { } error
            ? new Decision.Accepted(new FindingAccepted(now, command.Ticket.Reviewer, error, command.Reason))
            : Refuse(RefusalCode.UnknownFinding, "没有这一条错误：它可能已经更正，或只是提示、不需要接受。请刷新页面后再看。");
    }

    private Decision Decide(ReportCommand.AskAgain command, DateTimeOffset now)
    {
        var ticket = command.Ticket;
        if (ticket.Report == Id && Question is { } question
            && (question.Round, question.Tier, question.By) == (ticket.Round, ticket.Tier, ticket.Reviewer))
        {
            return new Decision.AlreadySo();
        }

        if ((Standing(ticket, now) ?? WithoutReason(command.Reason)) is { } refused)
        {
            return refused;
        }

        return ticket.Tier < 2
            ? Refuse(RefusalCode.WrongState, "第一级之前没有审核层级；要请报送单位说明或修改，请退回报告。")
            : new Decision.Accepted(new AskedAgain(now, ticket.Reviewer, ticket.Tier, Round, command.Reason));
    }

    private Decision Decide(ReportCommand.HandOver command, DateTimeOffset now)
    {
        var (ticket, to) = (command.Ticket, command.To);
        if (ticket.Report == Id && ticket.Round == Round && Pending?.Reviewers.Contains(ticket.Reviewer) == false
            && PassedOn.LastOrDefault(passed => passed.By == ticket.Reviewer) is { } before && (before.Tier, before.To) == (ticket
                .Tier, to))
        {
            return new Decision.AlreadySo();
        }

        if (Standing(ticket, now) is { } refused)
        {
            return refused;
        }

        if (command.Remark.Length > LongestReason)
        {
            return TooLong();
        }

        if (to == ticket.Reviewer || Policy!.Find(to) is not { } colleague)
        {
            return Refuse(RefusalCode.UnknownColleague, "请选择要转交的同事；只能转交给审核人名单中的其他人。");
        }

        return !Policy.Tiers[ticket.Tier - 1].Has(to) && Approvals.Any(approval => approval.By == to)
            ? Refuse(RefusalCode.UnknownColleague, $"{colleague.Name}已审核通过前面的层级，不能再替这一级决定，请转交给别的同事。")
            : new Decision.Accepted(new PassedOn(now, ticket.Reviewer, ticket.Tier, Round, to, command.Remark));
    }

    private Decision Decide(ReportCommand.Correct command, DateTimeOffset now)
    {
        if ((MayCorrect(command.By, command.Ticket, command.Reading, command.Reason, now) ?? Unfit(command.Changes, now)) is { } refused)
        {
            return refused;
        }

        var (figures, sections) = (command.Changes.Figures, command.Changes.Sections);
        var identity = (Agency: command.Changes.Agency ?? Agency, Year: command.Changes.Year ?? Year);
        if (identity != (Agency, Year) && (identity.Agency is null || identity.Year is null))
        {
            return Refuse(RefusalCode.BadValue, "单位和年度都要写明。");
        }

        IReadOnlyList<ReportEvent> events =
        [
            .. figures.Where(change => change.Old != change.New)
                .Select(change => new FigureCorrected(now, command.By, change.Figure, change.Old, change.New, command.Reason)),
            .. sections.Where(change => change.Old != change.New)
                .Select(change => new SectionCorrected(now, command.By, change.Section, change.Old, change.New, command.Reason)),
            .. identity != (Agency, Year) ? [new IdentityCorrected(now, command.By, identity.Agency!, identity.Year!.Value, command.Reason)]
                : Array.Empty<ReportEvent>(),
        ];
        return events.Count == 0
            ? Refuse(RefusalCode.BadValue, "更正前后的内容相同，没有需要更正的内容。")
            : new Decision.Accepted(events);
    }

    /// <summary>Whether changes name a thing twice, or set one to what it cannot be.</summary>
    private static Decision.Refused? Unfit(ReportChanges changes, DateTimeOffset now)
    {
        if (changes.Figures.DistinctBy(change => change.Figure).Count() != changes.Figures.Count)
        {
            return Refuse(RefusalCode.UnknownFigure, "每项数据只能更正一次，请刷新页面后重新填写。");
        }

        if (changes.Sections.DistinctBy(change => change.Section).Count() != changes.Sections.Count
            || changes.Sections.Any(change => !Enum.IsDefined(change.Section)))
        {
            return Refuse(RefusalCode.UnknownSection, "每一部分只能更正一次，请刷新页面后重新填写。");
        }

        if (changes.Figures.FirstOrDefault(change => change.New is <= -LargestFigure or >= LargestFigure) is { } large)
        {
            var value = large.New!.Value.ToString(CultureInfo.InvariantCulture);
            return Refuse(RefusalCode.BadValue, $"数值 {value} 超出范围，请核对后重新填写。");
        }

        if (changes.Sections.Any(change => change.New.Length > LongestSection))
        {
            return Refuse(RefusalCode.BadValue, $"一部分的文字最多 {LongestSection} 字，请删减后再提交。");
        }

        if (changes.Agency is { } agency && (string.IsNullOrWhiteSpace(agency) || agency.Length > LongestAgency))
        {
            return Refuse(RefusalCode.BadValue, $"单位名称不能为空，也不能超过 {LongestAgency} 个字。");
        }

        return changes.Year is { } year && (year < 2008 || year > now.Year + 1)
            ? Refuse(RefusalCode.BadValue, $"年度应在 2008 年（条例施行之年）到 {now.Year + 1} 年之间。")
            : null;
    }

    private Decision Decide(ReportCommand.Refile command, DateTimeOffset now)
    {
        if (Files.Skip(1).Any(file => file.Hash == command.File.Hash))
        {
            return new Decision.AlreadySo();
        }

        if (Files[0].Hash == command.File.Hash)
        {
            return Refuse(RefusalCode.DuplicateFile, "这份文件与以前提交的完全相同，没有更正的内容。");
        }

        if (command.Round != Round)
        {
            return Refuse(RefusalCode.RoundSuperseded, "报告已经另行更正，进入了新的一轮。");
        }

        return State is ReportState.Returned or ReportState.Unreadable
            ? new Decision.Accepted(new Refiled(now, command.By, command.File))
            : Refuse(RefusalCode.WrongState, $"报告{Describe(State)}，现在不能换文件；只有退回的或无法读取的报告可以提交更正文件。");
    }

    private Decision Decide(ReportCommand.Withdraw command, DateTimeOffset now) => State switch
    {
        ReportState.Withdrawn => new Decision.AlreadySo(),
        ReportState.HandedOver => Refuse(RefusalCode.WrongState, "这份文件已并入另一份报告，请到那份报告中撤回。"),
        ReportState.Approved => Refuse(RefusalCode.WrongState, "报告已通过全部审核，正在发布；请稍候，发布后再撤回。"),
        _ => WithoutReason(command.Reason) is { } refused ? refused : new Decision.Accepted(new Withdrawn(now, command.By, command.Reason)),
    };

    private Decision Decide(ReportCommand.Supersede command, DateTimeOffset now) => State switch
    {
        ReportState.Superseded => new Decision.AlreadySo(),
        ReportState.Withdrawn or ReportState.HandedOver =>
            Refuse(RefusalCode.WrongState, $"报告{Describe(State)}，不会再被新的报告取代。"),
        _ when command.Newer == Id => Refuse(RefusalCode.WrongState, "报告不能取代自己。"),
        _ => new Decision.Accepted(new Superseded(now, ReportEvent.System, command.Newer)),
    };

    private Decision Decide(ReportCommand.Retry command, DateTimeOffset now) =>
        State is ReportState.Poisoned or ReportState.Unreadable
            ? new Decision.Accepted(new Retried(now, command.By))
            : Refuse(RefusalCode.WrongState, $"报告{Describe(State)}，没有需要重试的步骤。");

    /// <summary>
    /// Whether a correction may be made: by the reviewer whose turn it is, or by an operator, of the reading that person saw.
    /// </summary>
    private Decision.Refused? MayCorrect(string by, ReviewTicket? ticket, ContentHash reading, string reason, DateTimeOffset now)
    {
        if (ticket is not null)
        {
            if (Standing(ticket, now) is { } refused)
            {
                return refused;
            }

            if (by != ticket.Reviewer)
            {
                return Refuse(RefusalCode.WrongReviewer, "链接不是发给您的，请使用发给您本人的链接。");
            }
        }

        if (State is not (ReportState.InReview or ReportState.Returned))
        {
            return Refuse(RefusalCode.WrongState, State is ReportState.Published or ReportState.Superseded
                ? "报告已经发布，不能直接更正；请提交新的文件，或撤回报告。"
                : $"报告{Describe(State)}，现在不能更正数据。");
        }

        return Stale(reading) ?? WithoutReason(reason);
    }

    /// <summary>Why a review link does not count at the given time; null if its reviewer may decide now.</summary>
    public Refusal? RefusalOf(ReviewTicket ticket, DateTimeOffset now) => Standing(ticket, now)?.Refusal;

    /// <summary>
    /// Why the ticket does not count now; null if it does: its tier is asked, in this round, and its reviewer is one of those asked.
    /// </summary>
    private Decision.Refused? Standing(ReviewTicket ticket, DateTimeOffset now)
    {
        if (ticket.Report != Id || ticket.Round > Round || ticket.Round < 1 || ticket.Tier < 1)
        {
            return Refuse(RefusalCode.WrongTicket, "链接与这份报告不符，请使用通知中的链接。");
        }

        if (Withdrawal is { } withdrawal)
        {
            return Refuse(RefusalCode.ReportWithdrawn, $"报告已撤回，不再审核。撤回理由：{withdrawal.Reason}");
        }

        if (SupersededBy is not null)
        {
            return Refuse(RefusalCode.ReportSuperseded, "同一单位、同一年度有更新的报告，这一份已被取代，不再审核。");
        }

        if (ticket.Round < Round)
        {
            return Refuse(RefusalCode.RoundSuperseded, $"这是第 {ticket.Round} 轮审核的链接，报告已进入第 {Round} 轮，请使用最新的审核通知。");
        }

        if (Policy is null)
        {
            return Refuse(RefusalCode.WrongState, $"报告{Describe(State)}，本轮审核还没有开始。");
        }

        if (Policy.TierAt(ticket.Tier) is not { } tier)
        {
            return Refuse(RefusalCode.WrongTicket, "链接所指的审核层级不存在，请使用通知中的链接。");
        }

        if (Approvals.FirstOrDefault(approval => approval.Tier == ticket.Tier) is { } approval)
        {
            return Refuse(RefusalCode.AlreadyDecided, $"“{tier.Name}”已由{Policy.NameOf(approval.By)}审核通过，链接不能再用。");
        }

        if (Rejection is { } rejection)
        {
            return Refuse(RefusalCode.AlreadyDecided, $"报告已由{Policy.NameOf(rejection.By)}退回，链接不能再用。");
        }

        if (State != ReportState.InReview)
        {
            return Refuse(RefusalCode.WrongState, $"报告{Describe(State)}，现在不能审核。");
        }

        if (ticket.Tier != Tier || Pending is null)
        {
            return Refuse(RefusalCode.NotThisTier, $"还没有轮到“{tier.Name}”，请等待审核通知。");
        }

        if (!Pending.Reviewers.Contains(ticket.Reviewer))
        {
            return PassedOn.LastOrDefault(passed => passed.By == ticket.Reviewer) is { } passed
                ? Refuse(RefusalCode.PassedOn, $"您已把这份报告转交给{Policy.NameOf(passed.To)}办理，链接不能再用。")
                : Refuse(RefusalCode.WrongReviewer, $"您不是“{tier.Name}”的审核人。");
        }

        return ticket.Expires <= now
            ? Refuse(RefusalCode.Expired, "链接已过期，系统会自动发送新的链接，请使用最新的通知。")
            : null;
    }

    private Decision.Refused? Stale(ContentHash seen) => seen == CheckedReading
        ? null
        : Refuse(RefusalCode.StaleReading, "您查看之后报告的数据有了变化，请刷新页面，核对后再提交。");

    private static Decision.Refused? WithoutReason(string reason, int longest = LongestReason) =>
        string.IsNullOrWhiteSpace(reason) ? Refuse(RefusalCode.BadValue, "请写明理由。")
        : reason.Length > longest ? TooLong(longest)
        : null;

    private static Decision.Refused TooLong(int longest = LongestReason) => Refuse(RefusalCode.BadValue, $"文字太长，请控制在 {longest} 字以内。");

    private static Decision.Refused Refuse(RefusalCode code, string message) => new(code, message);

    /// <summary>A state as it reads after 报告.</summary>
    internal static string Describe(ReportState state) => state switch
    {
        ReportState.Received or ReportState.Extracted => "正在读取",
        ReportState.Read => "正在核验",
        ReportState.Checked => "即将送审",
        ReportState.InReview => "正在审核",
        ReportState.Approved => "已通过全部审核、即将发布",
        ReportState.Published => "已经发布",
        ReportState.Returned => "已被退回",
        ReportState.Unreadable => "无法读取",
        ReportState.Poisoned => "处理失败、等待重试",
        ReportState.Withdrawn => "已撤回",
        ReportState.Superseded => "已被新的报告取代",
        ReportState.HandedOver => "已并入另一份报告",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
