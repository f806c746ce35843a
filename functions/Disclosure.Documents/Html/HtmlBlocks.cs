using System.Globalization;
using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Html;

/// <summary>
/// Reads the paragraphs and tables of a web page from its tokens (HTML Standard, 13.2.5), without making a tree of it: so the work and the
/// memory grow with the length of the page alone, however its elements are nested. Nothing that the page names is fetched, nothing in it is
/// run, and what a browser would not show is left out, as are menus, lists of links, and what stands above and below it.
/// </summary>
internal sealed class HtmlBlocks
{
    /// <summary>Bytes that an element takes up in memory while it is read.</summary>
    private const int BytesOfElement = 64;

    /// <summary>Points in a pixel of a page (CSS Values and Units Level 4, 6.2).</summary>
    private const double PointsInPixel = 0.75;

    /// <summary>Most rows or columns that a cell spans: what the HTML Standard allows for columns.</summary>
    private const int LargestSpan = 1_000;

    /// <summary>Elements that never have an end.</summary>
    private static readonly HashSet<string> Void =
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

    /// <summary>Elements of which nothing is read: not shown, not text, or around the page and not of it.</summary>
    private static readonly HashSet<string> LeftOut =
    [
        "script", "style", "noscript", "template", "iframe", "object", "applet", "svg", "math", "select", "button", "textarea", "nav",
        "footer", "aside", "audio", "video", "canvas", "map", "noframes", "noembed", "datalist", "dialog", "head", "del", "s", "strike",
        "rp", "rt",
    ];

    /// <summary>Elements whose ends are commonly left out, or of which nothing depends on where they end.</summary>
    private static readonly HashSet<string> Unclosed =
    [
        "p", "li", "td", "th", "tr", "dt", "dd", "thead", "tbody", "tfoot", "colgroup", "option", "font", "span", "b", "strong", "i", "em",
        "u", "small", "big", "sub", "sup",
    ];

    /// <summary>Elements that begin and end a paragraph.</summary>
    private static readonly HashSet<string> Breaking =
    [
        "p", "div", "section", "article", "main", "header", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "br",
        "hr", "blockquote", "center", "form", "fieldset", "pre", "address", "figure", "figcaption", "caption", "body", "html", "legend",
        "details", "summary", "table", "tr", "td", "th", "thead", "tbody", "tfoot",
    ];

    private readonly ReadBudget _budget;
    private readonly List<HtmlPart> _page = [];
    private readonly List<OpenElement> _open = [];
    private readonly List<HtmlStyles.Named> _around = [];
    private readonly HtmlStyles _styles;
    private readonly StringBuilder _css = new();
    private readonly List<HtmlTable> _tables = [];
    private readonly StringBuilder _text = new();
    private int _leftOut;
    private int _links;
    private int _linked;
    private readonly List<PictureName> _pictures = [];
    private int _cells;

    private HtmlBlocks(ReadBudget budget) => (_budget, _styles) = (budget, new HtmlStyles(budget));

    /// <summary>Gets what the page says of itself.</summary>
    public HtmlHead Head { get; } = new();

    /// <summary>Returns the blocks of a page, and what it says of itself.</summary>
    /// <param name="page">The page.</param>
    /// <param name="budget">What it may cost.</param>
    /// <exception cref="DocumentException">It is beyond the limits.</exception>
    public static (List<ContentBlock> Blocks, HtmlHead Head) Of(string page, ReadBudget budget)
    {
        var blocks = new HtmlBlocks(budget);
        using var source = new TextSource(page);
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { SkipComments = true };
        for (var token = tokens.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokens.Get())
        {
            budget.Step();
            switch (token.Type)
            {
                case HtmlTokenType.StartTag:
                    blocks.Begin(token.AsTag(), tokens);
                    break;
                case HtmlTokenType.EndTag:
                    blocks.End(token.Name);
                    break;
                case HtmlTokenType.Character:
                    blocks.Append(token.Data);
                    break;
            }
        }

        while (blocks._tables.Count > 0)
        {
            blocks.EndTable();
        }

        blocks.EndParagraph();
        return (blocks.ToContent(), blocks.Head);
    }

