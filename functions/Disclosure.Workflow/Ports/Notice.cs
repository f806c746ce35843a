using System.Text.Json.Serialization;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Ports;

/// <summary>A message to one person, written to the outbox together with the event that caused it.</summary>
/// <param name="Key">Names the message: the same event and recipient give the same key, so it is never sent twice for one cause.</param>
/// <param name="Report">The report it is about.</param>
/// <param name="Kind">Why it is sent.</param>
/// <param name="To">Who it goes to.</param>
/// <param name="Subject">One line, in Chinese.</param>
/// <param name="Body">Plain text in Chinese, the link in it on a line of its own.</param>
/// <param name="Link">Where to go: a review link, or the report's page.</param>
/// <param name="At">When it was written.</param>
/// <param name="Fact">What subject and body say, as a fact; null in a notice of before facts were stored.</param>
public sealed record Notice(
    string Key,
    ReportId Report,
    NoticeKind Kind,
    Contact To,
    string Subject,
    string Body,
    string Link,
    DateTimeOffset At,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] NoticeFact? Fact = null);

/// <summary>Why a notice is sent.</summary>
public enum NoticeKind
{
    /// <summary>A reviewer is asked to decide.</summary>
    ReviewRequest,

    /// <summary>A reviewer has not decided yet.</summary>
    Reminder,

    /// <summary>A tier has not decided, or no corrected file came; to the office.</summary>
    Escalation,

    /// <summary>The report was sent back, or does not come again; to the sender, or the office where there is none.</summary>
    Return,

    /// <summary>The report is published; to the sender and the office.</summary>
    Publication,

    /// <summary>The report cannot be read or a step keeps failing; to the office, and the sender of a file that cannot be read.</summary>
    Failure,

    /// <summary>An address is asked whether notices may be sent there.</summary>
    Confirmation,

    /// <summary>
    /// A filing waits for the office's word, or a report was sent by somebody else or replaced; to the office or a sender.
    /// </summary>
    Sender,

    /// <summary>
    /// A review ended that a reviewer was asked for, or an approval counts no more, or again; to the reviewer.
    /// </summary>
    ReviewEnded,

    /// <summary>A tier was asked to decide, and somebody may read what; to whom the settings name for that.</summary>
    Information,
}
