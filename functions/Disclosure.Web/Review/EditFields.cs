using System.Globalization;
using Disclosure.Reports.Model;
using Disclosure.Reports.Words;
using Disclosure.Web.Http;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow.Process;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Review;

/// <summary>What is wrong with a field of the page to correct on.</summary>
/// <param name="Field">The field's name, which is its id too.</param>
/// <param name="Message">What is wrong, and what to do.</param>
internal sealed record EditProblem(string Field, string Message);

/// <summary>The fields of <see cref="EditPage"/>: their names, and what they ask to be changed.</summary>
internal static class EditFields
{
    /// <summary>Returns the name of a figure's field; also its id, so that a link to it focuses it, without script.</summary>
    public static string Figure(string id) => $"figure:{id}";

    /// <summary>Returns the name of a section's field.</summary>
    public static string Section(SectionKind kind) => $"section:{kind.Id()}";

    /// <summary>
    /// Returns whether a section's text can be corrected: those of prose always, those of tables where there is some beside them.
    /// </summary>
    public static bool HasText(SectionKind kind, string? text) =>
        kind is SectionKind.Overview or SectionKind.Problems or SectionKind.Others || text is { Length: > 0 };

    /// <summary>Returns what the report holds now for a field, as the page shows it; null for a field it has not.</summary>
    public static string? Now(ReportFile file, string field) => field switch
    {
        "agency" => file.Process.Agency ?? "",
        "year" => file.Process.Year?.ToString(CultureInfo.InvariantCulture) ?? "",
        _ when file.Form?.Figures.FirstOrDefault(place => Figure(place.Id) == field) is { } place =>
            file.Reading?.Report.Figures.GetValueOrDefault(place.Id)?.Value?.ToString(CultureInfo.InvariantCulture) ?? "",
        _ when SectionKinds.All.ToArray().Cast<SectionKind?>().FirstOrDefault(kind => Section(kind!.Value) == field) is { } kind =>
            file.TextOf(kind)?.Trim() ?? "",
        _ => null,
    };

    /// <summary>
    /// Returns what the fields ask to be changed in the reading they were made from, and what is wrong with them. A field left as it was
    /// asks nothing.
    /// </summary>
    public static (ReportChanges Changes, IReadOnlyList<EditProblem> Problems) Read(
        IFormCollection form,
        ReportFile file,
        Language language)
    {
        var (words, problems) = (ReviewWords.In(language), new List<EditProblem>());
        var changes = new ReportChanges
        {
            Agency = Agency(form, file.Process, problems, words),
            Year = Year(form, file.Process, problems, words),
            Figures = Figures(form, file, problems, words, SiteWords.In(language).Terms),
            Sections = Sections(form, file),
        };
        if (form.Text("reason").Length == 0)
        {
            problems.Add(new EditProblem("reason", words.NoReason));
        }

        return (changes, problems);
    }

    private static string? Agency(IFormCollection form, ReportProcess process, List<EditProblem> problems, ReviewWords words)
    {
        var agency = form.Text("agency");
        if (agency.Length == 0 && form.ContainsKey("agency") && process.Agency is not null)
        {
            problems.Add(new EditProblem("agency", words.NoAgency));
        }

        return agency.Length == 0 || agency == process.Agency ? null : agency;
    }

    private static int? Year(IFormCollection form, ReportProcess process, List<EditProblem> problems, ReviewWords words)
    {
        var text = form.Text("year");
        if (text.Length == 0 && (process.Year is null || !form.ContainsKey("year")))
        {
            return null;
        }

        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return year == process.Year ? null : year;
        }

        problems.Add(new EditProblem("year", words.NoYear));
        return null;
    }

    private static List<FigureChange> Figures(
        IFormCollection form, ReportFile file, List<EditProblem> problems, ReviewWords words, FormWords terms)
    {
        var changes = new List<FigureChange>();
        foreach (var place in file.Form?.Figures ?? [])
        {
            var field = Figure(place.Id);
            var old = file.Reading?.Report.Figures.GetValueOrDefault(place.Id)?.Value;
            if (!form.ContainsKey(field))
            {
                continue;
            }

            if (!FigureInput.TryParse(form.Text(field), out var value))
            {
                problems.Add(new EditProblem(field, words.NoNumber(terms.Name(place))));
            }
            else if (value != old)
            {
                changes.Add(new FigureChange(place.Id, old, value));
            }
        }

        return changes;
    }

    /// <summary>
    /// Returns the texts that differ; spaces around the text say nothing.
    /// </summary>
    private static List<SectionChange> Sections(IFormCollection form, ReportFile file)
    {
        var changes = new List<SectionChange>();
        foreach (var kind in SectionKinds.All)
        {
            var (field, old) = (Section(kind), file.TextOf(kind));
            var text = form.Text(field);
            if (form.ContainsKey(field) && text != (old ?? "").Trim())
            {
                changes.Add(new SectionChange(kind, old, text));
            }
        }

        return changes;
    }
}