    private void Begin(HtmlTagToken tag, HtmlTokenizer tokens)
    {
        var name = tag.Name;
        tokens.State = name switch
        {
            "script" => HtmlParseMode.Script,
            "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
            "title" or "textarea" => HtmlParseMode.RCData,
            "plaintext" => HtmlParseMode.Plaintext,
            _ => tokens.State,
        };
        Head.Take(tag);
        if (name == "body" && _open.FindLastIndex(static one => one.Name == "head") is >= 0 and var head)
        {
            CloseTo(head);
        }

        EndHidden(name);
        if (_leftOut == 0 && Breaking.Contains(name))
        {
            EndParagraph();
        }

        var named = NameOf(tag);
        var look = _leftOut == 0 ? LookOf(tag, named) : default;
        var isGone = look.IsGone == true || tag.Attributes.Any(static attribute => attribute.Name == "hidden");
        if (_leftOut == 0 && !(isGone && name is ("td" or "th" or "tr")))
        {
            BeginInTable(tag);
            if (name == "img")
            {
                AddPicture(tag, isGone || IsHidden(tag, look));
            }
        }

        if (Void.Contains(name) || tag.IsSelfClosing)
        {
            return;
        }

        if (_open.Count >= _budget.Limits.ContentNesting)
        {
            throw ReadBudget.Exceeded(ReadLimit.ContentNesting);
        }

        // An element that nothing closes is closed with the one around it; those whose ends are commonly left out take no place.
        var isHidden = _leftOut == 0 && (isGone || IsHidden(tag, look));
        if (_leftOut == 0 && Unclosed.Contains(name) && !isHidden)
        {
            NoteGround(name, look);
            return;
        }

        _budget.Use(2 * BytesOfElement);
        var isLeftOut = LeftOut.Contains(name) || isHidden;
        _open.Add(new OpenElement(name, isLeftOut, look.Ground, look.IsPictured));
        _around.Add(named);
        _leftOut += isLeftOut ? 1 : 0;
        _links += name == "a" ? 1 : 0;
    }

