using System.Globalization;
using System.Text;
using Disclosure.Documents.Package;

namespace Disclosure.Documents.Docx;

/// <summary>The numbers of paragraphs that Word counts itself (ECMA-376 part 1, 17.9), as printed: 一、 （二） 3. 第四条.</summary>
internal sealed class DocxNumbering
{
    private readonly Dictionary<int, Level?[]> _abstract = [];
    private readonly Dictionary<int, string> _linkedTo = [];
    private readonly Dictionary<string, int> _linked = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List> _lists = [];
    private readonly Dictionary<int, int?[]> _counts = [];
    private readonly HashSet<(int List, int Level)> _begun = [];

    /// <summary>Reads the part; a document may have none.</summary>
    /// <param name="xml">The part, or null.</param>
    public static DocxNumbering Read(PackageXml? xml)
    {
        var numbering = new DocxNumbering();
        if (xml is null)
        {
            return numbering;
        }

        var root = xml.EnterRoot();
        while (xml.Next(root))
        {
            if (xml.IsWord() && xml.Name == "abstractNum" && Number(xml, "abstractNumId") is { } kind)
            {
                numbering.ReadAbstract(xml, kind);
            }
            else if (xml.IsWord() && xml.Name == "num" && Number(xml, "numId") is { } id)
            {
                numbering._lists[id] = ReadList(xml);
            }
        }

        return numbering;
    }

    /// <summary>Counts a paragraph and returns its number; empty where it shows none.</summary>
    /// <param name="number">What the paragraph or its style says.</param>
    /// <param name="style">The style that says so; null where the paragraph itself does.</param>
    public string Next(DocxNumber number, string? style)
    {
        if (!_lists.TryGetValue(number.List, out var list) || LevelsOf(list.Abstract) is not { } levels)
        {
            return "";
        }

        var at = number.Level ?? (style is null ? 0 : Math.Max(0, Array.FindIndex(levels, one => one?.Style == style)));
        if (Of(list, levels, at) is not { } level)
        {
            return "";
        }

        if (!_counts.TryGetValue(list.Abstract, out var counts))
        {
            _counts[list.Abstract] = counts = new int?[DocxNumber.Deepest + 1];
        }

        if (list.Starts.TryGetValue(at, out var start) && _begun.Add((number.List, at)))
        {
            counts[at] = null;
        }
        else
        {
            start = level.Start;
        }

        counts[at] = counts[at] is { } count ? count == int.MaxValue ? count : count + 1 : start;
        for (var deeper = at + 1; deeper < counts.Length; deeper++)
        {
            // A level begins again below each number of a level above it, or of the one it names.
            if (Of(list, levels, deeper)?.RestartsAt is not { } restart || (restart > 0 && at < restart))
            {
                counts[deeper] = null;
            }
        }

        return Print(list, levels, level, counts);
    }

    private static string Print(List list, Level?[] levels, Level level, int?[] counts)
    {
        var text = new StringBuilder();
        for (var i = 0; i < level.Text.Length; i++)
        {
            if (level.Text[i] == '%' && i + 1 < level.Text.Length && level.Text[i + 1] is >= '1' and <= '9')
            {
                var part = level.Text[++i] - '1';
                var of = Of(list, levels, part);
                var format = level.IsLegal ? "decimal" : of?.Format ?? "decimal";
                text.Append(DocxNumerals.Print(counts[part] ?? of?.Start ?? 1, format));
            }
            else
            {
                text.Append(level.Text[i]);
            }
        }

        // A bullet says nothing.
        return level.Format is "bullet" ? "" : text.ToString().Trim();
    }

    private static Level? Of(List list, Level?[] levels, int at) => list.Levels.TryGetValue(at, out var own) ? own : levels[at];

    /// <summary>The levels of a list, or of the style of lists that it names.</summary>
    private Level?[]? LevelsOf(int kind) =>
        _linkedTo.TryGetValue(kind, out var link) && _linked.TryGetValue(link, out var other) ? _abstract.GetValueOrDefault(other)
        : _abstract.GetValueOrDefault(kind);

    private void ReadAbstract(PackageXml xml, int kind)
    {
        var levels = _abstract[kind] = new Level?[DocxNumber.Deepest + 1];
        var depth = xml.Enter();
        while (xml.Next(depth))
        {
            if (!xml.IsWord())
            {
                continue;
            }

            switch (xml.Name)
            {
                case "numStyleLink" when xml.Own("val") is { } link:
                    _linkedTo[kind] = link;
                    break;
                case "styleLink" when xml.Own("val") is { } link:
                    _linked[link] = kind;
                    break;
                case "lvl" when Number(xml, "ilvl") is >= 0 and <= DocxNumber.Deepest and var at:
                    levels[at] = ReadLevel(xml);
                    break;
            }
        }
    }

    private static List ReadList(PackageXml xml)
    {
        var list = new List(-1, [], []);
        var depth = xml.Enter();
        while (xml.Next(depth))
        {
            if (xml.IsWord() && xml.Name == "abstractNumId")
            {
                list = list with { Abstract = Number(xml, "val") ?? -1 };
            }
            else if (xml.IsWord() && xml.Name == "lvlOverride" && Number(xml, "ilvl") is >= 0 and <= DocxNumber.Deepest and var at)
            {
                var inner = xml.Enter();
                while (xml.Next(inner))
                {
                    if (xml.IsWord() && xml.Name == "startOverride" && Number(xml, "val") is { } start)
                    {
                        list.Starts[at] = start;
                    }
                    else if (xml.IsWord() && xml.Name == "lvl")
                    {
                        list.Levels[at] = ReadLevel(xml);
                    }
                }
            }
        }

        return list;
    }

    private static Level ReadLevel(PackageXml xml)
    {
        var level = new Level(0, "decimal", "", null, null, false);

        // Formats that a later version added say in the fallback what comes nearest.
        xml.Each(
            () =>
            {
                if (!xml.IsWord())
                {
                    return;
                }

                level = xml.Name switch
                {
                    "start" => level with { Start = Number(xml, "val") ?? 0 },
                    "numFmt" => level with { Format = xml.Own("val") ?? "decimal" },
                    "lvlText" => level with { Text = xml.Own("val") ?? "" },
                    "lvlRestart" => level with { RestartsAt = Number(xml, "val") },
                    "pStyle" => level with { Style = xml.Own("val") },
                    "isLgl" => level with { IsLegal = xml.IsOn() },
                    _ => level,
                };
            },
            mayChoose: false);
        return level;
    }

    private static int? Number(PackageXml xml, string name) =>
        int.TryParse(xml.Own(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A level of a list.</summary>
    /// <param name="Start">Its first number.</param>
    /// <param name="Format">How its numbers are written.</param>
    /// <param name="Text">What stands before the paragraph, %1 for the number of the first level.</param>
    /// <param name="Style">The style of paragraphs that are numbered by it.</param>
    /// <param name="RestartsAt">The level, from 1, below whose numbers it begins again; 0 for none; null for each above it.</param>
    /// <param name="IsLegal">Whether all numbers in it are written in digits.</param>
    private sealed record Level(int Start, string Format, string Text, string? Style, int? RestartsAt, bool IsLegal);

    /// <summary>A list: the kind it is of, and what it has of its own.</summary>
    private sealed record List(int Abstract, Dictionary<int, int> Starts, Dictionary<int, Level> Levels);
}
