using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Notices;

/// <summary>What is sent to one person at one time: a notice, or several in one.</summary>
/// <param name="To">Who it goes to.</param>
/// <param name="Subject">One line.</param>
/// <param name="Body">Plain text.</param>
/// <param name="Notices">The notices in it, the oldest first.</param>
internal sealed record Message(Contact To, string Subject, string Body, IReadOnlyList<Notice> Notices)
{
    /// <summary>Most notices in one message.</summary>
    public const int Most = 50;

    /// <summary>Names the message: the same notices give the same, so a receiver can tell one it was sent twice.</summary>
    public string Key =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Notices.Select(notice => notice.Key)))))[..32];

    /// <summary>
    /// The message of some notices to one person. Of several, each says what it says alone: whoever is told in one mail that two reports
    /// came back reads both reasons.
    /// </summary>
    public static Message Of(IReadOnlyList<Notice> notices) => notices is [var only]
        ? new Message(only.To, only.Subject, only.Body, notices)
        : new Message(notices[0].To, SubjectOf(notices), BodyOf(notices), notices);

    private static string SubjectOf(IReadOnlyList<Notice> notices)
    {
        var reviews = notices.Count(IsReview);
        return reviews == notices.Count
            ? string.Create(CultureInfo.InvariantCulture, $"【请审核】{reviews} 份政府信息公开工作年度报告")
            : string.Create(CultureInfo.InvariantCulture, $"【{notices.Count} 份通知】政府信息公开工作年度报告");
    }

    private static string BodyOf(IReadOnlyList<Notice> notices)
    {
        var text = new StringBuilder();
        var greeting = $"{notices[0].To.Name}：\n";
        text.Append(greeting);
        text.Append(CultureInfo.InvariantCulture, $"有 {notices.Count} 份通知，合为一份发给您。");
        text.Append(notices.Any(IsReview) ? "审核链接仅供您本人使用，请不要转发。\n" : "\n");
        for (var i = 0; i < notices.Count; i++)
        {
            var said = notices[i].Body;
            said = said.StartsWith(greeting, StringComparison.Ordinal) ? said[greeting.Length..] : said;
            text.Append(CultureInfo.InvariantCulture, $"\n{i + 1}. {notices[i].Subject}\n{said.TrimEnd('\n')}\n");
        }

        return text.ToString();
    }

    private static bool IsReview(Notice notice) => notice.Kind is NoticeKind.ReviewRequest or NoticeKind.Reminder;
}
