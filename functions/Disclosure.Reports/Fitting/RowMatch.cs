using Disclosure.Reports.Forms;

namespace Disclosure.Reports.Fitting;

/// <summary>A row of figures of the form found in the document.</summary>
/// <param name="Line">The form's.</param>
/// <param name="First">The document's.</param>
/// <param name="Second">Its other half where it is torn in two.</param>
/// <param name="IsAnchor">Whether it is known by what is printed in it.</param>
internal sealed record RowMatch(FormLine Line, PrintedRow First, PrintedRow? Second, bool IsAnchor);
