using System.Buffers;
using System.Globalization;

namespace Disclosure.Documents.Html;

/// <summary>
/// What of a page its styles hide: not displayed, invisible, of no size, wholly transparent, moved off the page, or in the colour of its
/// ground. Rules of selectors by element, class and id are heeded, one inside the other too; of others, and of media other than the screen,
/// nothing is known.
/// </summary>
internal sealed class HtmlStyles(ReadBudget budget)
{
    /// <summary>Most rules that are heeded; a page has some hundred.</summary>
    private const int MostRules = 2_000;

    /// <summary>Distance, of 255, up to which a colour cannot be told from its ground.</summary>
    private const int SameColour = 24;

    /// <summary>Pixels from which what is moved out to the left or the top is off the page.</summary>
    private const double OffPage = 500;

    private static readonly (int R, int G, int B) White = (255, 255, 255);

    /// <summary>The rules by what the innermost element of each must be: its id, a class of it, or its name.</summary>
    private readonly Dictionary<string, List<(int Order, Selector[] Path, Look Look)>> _rules = new(StringComparer.Ordinal);

    private readonly List<(int Order, Look Look)> _found = [];
    private int _count;

    /// <summary>Takes the rules of a style element in.</summary>
    public void Add(string css)
    {
        var rest = WithoutComments(css).AsSpan();
        while (_count < MostRules && rest.IndexOf('{') is var open and >= 0)
        {
            var selectors = rest[..open].Trim().ToString();
            rest = rest[(open + 1)..];
            if (selectors.StartsWith('@'))
            {
                // Rules for the screen stand for themselves; those of print and the like are left out whole.
                var isScreen = selectors.StartsWith("@media", StringComparison.OrdinalIgnoreCase)
                    && (selectors.Contains("screen", StringComparison.OrdinalIgnoreCase)
                        || selectors.Contains("all", StringComparison.OrdinalIgnoreCase))
                    && !selectors.Contains('(', StringComparison.Ordinal);
                rest = isScreen ? rest : AfterBlock(rest);
                continue;
            }

            var close = rest.IndexOf('}');
            var declarations = (close < 0 ? rest : rest[..close]).ToString();
            rest = close < 0 ? default : rest[(close + 1)..];
            var look = Look.Of(declarations);
            if (look.IsNothing)
            {
                continue;
            }

            foreach (var selector in selectors.TrimStart('}', ' ', '\r', '\n', '\t').Split(','))
            {
                if (Selector.Path(selector) is not { Length: > 0 } path || _count == MostRules)
                {
                    continue;
                }

                if (!_rules.TryGetValue(path[^1].Key, out var rules))
                {
                    _rules.Add(path[^1].Key, rules = []);
                }

                rules.Add((_count, path, look));
                _count++;
            }
        }
    }

    /// <summary>Returns how an element looks by itself.</summary>
    /// <param name="element">The element.</param>
    /// <param name="around">The elements around it, outermost first.</param>
    /// <param name="style">Its own style; null for none.</param>
    public Look LookOf(in Named element, IReadOnlyList<Named> around, string? style)
    {
        _found.Clear();
        if (_count > 0)
        {
            Find(element.Name, element, around);
            if (element.Id.Length > 0)
            {
                Find($"#{element.Id}", element, around);
            }

            foreach (var one in element.Classes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Find($".{one}", element, around);
            }

            _found.Sort(static (a, b) => a.Order.CompareTo(b.Order));
        }

        var look = default(Look);
        foreach (var (_, said) in _found)
        {
            look = look.With(said);
        }

        return style is null ? look : look.With(Look.Of(style));
    }

    private void Find(string key, in Named element, IReadOnlyList<Named> around)
    {
        foreach (var (order, path, look) in _rules.TryGetValue(key, out var rules) ? rules : [])
        {
            budget.Step();
            if (path[^1].Fits(element) && FitsAround(path, around))
            {
                _found.Add((order, look));
            }
        }
    }

    private static bool FitsAround(Selector[] path, IReadOnlyList<Named> around)
    {
        var at = path.Length - 2;
        for (var i = around.Count - 1; i >= 0 && at >= 0; i--)
        {
            at -= path[at].Fits(around[i]) ? 1 : 0;
        }

        return at < 0;
    }

