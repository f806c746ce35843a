using Disclosure.Reports.Model;

namespace Disclosure.Reports.Parts;

/// <summary>A part of a document as read.</summary>
/// <param name="Report">The report, which may be none.</param>
/// <param name="ExactRows">Number of rows labelled just as rows of the form are.</param>
/// <param name="KnownRows">Number of rows taken for the form's by their labels, misread and mistyped ones too.</param>
internal sealed record ReadPart(Report Report, int ExactRows, int KnownRows);