    /// <summary>Notes a picture; one that a browser does not show has no name here.</summary>
    private void AddPicture(HtmlTagToken tag, bool isHidden)
    {
        var source = isHidden ? null : tag.GetAttribute("src")?.Trim();
        _budget.Use(BytesOfElement + ((source?.Length ?? 0) * 2L));
        var width = int.TryParse(tag.GetAttribute("width"), NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels > 0
            ? pixels * PointsInPixel
            : (double?)null;
        _pictures.Add(new PictureName(string.IsNullOrEmpty(source) ? null : source, width));
        if (_tables is [.., { Open: { } cell }])
        {
            cell.HasPicture = true;
        }
    }

    /// <summary>Closes a hidden cell, row, paragraph or item, whose end is commonly left out, where the next one begins.</summary>
    private void EndHidden(string name)
    {
        var at = _leftOut == 0 ? -1 : _open.FindIndex(static one => one.IsLeftOut);
        if (at < 0 || _open.FindLastIndex(static one => one.Name == "table") > at)
        {
            return;
        }

        var isNext = _open[at].Name switch
        {
            "td" or "th" => name is "td" or "th" or "tr" or "tbody" or "thead" or "tfoot",
            "tr" => name is "tr" or "tbody" or "thead" or "tfoot",
            "p" => Breaking.Contains(name) && name != "br",
            "li" => name == "li",
            _ => false,
        };
        if (isNext)
        {
            CloseTo(at);
        }
    }

    private void End(string name)
    {
        // The end of an element in a cell does not reach out of the cell's table.
        var table = name is "body" or "html" ? -1 : _open.FindLastIndex(static one => one.Name == "table");
        var at = _open.FindLastIndex(one => one.Name == name);
        at = at < table ? -1 : at;
        if (_leftOut == 0 && Breaking.Contains(name))
        {
            EndParagraph();
        }

        if (_leftOut == 0 && _tables is [.., var inner])
        {
            switch (name)
            {
                case "td" or "th":
                    inner.Open = null;
                    break;
                case "tr" or "thead" or "tbody" or "tfoot":
                    (inner.Open, inner.IsRowOpen) = (null, false);
                    break;
            }
        }

        if (at >= 0)
        {
            CloseTo(at);
        }
    }

    /// <summary>Closes all elements from one on.</summary>
    private void CloseTo(int at)
    {
        for (var i = _open.Count - 1; i >= at; i--)
        {
            if (_open[i].Name == "table" && _leftOut == 0 && _tables.Count > 0)
            {
                EndTable();
            }

            _leftOut -= _open[i].IsLeftOut ? 1 : 0;
            _links -= _open[i].Name == "a" ? 1 : 0;
            if (_open[i].Name == "style")
            {
                _styles.Add(_css.ToString());
                _css.Clear();
            }

            _open.RemoveAt(i);
            _around.RemoveAt(i);
        }
    }

    private void BeginInTable(HtmlTagToken tag)
    {
        if (tag.Name == "table")
        {
            _tables.Add(new HtmlTable());
            return;
        }

        if (_tables is not [.., var table])
        {
            return;
        }

        switch (tag.Name)
        {
            case "tr":
                table.Rows.Add([]);
                (table.Open, table.IsRowOpen) = (null, true);
                (table.RowGround, table.IsRowPictured) = (null, false);
                break;
            case "td" or "th":
                if (!table.IsRowOpen)
                {
                    table.Rows.Add([]);
                    table.IsRowOpen = true;
                }

                if (++_cells > _budget.Limits.ContentCells)
                {
                    throw ReadBudget.Exceeded(ReadLimit.ContentCells);
                }

                _budget.Use(4 * BytesOfElement);
                table.Open = new HtmlCell(Span(tag, "rowspan", 0), Span(tag, "colspan", 1));
                table.Rows[^1].Add(table.Open);
                break;
        }
    }

    private void EndTable()
    {
        EndParagraph();
        var table = _tables[^1];
        _tables.RemoveAt(_tables.Count - 1);
        table.Open = null;
        table.Rows.RemoveAll(static row => row.Count == 0);
        if (table.Rows.Count > 0)
        {
            Target().Add(new HtmlPart("", table));
        }
    }

    /// <summary>Where paragraphs and tables go: the open cell, else the table's surroundings.</summary>
    private List<HtmlPart> Target()
    {
        for (var i = _tables.Count - 1; i >= 0; i--)
        {
            if (_tables[i].Open is { } cell)
            {
                return cell.Parts;
            }
        }

        return _page;
    }

    private void Append(string text)
    {
        if (_open is [.., { Name: "title" }])
        {
            Head.AddTitle(text);
        }

        if (_open is [.., { Name: "style" }])
        {
            _budget.Use(text.Length * 2L);
            _css.Append(text);
        }

        if (_leftOut > 0 || _open is [.., { Name: "title" }])
        {
            return;
        }

        _budget.Use(text.Length * 2L);
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character) || character is '\u200B' or '\uFEFF' or '\u00AD' or '\0')
            {
                if (_text.Length > 0 && _text[^1] != ' ')
                {
                    _text.Append(' ');
                }

                continue;
            }

