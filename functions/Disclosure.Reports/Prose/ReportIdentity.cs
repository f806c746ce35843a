using Disclosure.Reports.Model;

namespace Disclosure.Reports.Prose;

/// <summary>What a report is called, whose it is and of what year, by title, preface, stated period and signature together.</summary>
/// <param name="Title">The title, or where none is printed what the preface calls the report; null for neither.</param>
/// <param name="IsTitlePrinted">Whether the title is printed as one.</param>
/// <param name="Agency">The agency; null where none is named.</param>
/// <param name="Year">The year; null where none is named.</param>
/// <param name="OtherYear">Another year with as many voices, which no period tells of; null for none.</param>
/// <param name="Period">The period stated, one that is not the year first; null for none.</param>
/// <param name="OtherAgency">Another agency that preface or signature name; null for none.</param>
/// <param name="AgencyDoubt">Doubt whether the agency's name was read rightly; null for none.</param>
internal sealed record ReportIdentity(
    string? Title,
    bool IsTitlePrinted,
    string? Agency,
    int? Year,
    int? OtherYear,
    StatedPeriod? Period,
    NamedAgency? OtherAgency,
    AgencyDoubt? AgencyDoubt)
{
    /// <summary>
    /// Distance of an agency's own line from the title, in heights of the higher line, below which they belong
    /// together: as lines of one title.
    /// </summary>
    private const double WidestGap = 2.5;

    /// <summary>Returns what the lines of one report say.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="headings">The headings of its sections.</param>
    /// <param name="sections">Its sections.</param>
    /// <param name="called">What the file itself says that its document is called; null where it says nothing.</param>
    public static ReportIdentity Of(
        List<TextLine> lines, List<Outline.Heading> headings, List<Section> sections, string? called = null)
    {
        var beforeSections = headings.Count > 0 ? headings[0].First : lines.Count;
        var place = ReportTitle.FindPlace(lines, beforeSections);
        var prefaceText = Paragraphs.Of(lines, place is { } above ? above.Last + 1 : 0, beforeSections);
        var preface = Preface.Read(prefaceText);
        var signature = Signature.Find(lines, headings.Count > 0 ? headings[^1].First + headings[^1].Count : beforeSections);
        if (place is { } whole)
        {
            var prose = prefaceText.Replace("\n", "", StringComparison.Ordinal);
            var calledAgency = called is null ? null : ReportTitle.Read(called).Agency;
            place = WithoutForeignLines(
                whole, lines, name => name == signature?.Agency || name == calledAgency || prose.Contains(name, StringComparison.Ordinal));
        }

        var title = place is { } found ? WithAgencyBeside(found.Title, lines, found.First, found.Last, beforeSections) : null;
        AgencyDoubt? doubt = null;
        if (place is { } printed && title?.Agency is { } read)
        {
            // An agency beside the title, on the line above or below, is no other place that names it.
            var beside = printed.Title.Agency is null ? 1 : 0;
            var voices = AgencyVoices.Of(
                read, (Math.Max(0, printed.First - beside), Math.Min(printed.Last + 1 + beside, lines.Count)), lines);
            doubt = voices.IsUnsure ? new AgencyDoubt(voices.Other) : null;
            title = title with { Text = title.Text.Replace(read, voices.Agency, StringComparison.Ordinal), Agency = voices.Agency };
        }

        var overview = sections.Find(static section => section.Kind == SectionKind.Overview)?.Text ?? "";
        var periods = Periods.In(prefaceText);
        periods.AddRange(Periods.In(overview));
        var year = ReportingYear.Of(title?.Year, preface.Year, overview, periods, signature?.Year);
        var agency = title?.Agency ?? preface.Agency ?? signature?.Agency;
        var period = periods.Find(stated => year.Year is { } taken && !stated.IsYear(taken)) ?? (periods.Count > 0 ? periods[0] : null);
        return new ReportIdentity(
            title?.Text ?? preface.Title,
            title is not null || preface.Title is null,
            agency,
            year.Year,
            year.Other is { } other && period is { } told && told.IsYear(other) ? null : year.Other,
            period,
            OtherThan(agency, doubt, preface, signature),
            doubt);
    }

    private static NamedAgency? OtherThan(string? agency, AgencyDoubt? doubt, Preface preface, Signature? signature)
    {
        if (agency is null)
        {
            return null;
        }

        // What acts according to some rule at the beginning of the preface may be a higher office: only the report's own name counts.
        // A name that is the agency's but for a misread character is told as a doubt, not as another agency.
        return preface is { Title: not null, Agency: { } named } && IsOther(named) ? new NamedAgency(named, false)
            : signature?.Agency is { } signed && IsOther(signed) ? new NamedAgency(signed, true)
            : null;

        bool IsOther(string name) => !AgencyName.IsSame(agency, name) && (doubt?.Other is not { } other || !AgencyName.IsSame(other, name));
    }

    /// <summary>
    /// The title without lines above it that only look like its beginning: the name of a list (历年年报) or of a site's part stands close
    /// above in the same type, and would become part of the agency's name. A line is foreign where the lines below it are a title with
    /// agency and year by themselves, the document names that agency elsewhere and nowhere the longer name, and the line is neither a
    /// region's nor an agency's name.
    /// </summary>
    private static (ReportTitle Title, int First, int Last) WithoutForeignLines(
        (ReportTitle Title, int First, int Last) place, List<TextLine> lines, Func<string, bool> isNamedElsewhere)
    {
        for (var first = place.First + 1; first <= place.Last && place.Title is { Agency: { } longer }; first++)
        {
            var below = ReportTitle.OfLines(lines, first, place.Last);
            if (below is { Agency: { } agency, Year: { } year } && year == place.Title.Year && agency != longer
                && longer.EndsWith(agency, StringComparison.Ordinal)
                && isNamedElsewhere(agency) && !isNamedElsewhere(longer) && !AgencyName.CanBegin(longer[..^agency.Length]))
            {
                return (below, first, place.Last);
            }
        }

        return place;
    }

    /// <summary>The title with the agency that stands on a line of its own, below it or above it in other type.</summary>
    private static ReportTitle WithAgencyBeside(ReportTitle title, List<TextLine> lines, int first, int last, int end)
    {
        if (title.Agency is not null)
        {
            return title;
        }

        var beside = last + 1 < end && AreNear(lines[last], lines[last + 1]) ? AgencyName.OfLine(lines[last + 1].Text) : null;
        beside ??= first > 0 && AreNear(lines[first - 1], lines[first]) ? AgencyName.OfLine(lines[first - 1].Text) : null;
        return beside is null ? title : title with { Text = beside + title.Text, Agency = beside };
    }

    private static bool AreNear(TextLine upper, TextLine lower) =>
        upper.Page == lower.Page && lower.Box.Top - upper.Box.Bottom < WidestGap * Math.Max(upper.Box.Height, lower.Box.Height);
}
