using System.Text.RegularExpressions;
using Disclosure.Documents.Words;
using Disclosure.Workflow.Archive;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Tests.Process;
using Disclosure.Workflow.Words;

namespace Disclosure.Workflow.Tests.Words;

public sealed partial class WorkflowWordsTests
{
    private static readonly WorkflowWords Chinese = WorkflowWords.Chinese;
    private static readonly WorkflowWords English = WorkflowWords.English;

    [Fact]
    public void Every_refusal_is_said_in_both_languages() => SaidInBoth(Facts.Of<Refusal>(), words => words.Of);

    [Fact]
    public void Every_problem_of_a_policy_is_said_in_both_languages() => SaidInBoth(Facts.Of<PolicyProblem>(), words => words.Of);

    [Fact]
    public void Every_failure_of_a_step_is_said_in_both_languages() => SaidInBoth(Facts.Of<StepFailure>(), words => words.Of);

    [Fact]
    public void Every_fault_of_an_archive_is_said_in_both_languages() => SaidInBoth(Facts.Of<ArchiveFault>(), words => words.Of);

    [Fact]
    public void Whatever_is_amiss_in_the_host_is_said_in_both_languages()
    {
        SaidInBoth(Facts.Of<OfficeTrouble>(), words => words.Of);
        SaidInBoth(
            [.. Enum.GetValues<HostPart>().Select(part => (OfficeTrouble)new OfficeTrouble.PartStands(part, Offices.Morning))],
            words => words.Of);
        SaidInBoth(
            [.. Enum.GetValues<IntakeDelay>().Select(why => (OfficeTrouble)new OfficeTrouble.LeftInIntake("Anna", why, Offices.Morning))],
            words => words.Of);
        SaidInBoth(
            [.. Enum.GetValues<DataPart>().Select(part => (OfficeTrouble)new OfficeTrouble.DataDamaged(part, "Anna", "Ben"))],
            words => words.Of);
        SaidInBoth(
            [.. Enum.GetValues<BackupFault>().Select(why => (OfficeTrouble)new OfficeTrouble.BackupFailed(Offices.Morning, why))],
            words => words.Of);
        SaidInBoth<OfficeTrouble>([new OfficeTrouble.LittleRoom(new StorageRoom(RoomLeft.Little, 17, null, null))], words => words.Of);
        SaidInBoth<Refusal>([new Refusal.NotAFile(IsLink: false)], words => words.Of);
    }

    [Fact]
    public void Every_notice_is_said_in_both_languages()
    {
        SaidInBoth(Facts.Of<NoticeFact>(), words => fact => words.Of(Sent(fact)).Subject);
        SaidInBoth(Facts.Of<NoticeFact>(), words => fact => words.Of(Sent(fact)).Body);
    }

    [Fact]
    public void Every_state_is_said_in_both_languages() => Assert.All(Enum.GetValues<ReportState>(), state =>
    {
        Assert.Matches(Han(), Chinese.KnownFile(Offices.Morning, state));
        Assert.DoesNotMatch(Han(), English.KnownFile(Offices.Morning, state));
        Assert.Contains($"报告{ChineseStates.Of(state)}", Chinese.Of(new Refusal.NotInReview(state)), StringComparison.Ordinal);
        Assert.Contains($"The report {EnglishStates.Of(state)}", English.Of(new Refusal.NotInReview(state)), StringComparison.Ordinal);
    });

    [Fact]
    public void States_are_told_apart() => Assert.Equal(
        Enum.GetValues<ReportState>().Length - 1, Enum.GetValues<ReportState>().Select(EnglishStates.Of).Distinct().Count());

