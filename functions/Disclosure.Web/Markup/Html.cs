using System.Text;

namespace Disclosure.Web.Markup;

/// <summary>
/// Markup that is safe to send. It comes from interpolated strings alone: the literal parts are ours and stand as they are, whatever is put
/// into a hole is encoded unless it is markup itself, so text of a report can never become markup.
/// </summary>
internal readonly struct Html
{
    private readonly string? _markup;

    internal Html(string markup) => _markup = markup;

    /// <summary>Gets markup that is empty.</summary>
    public static Html None => default;

    /// <summary>Returns the markup of an interpolated string.</summary>
    public static Html Of(HtmlBuilder builder) => builder.Finish();

    /// <summary>Returns the markup if the condition holds, else nothing; it is built only then.</summary>
    public static Html If(bool condition, Func<Html> markup) => condition ? markup() : None;

    /// <summary>Returns the markup of each item, one after the other.</summary>
    public static Html Each<T>(IEnumerable<T> items, Func<T, Html> markup)
    {
        var all = new StringBuilder();
        foreach (var item in items)
        {
            all.Append(markup(item)._markup);
        }

        return new Html(all.ToString());
    }

    /// <summary>Returns the markup.</summary>
    public override string ToString() => _markup ?? string.Empty;
}
