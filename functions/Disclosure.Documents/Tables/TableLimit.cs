using Disclosure.Documents.Words;

namespace Disclosure.Documents.Tables;

/// <summary>The error of a table larger than <see cref="ReadLimits.Cells"/> allows.</summary>
internal static class TableLimit
{
    /// <summary>Returns a new error that says so.</summary>
    public static DocumentException Exceeded() => new(new TableTooLarge());
}
