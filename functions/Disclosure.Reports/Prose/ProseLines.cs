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
        if (document.Content is { } content)
        {
            return TextLine.Of(content).ConvertAll(static one => one.Line).FindAll(static line => !IsPageNumber(line.Text));
        }

        var all = new List<(TextLine Line, bool AtEdge)>();
        var runs = new Dictionary<string, Run>();
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

            foreach (var line in Spread.PagesOf(page).SelectMany(half => TextLine.Of(half, boxes, watermark)))
            {
                var atEdge = line.Box.CenterY < Edge * line.Frame.Height || line.Box.CenterY > (1 - Edge) * line.Frame.Height;
                all.Add((line, atEdge));
                if (atEdge)
                {
                    var key = WithoutDigits(line.Text);
                    runs[key] = runs.TryGetValue(key, out var run) ? run.With(page.Number) : new Run(page.Number, 1, 1);
                }
            }
        }

        var lines = new List<TextLine>(all.Count);
        foreach (var (line, atEdge) in all)
        {
            if (!atEdge || (!IsPageNumber(line.Text) && !IsRunningHead(line.Text)))
            {
                lines.Add(line);
            }
        }

        return lines;

        // A heading of a section stands at the top of a page in many a report of a file that holds several.
        bool IsRunningHead(string text) =>
            document.Pages.Count >= RepeatedOn && runs[WithoutDigits(text)].Longest >= RepeatedOn && SectionHeading.Of(text) is null;
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

    /// <summary>How often a line comes on pages that follow each other, or on every other one.</summary>
    /// <param name="Page">The page it came on last.</param>
    /// <param name="Length">How often it came up to there without a longer gap.</param>
    /// <param name="Longest">The most it came without a longer gap.</param>
    private readonly record struct Run(int Page, int Length, int Longest)
    {
        /// <summary>Most pages from one running head to the next: books set one on the left pages and another on the right.</summary>
        private const int WidestGap = 2;

        public Run With(int page)
        {
            var length = page - Page <= WidestGap ? Length + 1 : 1;
            return new Run(page, length, Math.Max(Longest, length));
        }
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
