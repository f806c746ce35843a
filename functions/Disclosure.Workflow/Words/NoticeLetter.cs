namespace Disclosure.Workflow.Words;

/// <summary>A notice in words.</summary>
/// <param name="Subject">Subject, one line.</param>
/// <param name="Body">Body, plain text; the link stands on a line of its own.</param>
public sealed record NoticeLetter(string Subject, string Body);
