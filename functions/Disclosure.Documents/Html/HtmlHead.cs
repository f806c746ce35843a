using System.Text;
using AngleSharp.Html.Parser.Tokens;

namespace Disclosure.Documents.Html;

/// <summary>What a page says of itself: the names of the meta elements are those of 《政府网站发展指引》 (国办发〔2017〕47号), annex 2.</summary>
internal sealed class HtmlHead
{
    /// <summary>Most characters of a title that are kept.</summary>
    private const int LongestTitle = 300;

    private readonly StringBuilder _title = new();
    private readonly Dictionary<string, string> _meta = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The title: ArticleTitle, else what the page is titled; null where it says none.</summary>
    public string? Title => Of("ArticleTitle") ?? (_title.ToString().Trim() is { Length: > 0 } title ? title : null);

    /// <summary>When it was published, as printed; null where it does not say.</summary>
    public string? Published => Of("PubDate");

    /// <summary>The site; null where it does not say.</summary>
    public string? Site => Of("SiteName");

    /// <summary>Takes what a tag says of the page.</summary>
    public void Take(HtmlTagToken tag)
    {
        if (tag.Name == "meta" && tag.GetAttribute("name") is { Length: > 0 and <= 40 } name
            && tag.GetAttribute("content") is { Length: > 0 and <= LongestTitle } content)
        {
            _meta.TryAdd(name, content.Trim());
        }
    }

    /// <summary>Adds to the page's title.</summary>
    public void AddTitle(string text) => _title.Append(text, 0, Math.Min(text.Length, Math.Max(0, LongestTitle - _title.Length)));

    private string? Of(string name) => _meta.TryGetValue(name, out var content) && content.Length > 0 ? content : null;
}
