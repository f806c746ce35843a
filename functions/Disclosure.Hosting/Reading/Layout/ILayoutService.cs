using Disclosure.Documents;

namespace Disclosure.Hosting.Reading.Layout;

/// <summary>A service that reads pages which are pictures. Safe for any number of callers at once.</summary>
public interface ILayoutService
{
    /// <summary>Reads pages. Every page asked for is paid for.</summary>
    /// <param name="file">The whole file: a PDF, JPEG, PNG or TIFF.</param>
    /// <param name="pages">
    /// Numbers of the pages to read, from 1, ascending; at least one and at most <see cref="LayoutFileReader.PagesAtOnce"/>.
    /// </param>
    /// <param name="cancellation">Ends the wait; what was sent is paid for all the same.</param>
    /// <returns>What was found. It may lack pages that were asked for.</returns>
    /// <exception cref="DocumentException">
    /// The file cannot be read, or is beyond the service's limits; or the service did not answer, and trying again may help
    /// (<see cref="Documents.Words.DocumentFault.IsOfTheMachine"/>).
    /// </exception>
    Task<LayoutAnswer> AnalyzeAsync(ReadOnlyMemory<byte> file, IReadOnlyList<int> pages, CancellationToken cancellation);
}
