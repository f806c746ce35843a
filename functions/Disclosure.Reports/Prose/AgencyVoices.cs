using System.Text;

namespace Disclosure.Reports.Prose;

/// <summary>
/// Holds the agency's name as the title of a scan has it against the other places that name the agency: each is a reading of the same name,
/// and rare characters of names are what scans are misread in. Documents that tell their text themselves have nothing to hold against.
/// </summary>
/// <param name="Agency">The name that counts.</param>
/// <param name="IsUnsure">Whether places differ, or the only one was not read surely.</param>
/// <param name="Other">The name as another place has it; null where none differs.</param>
internal sealed record AgencyVoices(string Agency, bool IsUnsure, string? Other)
{
    /// <summary>
    /// Confidence of a title from which its name needs no other place: that from which cells of tables pass for sure. Chosen, not measured.
    /// </summary>
    private const double Sure = 0.9;

    /// <summary>Characters of a name for each one that may differ; with more differing it is another agency's.</summary>
    private const int CharactersForOneMisread = 4;

    /// <summary>Fewest other places that agree against the title before their reading counts.</summary>
    private const int FewestAgreeing = 2;

    /// <summary>Weighs the readings of a name.</summary>
    /// <param name="agency">The agency as the title has it.</param>
    /// <param name="title">Index of the first line of the title, and of the line after its last.</param>
    /// <param name="lines">The lines of the report.</param>
    public static AgencyVoices Of(string agency, (int First, int End) title, List<TextLine> lines)
    {
        var sure = lines.GetRange(title.First, title.End - title.First).Min(static line => line.Confidence);
        if (sure >= 1)
        {
            return new AgencyVoices(agency, false, null);
        }

        var voices = Voices(agency, title, lines);
        var others = voices.FindAll(voice => voice.Name != agency);
        if (others.Count == 0)
        {
            return new AgencyVoices(agency, voices.Count == 0 && sure < Sure, null);
        }

        var best = others.GroupBy(static voice => voice.Name).MaxBy(static same => same.Count())!;
        var counts = best.Count() >= FewestAgreeing && best.Count() > voices.Count - others.Count + 1
            && best.Average(static voice => voice.Confidence) > sure;
        return counts ? new AgencyVoices(best.Key, true, agency) : new AgencyVoices(agency, true, best.Key);
    }

    /// <summary>
    /// The places outside the title that hold the name, or as many characters of which all but a few are the name's, with the confidence of
    /// the least sure line they stand on. A name may run over the end of a line.
    /// </summary>
    private static List<(string Name, double Confidence)> Voices(string agency, (int First, int End) title, List<TextLine> lines)
    {
        var text = new StringBuilder();
        var confidences = new List<double>();
        for (var i = 0; i < lines.Count; i++)
        {
            // What stands before a title and behind it is never one name.
            var said = i >= title.First && i < title.End ? "\n" : lines[i].Text;
            text.Append(said);
            confidences.AddRange(Enumerable.Repeat(lines[i].Confidence, said.Length));
        }

        var whole = text.ToString();
        var most = agency.Length / CharactersForOneMisread;
        var voices = new List<(string Name, double Confidence)>();
        for (var at = 0; at + agency.Length <= whole.Length; at++)
        {
            if (Differing(agency, whole.AsSpan(at, agency.Length)) <= most)
            {
                voices.Add((whole.Substring(at, agency.Length), confidences.GetRange(at, agency.Length).Min()));
                at += agency.Length - 1;
            }
        }

        return voices;
    }

    /// <summary>Number of places at which two names of one length differ.</summary>
    private static int Differing(string name, ReadOnlySpan<char> other)
    {
        var differing = 0;
        for (var i = 0; i < name.Length; i++)
        {
            differing += name[i] == other[i] ? 0 : 1;
        }

        return differing;
    }
}
