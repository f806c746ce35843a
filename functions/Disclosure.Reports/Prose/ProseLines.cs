using Disclosure.Documents;
using Disclosure.Documents.Tables;

namespace Disclosure.Reports.Prose;

/// <summary>The lines of a document outside its tables, page numbers and lines repeated at the edges of its pages left out.</summary>
internal static class ProseLines
{
    /// <summary>Share of the page's height at its top and bottom where running heads stand.</summary>
    private const double Edge = 0.1;

    /// <summary>Fewest lines at the edges of pages, alike but for digits, that are running heads.</summary>
    private const int RepeatedOn = 3;

    /// <summary>Most digits of a page number with the number of pages: 第123页共456页.</summary>
    private const int MostDigits = 6;

    /// <summary>Returns the lines, page by page.</summary>
    public static List<TextLine> Of(Document document, IReadOnlyList<Table> tables, CancellationToken cancellation)
    {
        var all = new List<(TextLine Line, bool AtEdge)>();
        var repeated = new Dictionary<string, int>();
        var boxes = new List<Box>();
        var watermark = Watermark.Of(document);
        foreach (var page in document.Pages)
        {
            cancellation.ThrowIfCancellationRequested();
            boxes.Clear();
            foreach (var table in tables)
            {
                foreach (var part in table.Parts)
                {
                    if (part.Page == page.Number)
                    {
                        boxes.Add(part.LevelBox);
                    }
                }
            }

            foreach (var line in TextLine.Of(page.Level, boxes, watermark))
            {
                var atEdge = line.Box.CenterY < Edge * line.Frame.Height || line.Box.CenterY > (1 - Edge) * line.Frame.Height;
                all.Add((line, atEdge));
                if (atEdge)
                {
                    var key = WithoutDigits(line.Text);
                    repeated[key] = repeated.GetValueOrDefault(key) + 1;
                }
            }
        }

        var lines = new List<TextLine>(all.Count);
        foreach (var (line, atEdge) in all)
        {
            if (!atEdge
                || (!IsPageNumber(line.Text) && (document.Pages.Count < RepeatedOn || repeated[WithoutDigits(line.Text)] < RepeatedOn)))
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    /// <summary>Whether a line, its spaces removed, is a page number: 3, -3-, 3/7, 第3页, 第3页共7页, 第三页.</summary>
    internal static bool IsPageNumber(string text)
    {
        var digits = 0;
        foreach (var character in text)
        {
            if (char.IsDigit(character) || "一二三四五六七八九十".Contains(character))
            {
                digits++;
            }
            else if (!"-—–－─―~·•/第页共,，.".Contains(character))
            {
                return false;
            }
        }

        return digits is > 0 and <= MostDigits;
    }

    private static string WithoutDigits(string text) =>
        string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsDigit(source[i]) ? '#' : source[i];
            }
        });
}
