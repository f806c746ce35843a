using System.Text;
using Disclosure.Web.Markup;

namespace Disclosure.Web.Publication;

/// <summary>
/// Makes the links of a page, which begin at the root of the site, begin at the page, so that the files can lie in any folder of any
/// server. What stands in the hole of a markup is encoded, so <c>href="/</c> is always markup of ours and never a text of a report.
/// </summary>
internal static class RelativeLinks
{
    /// <summary>Returns the page for a file.</summary>
    /// <param name="page">The page.</param>
    /// <param name="path">The file's path.</param>
    public static byte[] Of(Html page, string path)
    {
        var up = string.Concat(Enumerable.Repeat("../", path.Count(letter => letter == '/')));
        var root = up.Length == 0 ? "./" : up;
        return Encoding.UTF8.GetBytes(page.ToString().Replace("href=\"/", $"href=\"{root}", StringComparison.Ordinal));
    }
}