    [Fact]
    public void English_counts_agree_with_their_nouns_and_thousands_stand_apart()
    {
        Assert.StartsWith("1 error is neither", English.Of(new Refusal.ErrorsOpen(1)), StringComparison.Ordinal);
        Assert.StartsWith("2 errors are neither", English.Of(new Refusal.ErrorsOpen(2)), StringComparison.Ordinal);
        Assert.Contains("50,000 characters", English.Of(new Refusal.SectionTooLong(50_000)), StringComparison.Ordinal);
        Assert.Contains("50000 字", Chinese.Of(new Refusal.SectionTooLong(50_000)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_answers_programs_in_chinese()
    {
        Assert.Equal("您不是“初审”的审核人。", new Refusal.NotAReviewer("初审").Message);
        Assert.Equal("You are not a reviewer of “初审”.", English.Of(new Refusal.NotAReviewer("初审")));
    }

    [Fact]
    public void A_problem_of_the_policy_stands_in_the_failure_it_causes()
    {
        var failure = new StepFailure.PolicyUnusable(new PolicyProblem.NoTiers());
        Assert.Equal("审核设置有误：至少要设一个审核层级。", Chinese.Of(failure));
        Assert.Equal("The settings of the review are wrong: At least one tier of review has to be set.", English.Of(failure));
    }

    [Fact]
    public void Times_are_those_of_china_whatever_the_zone()
    {
        var time = new DateTimeOffset(2026, 11, 28, 16, 5, 59, TimeSpan.Zero);
        Assert.Equal("2026年11月29日 00:05", Chinese.Minutes(time));
        Assert.Equal("29 November 2026, 00:05", English.Minutes(time));
        Assert.Equal(new DateOnly(2026, 11, 29), ChinaTime.DayOf(time));
        Assert.Equal(new DateOnly(2026, 11, 28), ChinaTime.DayOf(time.AddHours(-1)));
    }

    [Fact]
    public void The_last_hours_of_the_calendar_are_told_without_an_overflow()
    {
        var last = DateTimeOffset.MaxValue - TimeSpan.FromHours(8);
        Assert.Equal("9999年12月31日 23:59", ChinaTime.Minutes(last.AddTicks(-1)));
        Assert.Equal("9999年12月31日 15:59", ChinaTime.Minutes(last));
        Assert.Equal("9999年12月31日 23:59", ChinaTime.Minutes(DateTimeOffset.MaxValue));
    }

    [Theory]
    [InlineData(1, "第 1 页未读。", "Page 1 was not read.")]
    [InlineData(2, "第 1、2 页未读。", "Pages 1, 2 were not read.")]
    [InlineData(10, "第 1、2、3、4、5、6、7、8、9、10 页未读。", "Pages 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 were not read.")]
    [InlineData(11, "第 1、2、3、4、5、6、7、8、9、10 等页未读。", "Pages 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and more were not read.")]
    public void Pages_left_out_are_listed_up_to_ten(int count, string chinese, string english)
    {
        Assert.StartsWith(chinese, Chinese.LeftOut([.. Enumerable.Range(1, count)]), StringComparison.Ordinal);
        Assert.StartsWith(english, English.LeftOut([.. Enumerable.Range(1, count)]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reason_stored_without_its_fact_is_told_as_it_was_stored()
    {
        var failed = new StepFailed(Offices.Morning, ReportEvent.System, ReportStep.Parse, 1, "磁盘满", Offices.Morning);
        var poisoned = new Poisoned(Offices.Morning, ReportEvent.System, ReportStep.Parse, 5, "磁盘满");
        var trouble = Stages.Poisoned().Trouble!;
        var unreadable = new ReadFailed(Offices.Morning, ReportEvent.System, "PasswordNeeded", "磁盘满");
        Assert.All(
            new[] { English, Chinese },
            words => Assert.All(
                new[] { words.ReasonOf(failed), words.ReasonOf(poisoned), words.ReasonOf(trouble), words.ReasonOf(unreadable) },
                reason => Assert.Equal("磁盘满", reason)));
        var why = new StepFailure.NothingRead();
        Assert.Equal("磁盘满", Chinese.ReasonOf(failed with { Why = why }));
        Assert.Equal("磁盘满", Chinese.ReasonOf(poisoned with { Why = why }));
        Assert.Equal("磁盘满", Chinese.ReasonOf(trouble with { Why = why }));
        Assert.Equal(English.Of(why), English.ReasonOf(failed with { Why = why }));
        Assert.Equal(English.Of(why), English.ReasonOf(poisoned with { Why = why }));
        Assert.Equal(English.Of(why), English.ReasonOf(trouble with { Why = why }));
        Assert.Equal("磁盘满", Chinese.ReasonOf(unreadable with { Fault = new PdfLocked() }));
        Assert.Equal(DocumentWords.English.Of(new PdfLocked()), English.ReasonOf(unreadable with { Fault = new PdfLocked() }));
    }

    [Theory]
    [InlineData(NoticeKind.ReviewRequest, "[Please review] 甲局2022年报告")]
    [InlineData(NoticeKind.Reminder, "[Reminder] 甲局2022年报告")]
    [InlineData(NoticeKind.Escalation, "[Review overdue] 甲局2022年报告")]
    [InlineData(NoticeKind.Return, "[Returned] 甲局2022年报告")]
    [InlineData(NoticeKind.Publication, "[Published] 甲局2022年报告")]
    [InlineData(NoticeKind.Failure, "[Failed] 甲局2022年报告")]
    public void A_notice_stored_without_its_fact_has_a_subject_in_english_and_the_body_it_was_sent_with(NoticeKind kind, string subject)
    {
        var sent = new Notice(
            "key", Stages.Other, kind, Offices.Office, "【请审核（初审）】甲局2022年报告", "正文\n", "https://example.org", Offices.Morning);
        Assert.Equal(new NoticeLetter(subject, "正文\n"), English.Of(sent));
        Assert.Equal(new NoticeLetter("【请审核（初审）】甲局2022年报告", "正文\n"), Chinese.Of(sent));
    }

    [Fact]
    public void A_name_is_given_to_what_has_none()
    {
        Assert.Equal(["初审", "复审", "终审"], GivenNames.Tiers);
        Assert.Equal("第1页等3个文件.zip", GivenNames.Bundle("第1页", 3));
    }

    private static Notice Sent(NoticeFact fact)
    {
        var (subject, body) = ChineseWorkflowWords.Write(fact, new Contact("Anna", "anna@example.org"), "https://example.org/r");
        Assert.StartsWith("Anna：\n", body, StringComparison.Ordinal);
        Assert.EndsWith("：\nhttps://example.org/r\n", body, StringComparison.Ordinal);
        return new Notice(
            "key",
            Stages.Other,
            fact.Kind,
            new Contact("Anna", "anna@example.org"),
            subject,
            body,
            "https://example.org/r",
            Offices.Morning,
            fact);
    }

    /// <summary>Each fact is said in Chinese and in English, every argument in both.</summary>
    private static void SaidInBoth<T>(IReadOnlyList<T> facts, Func<WorkflowWords, Func<T, string>> say)
    {
        Assert.NotEmpty(facts);
        foreach (var fact in facts)
        {
            var (chinese, english) = (say(Chinese)(fact), say(English)(fact));
            Assert.Matches(Han(), chinese);
            Assert.DoesNotMatch(Han(), english);
            Assert.Equal(
                chinese.Contains("Anna", StringComparison.Ordinal), english.Contains("Anna", StringComparison.Ordinal));
            Assert.Equal(Numbers(chinese), Numbers(english));
        }
    }

    /// <summary>How often the number that stands for every argument is in the sentence.</summary>
    private static int Numbers(string sentence) => Regex.Count(sentence, @"\b17\b", RegexOptions.ECMAScript);

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();
}
