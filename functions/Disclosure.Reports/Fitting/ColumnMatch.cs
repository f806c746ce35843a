using Disclosure.Reports.Forms;
using Disclosure.Reports.Wording;

namespace Disclosure.Reports.Fitting;

/// <summary>A column of figures of the form found in a table of the document.</summary>
/// <param name="Column">The form's.</param>
/// <param name="Left">First grid column.</param>
/// <param name="Right">The grid column after the last.</param>
/// <param name="Heading">The printed heading it was known by, or that stands in the place of the form's; null where there is none.</param>
internal sealed record ColumnMatch(FormColumn Column, int Left, int Right, PrintedHeading? Heading);

/// <summary>A heading as printed over a column.</summary>
/// <param name="Label">Its words.</param>
/// <param name="MayBeTorn">Whether a page break may have cut it, or it was put together from several cells.</param>
/// <param name="Confidence">The reader's, 0 to 1.</param>
internal readonly record struct PrintedHeading(Label Label, bool MayBeTorn, double Confidence);
