using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Parts;

/// <summary>Tells a copy of the form that nobody filled in from a report whose tables were left empty.</summary>
internal static class BlankForm
{
    /// <summary>
    /// Fewest places for figures that a copy of the form has: half of its own are told from the few that some other table may seem to have.
    /// </summary>
    private const int FewestPlaces = 100;

    /// <summary>Most characters of a section in which nothing but the form's own words stand: （文字描述，包括主动公开、依申请公开…）.</summary>
    private const int LongestPlaceholder = 80;

    /// <summary>What the form prints where prose belongs.</summary>
    private static readonly string[] Placeholders = ["文字描述", "XX", "××", "ＸＸ", "〈", "＜单位", "某某"];

    /// <summary>
    /// Whether a part is a blank copy: no place holds a figure, and either prose or title are those of the form, or no agency is named. What could not be read may
    /// be figures.
    /// </summary>
    public static bool Is(ReadPart part)
    {
        var report = part.Report;
        if (report.Unread.Count > 0 || report.Figures.Count < FewestPlaces || report.Figures.Values.Any(static figure => !IsBlank(figure)))
        {
            return false;
        }

        if (report.Agency is not { } agency || HoldsPlaceholder(agency) || HoldsPlaceholder(report.Title ?? ""))
        {
            return true;
        }

        // A filing whose digits were lost on the way, the year's among them, still tells what the agency did.
        var overview = report.Sections.FirstOrDefault(static section => section.Kind == SectionKind.Overview)?.Text ?? "";
        return overview.Length <= LongestPlaceholder && (report.Year is null || HoldsPlaceholder(overview));
    }

    private static bool IsBlank(Figure figure) =>
        figure.Value is null && (figure.Text.Length == 0 || CellFigure.Read(figure.Text, FigureKind.Count).Kind != FigureTextKind.Other
            || HoldsPlaceholder(figure.Text));

    private static bool HoldsPlaceholder(string text) =>
        Array.Exists(Placeholders, placeholder => text.Contains(placeholder, StringComparison.OrdinalIgnoreCase));
}