            _text.Append(character);
            _linked += _links > 0 ? 1 : 0;
        }
    }

    private void EndParagraph()
    {
        var text = _text.ToString().Trim();
        if (text.Length > 0 || _pictures.Count > 0)
        {
            Target().Add(new HtmlPart(text, null, _linked) { Pictures = [.. _pictures] });
        }

        _text.Clear();
        _pictures.Clear();
        _linked = 0;
    }

    private List<ContentBlock> ToContent()
    {
        var blocks = new List<ContentBlock>();
        var (paragraphs, tables) = (0, 0);
        Add(_page);
        return blocks;

        void Add(List<HtmlPart> parts)
        {
            foreach (var part in parts)
            {
                _budget.Step();
                if (part.Table is { IsLayout: true } layout)
                {
                    layout.Rows.ForEach(row => row.ForEach(cell => Add(cell.Parts)));
                }
                else if (part.Table is { } table)
                {
                    blocks.Add(table.ToContent(++tables, _budget.Limits));
                }
                else if (part.Pictures.Count > 0 || (part.Text.Length > 0 && 2 * part.Linked <= part.Text.Length))
                {
                    // A line that is a link for the most part leads away: menus, lists of other years' reports, the path to the page.
                    var isLink = 2 * part.Linked > part.Text.Length;
                    var place = new ParagraphPlace(++paragraphs);
                    blocks.Add(new ContentParagraph(isLink ? "" : part.Text, place)
                    {
                        HasPicture = part.Pictures.Count > 0,
                        Pictures = part.Pictures,
                    });
                }
            }
        }
    }

    private static int Span(HtmlTagToken tag, string name, int least) =>
        int.TryParse(tag.GetAttribute(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var span)
            ? Math.Clamp(span, least, LargestSpan)
            : 1;

    private static HtmlStyles.Named NameOf(HtmlTagToken tag)
    {
        var (id, classes) = (tag.GetAttribute("id"), tag.GetAttribute("class"));
        return new HtmlStyles.Named(
            tag.Name, id ?? "", string.IsNullOrEmpty(classes) ? "" : $" {classes.Replace('\t', ' ').Replace('\n', ' ')} ");
    }

    private HtmlStyles.Look LookOf(HtmlTagToken tag, in HtmlStyles.Named named)
    {
        var style = tag.GetAttribute("style");
        var look = _styles.LookOf(named, _around, string.IsNullOrEmpty(style) ? null : style);
        return tag.GetAttribute("bgcolor") is { Length: > 0 } ground && look.Ground is null
            ? look with { Ground = HtmlStyles.Look.Colours(ground.ToLowerInvariant()) }
            : tag.Name == "font" && tag.GetAttribute("color") is { Length: > 0 } colour && look.Colour is null
                ? look with { Colour = HtmlStyles.Look.Colours(colour.ToLowerInvariant()) }
                : look;
    }

    /// <summary>Whether an element is one that a browser does not show, or of which nobody sees the text.</summary>
    private bool IsHidden(HtmlTagToken tag, HtmlStyles.Look look)
    {
        if (look.IsHidden == true)
        {
            return true;
        }

        if (look.Colour is null || look.IsPictured)
        {
            return false;
        }

        var (ground, isPictured) = look.Ground is null ? GroundAround(tag.Name) : (look.Ground, false);
        return !isPictured && HtmlStyles.Look.IsOnItsOwnColour(look.Colour, ground);
    }

    /// <summary>Notes the ground of a row or a cell, which are not among the open elements.</summary>
    private void NoteGround(string name, HtmlStyles.Look look)
    {
        if (_tables is not [.., var table] || (look.Ground is null && !look.IsPictured))
        {
            return;
        }

        if (name is "td" or "th" && table.Open is { } cell)
        {
            (cell.Ground, cell.IsPictured) = (look.Ground, look.IsPictured);
        }
        else if (name == "tr")
        {
            (table.RowGround, table.IsRowPictured) = (look.Ground, look.IsPictured);
        }
    }

    /// <summary>The ground on which an element stands: that of its cell, of its row, or of the elements around.</summary>
    private ((int R, int G, int B)? Ground, bool IsPictured) GroundAround(string name)
    {
        if (_tables is [.., var table] && table.IsRowOpen)
        {
            if (name is not ("td" or "th" or "tr") && table.Open is { } cell && (cell.Ground is not null || cell.IsPictured))
            {
                return (cell.Ground, cell.IsPictured);
            }

            if (table.RowGround is not null || table.IsRowPictured)
            {
                return (table.RowGround, table.IsRowPictured);
            }
        }

        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Ground is not null || _open[i].IsPictured)
            {
                return (_open[i].Ground, _open[i].IsPictured);
            }
        }

        return (null, false);
    }

    /// <summary>An element that is open.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="IsLeftOut">Whether nothing in it is read.</param>
    /// <param name="Ground">The colour of its ground; null where nothing says it.</param>
    /// <param name="IsPictured">Whether its ground is a picture.</param>
    private readonly record struct OpenElement(string Name, bool IsLeftOut, (int R, int G, int B)? Ground, bool IsPictured);
}
