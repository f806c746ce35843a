namespace Disclosure.Reports.Model;

/// <summary>Where one of several reports stands in the file that holds them.</summary>
/// <param name="Number">Which of the reports it is, from 1.</param>
/// <param name="Of">How many reports the file holds, blank copies of the form left out.</param>
/// <param name="FirstPage">Its first page in the file, from 1.</param>
/// <param name="LastPage">Its last page in the file; the next report may begin on the same page.</param>
public sealed record ReportPart(int Number, int Of, int FirstPage, int LastPage)
{
    /// <summary>Gets whether the other reports were filed as well; false where this one alone was taken.</summary>
    public bool OthersAreFiled { get; init; } = true;
}