    private static ReadOnlySpan<char> AfterBlock(ReadOnlySpan<char> css)
    {
        var depth = 1;
        for (var i = 0; i < css.Length; i++)
        {
            depth += css[i] == '{' ? 1 : css[i] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return css[(i + 1)..];
            }
        }

        return default;
    }

    private static string WithoutComments(string css)
    {
        var start = css.IndexOf("/*", StringComparison.Ordinal);
        if (start < 0)
        {
            return css;
        }

        var text = new System.Text.StringBuilder();
        var from = 0;
        for (; start >= 0; start = css.IndexOf("/*", from, StringComparison.Ordinal))
        {
            text.Append(css, from, start - from);
            var end = css.IndexOf("*/", start + 2, StringComparison.Ordinal);
            from = end < 0 ? css.Length : end + 2;
        }

        return text.Append(css, from, css.Length - from).ToString();
    }

    /// <summary>An element by what selectors name it by.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Id">Its id; empty for none.</param>
    /// <param name="Classes">Its classes, each between blanks; empty for none.</param>
    internal readonly record struct Named(string Name, string Id, string Classes);

    /// <summary>How an element looks, as far as styles say.</summary>
    /// <param name="IsGone">Whether it takes no place; null where nothing is said.</param>
    /// <param name="IsHidden">Whether it takes its place and cannot be seen; null where nothing is said.</param>
    /// <param name="Colour">Its colour; null where nothing is said.</param>
    /// <param name="Ground">Its ground; null where nothing is said.</param>
    /// <param name="IsPictured">Whether its ground is a picture or a gradient, of which no colour is known.</param>
    internal readonly record struct Look(
        bool? IsGone, bool? IsHidden, (int R, int G, int B)? Colour, (int R, int G, int B)? Ground, bool IsPictured)
    {
        /// <summary>Gets whether nothing is said.</summary>
        public bool IsNothing => IsGone is null && IsHidden is null && Colour is null && Ground is null && !IsPictured;

        /// <summary>Returns this look with what another says in its place.</summary>
        public Look With(Look other) => new(
            other.IsGone ?? IsGone, other.IsHidden ?? IsHidden, other.Colour ?? Colour, other.Ground ?? Ground,
            other.IsPictured || (IsPictured && other.Ground is null));

        /// <summary>Returns whether text is of the colour of its ground, which is white where nothing says otherwise.</summary>
        public static bool IsOnItsOwnColour((int R, int G, int B)? colour, (int R, int G, int B)? ground) =>
            colour is { } c && (ground ?? White) is var g
            && Math.Abs(c.R - g.R) <= SameColour && Math.Abs(c.G - g.G) <= SameColour && Math.Abs(c.B - g.B) <= SameColour;

        /// <summary>Returns what declarations say.</summary>
        public static Look Of(string declarations)
        {
            var look = default(Look);
            foreach (var declaration in declarations.Split(';'))
            {
                var colon = declaration.IndexOf(':', StringComparison.Ordinal);
                if (colon > 0)
                {
                    look = look.With(Of(
                        declaration[..colon].Trim().ToLowerInvariant(),
                        declaration[(colon + 1)..].Replace("!important", "", StringComparison.OrdinalIgnoreCase).Trim()
                            .ToLowerInvariant()));
                }
            }

            return look;
        }

        private static Look Of(string name, string value) => name switch
        {
            "display" => default(Look) with { IsGone = value == "none" },
            "visibility" => Hidden(value is "hidden" or "collapse"),
            "opacity" => Hidden(Number(value) < 0.05),
            "font-size" => Hidden(Number(value) < (value.EndsWith("em", StringComparison.Ordinal) ? 0.1 : 1)),
            "text-indent" or "left" or "top" or "margin-left" => Hidden(Number(value) <= -OffPage ? true : null),
            "clip" => Hidden(value.Replace(" ", "", StringComparison.Ordinal) is "rect(0,0,0,0)" or "rect(0000)" ? true : null),
            "color" when value == "transparent" => Hidden(true),
            "color" => default(Look) with { Colour = Colours(value) },
            "background" or "background-color" or "background-image" => default(Look) with
            {
                Ground = Colours(value),
                IsPictured = value.Contains("url(", StringComparison.Ordinal) || value.Contains("gradient(", StringComparison.Ordinal),
            },
            _ => default,
        };

        private static Look Hidden(bool? isHidden) => default(Look) with { IsHidden = isHidden };

        private static double Number(string value)
        {
            var length = 0;
            while (length < value.Length && (char.IsAsciiDigit(value[length]) || value[length] is '.' or '-'))
            {
                length++;
            }

            return double.TryParse(value.AsSpan(0, length), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? number
                : double.MaxValue;
        }

        /// <summary>Returns the first colour in a value; null where there is none that is known.</summary>
        internal static (int R, int G, int B)? Colours(string value)
        {
            foreach (var word in value.Replace(", ", ",", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (ColourOf(word) is { } colour)
                {
                    return colour;
                }
            }

            return null;
        }

        private static (int R, int G, int B)? ColourOf(string word) => word switch
        {
            "white" or "snow" or "ivory" => White,
            "black" => (0, 0, 0),
            "red" => (255, 0, 0),
            "blue" => (0, 0, 255),
            "green" => (0, 128, 0),
            "gray" or "grey" => (128, 128, 128),
            "silver" => (192, 192, 192),
            "whitesmoke" => (245, 245, 245),
            "yellow" => (255, 255, 0),
            ['#', ..] => OfHex(word[1..]),
            _ when word.StartsWith("rgb", StringComparison.Ordinal) => OfParts(word),
            _ => null,
        };

        private static (int R, int G, int B)? OfHex(string hex)
        {
            if (!uint.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                return null;
            }

            return hex.Length switch
            {
                3 or 4 => (
                    17 * Convert.ToInt32(hex[..1], 16), 17 * Convert.ToInt32(hex[1..2], 16), 17 * Convert.ToInt32(hex[2..3], 16)),
                6 => ((int)(value >> 16), (int)((value >> 8) & 0xFF), (int)(value & 0xFF)),
                8 => ((int)(value >> 24), (int)((value >> 16) & 0xFF), (int)((value >> 8) & 0xFF)),
                _ => null,
            };
        }

        private static (int R, int G, int B)? OfParts(string word)
        {
            var open = word.IndexOf('(', StringComparison.Ordinal);
            var parts = open < 0 ? [] : word[(open + 1)..].TrimEnd(')').Split(',', '/');
            return parts.Length >= 3
                && double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var r)
                && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var g)
                && double.TryParse(parts[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var b)
                && double.IsFinite(r + g + b)
                ? ((int)Math.Clamp(r, 0, 255), (int)Math.Clamp(g, 0, 255), (int)Math.Clamp(b, 0, 255))
                : null;
        }
    }

    /// <summary>A selector of one element by name, id and classes.</summary>
    private readonly record struct Selector(string Name, string Id, string[] Classes)
    {
        /// <summary>Characters of selectors by attribute, state, neighbours and all elements, which are not heeded.</summary>
        private static readonly SearchValues<char> NotHeeded = SearchValues.Create("[:+~*{}@\\");

        /// <summary>Gets what the element must be, by which its rule is found.</summary>
        public string Key => Id.Length > 0 ? $"#{Id}" : Classes.Length > 0 ? $".{Classes[0]}" : Name;

        public bool Fits(in Named element)
        {
            if ((Name.Length > 0 && Name != element.Name) || (Id.Length > 0 && Id != element.Id))
            {
                return false;
            }

            foreach (var one in Classes)
            {
                if (!element.Classes.Contains($" {one} ", StringComparison.Ordinal))
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Returns the selectors of a path, outermost first; empty where it holds what is not heeded.</summary>
        public static Selector[] Path(string text)
        {
            var words = text.Replace('>', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            var path = new Selector[words.Length];
            for (var i = 0; i < words.Length; i++)
            {
                if (words[i].AsSpan().IndexOfAny(NotHeeded) >= 0)
                {
                    return [];
                }

                var (name, id, classes) = ("", "", new List<string>());
                var start = 0;
                for (var end = 1; end <= words[i].Length; end++)
                {
                    if (end < words[i].Length && words[i][end] is not ('.' or '#'))
                    {
                        continue;
                    }

                    var part = words[i][start..end];
                    if (part[0] == '.')
                    {
                        classes.Add(part[1..]);
                    }
                    else if (part[0] == '#')
                    {
                        id = part[1..];
                    }
                    else
                    {
                        name = part.ToLowerInvariant();
                    }

                    start = end;
                }

                path[i] = new Selector(name, id, [.. classes]);
            }

            return path;
        }
    }
}
