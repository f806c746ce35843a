using Disclosure.Documents.Words;

namespace Disclosure.Documents;

/// <summary>A part of a page that holds something which could not be read.</summary>
/// <param name="Box">The part, points as displayed.</param>
/// <param name="Fault">Why it could not be read.</param>
public sealed record UnreadPart(Box Box, DocumentFault Fault);
