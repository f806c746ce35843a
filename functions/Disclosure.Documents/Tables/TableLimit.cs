using Disclosure.Documents.Words;

namespace Disclosure.Documents.Tables;

/// <summary>The error of a table larger than <see cref="ReadLimits.Cells"/> allows.</summary>
internal static class TableLimit
{
    /// <summary>Makes the error.</summary>
    public static DocumentException Exceeded() => new(new TableTooLarge());
}
