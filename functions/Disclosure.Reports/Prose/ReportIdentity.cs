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
internal sealed record ReportIdentity(
    string? Title, bool IsTitlePrinted, string? Agency, int? Year, int? OtherYear, StatedPeriod? Period, NamedAgency? OtherAgency)
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
    public static ReportIdentity Of(List<TextLine> lines, List<Outline.Heading> headings, List<Section> sections)
    {
        var beforeSections = headings.Count > 0 ? headings[0].First : lines.Count;
        var place = ReportTitle.FindPlace(lines, beforeSections);
        var title = place is { } found ? WithAgencyBeside(found.Title, lines, found.First, found.Last, beforeSections) : null;
        var prefaceText = Paragraphs.Of(lines, place is { } above ? above.Last + 1 : 0, beforeSections);
        var preface = Preface.Read(prefaceText);
        var signature = Signature.Find(lines, headings.Count > 0 ? headings[^1].First + headings[^1].Count : beforeSections);
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
            OtherThan(agency, preface, signature));
    }

    private static NamedAgency? OtherThan(string? agency, Preface preface, Signature? signature)
    {
        if (agency is null)
        {
            return null;
        }

        // What acts according to some rule at the beginning of the preface may be a higher office: only the report's own name counts.
        return preface is { Title: not null, Agency: { } named } && !AgencyName.IsSame(agency, named) ? new NamedAgency(named, false)
            : signature?.Agency is { } signed && !AgencyName.IsSame(agency, signed) ? new NamedAgency(signed, true)
            : null;
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
