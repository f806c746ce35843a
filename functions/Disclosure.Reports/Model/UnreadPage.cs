using Disclosure.Documents.Words;

namespace Disclosure.Reports.Model;

/// <summary>A page that holds something which could not be read.</summary>
/// <param name="Page">Number of the page, from 1.</param>
/// <param name="IsWhole">Whether nothing of it was read; false where parts of it are pictures and the rest was read.</param>
/// <param name="Fault">Why it could not be read.</param>
public sealed record UnreadPage(int Page, bool IsWhole, DocumentFault Fault);
