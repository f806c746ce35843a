using Disclosure.Reports.Model;

namespace Disclosure.Reports.Year;

/// <summary>A section of another agency's report that is like one's own, but for names and numbers.</summary>
/// <param name="Section">The section.</param>
/// <param name="Agency">The other agency; of several the one whose text is most like it.</param>
/// <param name="Others">Number of further agencies whose texts were found like it.</param>
/// <param name="Share">Share of the two texts that is the same, 0 to 1.</param>
/// <param name="Passage">A passage that both have, punctuation left out.</param>
public sealed record LikeSection(SectionKind Section, string Agency, int Others, double Share, string Passage);

/// <summary>Finds sections 一 and 五 of a year's reports that are like another's.</summary>
public static class LikeSections
{
    /// <summary>
    /// Least share, 0 to 1, of two texts alike. A copy with other names and numbers shares nine tenths, and with one sentence in six
    /// written anew three quarters; two texts on the same subject with the same opening share a half. Chosen on invented reports.
    /// </summary>
    internal const double Least = 0.75;

    /// <summary>Most characters of a passage that is shown.</summary>
    internal const int LongestPassage = 30;

    /// <summary>Gets the sections that are compared: the others are tables, or say what many truly have in common.</summary>
    internal static SectionKind[] Compared { get; } = [SectionKind.Overview, SectionKind.Problems];

    /// <summary>
    /// Returns for each report, in the order given, the sections of others that are like its own, one at most of each kind.
    /// </summary>
    /// <param name="reports">The reports with what their agencies are called.</param>
    /// <param name="names">What is left out of texts.</param>
    public static IReadOnlyList<IReadOnlyList<LikeSection>> Among(IReadOnlyList<(string Agency, Report Report)> reports, NameSet names)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var found = new List<LikeSection>[reports.Count];
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = [];
        }

        foreach (var section in Compared)
        {
            var owners = new List<int>();
            var texts = new List<ShingledText>();
            for (var i = 0; i < reports.Count; i++)
            {
                if (TextOf(reports[i].Report, section) is { } text && ShingledText.Of(text, names) is { } shingled)
                {
                    owners.Add(i);
                    texts.Add(shingled);
                }
            }

            var alike = new Dictionary<int, (int Other, double Share, int Count)>();
            foreach (var (first, second) in MinHash.Candidates([.. texts.Select(static text => text.Shingles)]))
            {
                var share = ShingledText.Share(texts[first], texts[second]);
                if (share >= Least)
                {
                    Note(alike, first, second, share);
                    Note(alike, second, first, share);
                }
            }

            foreach (var (text, (other, share, count)) in alike)
            {
                found[owners[text]].Add(new LikeSection(
                    section, reports[owners[other]].Agency, count - 1, share, texts[text].CommonPassage(texts[other], LongestPassage)));
            }
        }

        return found;
    }

    /// <summary>Returns the prose of a section; null where it has none.</summary>
    internal static string? TextOf(Report report, SectionKind kind) =>
        report.Sections.FirstOrDefault(section => section.Kind == kind)?.Text;

    private static void Note(Dictionary<int, (int Other, double Share, int Count)> alike, int text, int other, double share)
    {
        var (known, best, count) = alike.GetValueOrDefault(text, (other, share, 0));
        alike[text] = share > best || (share == best && other < known) ? (other, share, count + 1) : (known, best, count + 1);
    }
}
