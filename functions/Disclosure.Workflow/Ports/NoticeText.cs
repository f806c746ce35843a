namespace Disclosure.Workflow.Ports;

/// <summary>A notice in words, without greeting and link.</summary>
/// <param name="Subject">Subject, one line.</param>
/// <param name="Text">What stands between the greeting and the link.</param>
internal sealed record NoticeText(string Subject, string Text);
