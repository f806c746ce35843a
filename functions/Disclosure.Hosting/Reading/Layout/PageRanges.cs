using System.Globalization;
using System.Text;

namespace Disclosure.Hosting.Reading.Layout;

/// <summary>Page numbers as the service takes them.</summary>
public static class PageRanges
{
    /// <summary>Returns the numbers as ranges: <c>1,3-5</c>.</summary>
    /// <param name="pages">Numbers of pages, from 1, ascending.</param>
    public static string Of(IReadOnlyList<int> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        var text = new StringBuilder();
        for (var first = 0; first < pages.Count;)
        {
            var last = first;
            while (last + 1 < pages.Count && pages[last + 1] == pages[last] + 1)
            {
                last++;
            }

            text.Append(first == 0 ? "" : ",").Append(CultureInfo.InvariantCulture, $"{pages[first]}");
            if (last > first)
            {
                text.Append(CultureInfo.InvariantCulture, $"-{pages[last]}");
            }

            first = last + 1;
        }

        return text.ToString();
    }
}
