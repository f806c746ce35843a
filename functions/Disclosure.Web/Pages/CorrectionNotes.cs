using System.Globalization;
using Disclosure.Reports.Model;
using Disclosure.Web.Markup;
using Disclosure.Web.Words;

namespace Disclosure.Web.Pages;

/// <summary>What people corrected in a report beside what the program had read of it: 更正说明, for whoever reads the report.</summary>
internal static class CorrectionNotes
{
    /// <summary>Returns the section; nothing where nothing was corrected.</summary>
    public static Html Render(ReportFile file, Language language)
    {
        var words = SiteWords.In(language);
        var (figures, texts, identity) = (file.ReadBefore(), file.TextsBefore(), file.IdentityBefore());
        return figures.Count + texts.Count == 0 && identity is null
            ? Html.None
            : Html.Of($"""
                <section aria-labelledby="corrections">
                <h2 id="corrections">{words.Corrections}</h2>
                <p>{words.CorrectionsIntroduction}</p>
                <ul>
                {(identity is { } read ? Html.Of($"<li>{
                    words.IdentityCorrection(Name(read.Agency, read.Year, words), Name(file.Process.Agency, file.Process.Year,
                        words))}</li>\n") : Html.None)}{Html.Each(
                    figures, one => Html.Of($"<li>{Figure(file, one.Key, one.Value, words)}</li>\n"))}{Html.Each(
                    texts, one => Text(one.Key, one.Value, file.TextOf(one.Key), words))}</ul>
                </section>
                """);
    }

    private static string Figure(ReportFile file, string id, decimal? read, SiteWords words) => words.FigureCorrection(
        file.Form?.Figure(id) is { } place ? words.Terms.Name(place) : id,
        words.NumberOrBlank(read),
        words.NumberOrBlank(file.Reading?.Report.Figures.GetValueOrDefault(id)?.Value));

    private static Html Text(SectionKind kind, string? read, string? now, SiteWords words) => Html.Of($"""
        <li><details><summary>{words.TextCorrection(words.Terms.Heading(kind))}</summary>
        <p>{words.TextAsRead}</p>
        <blockquote class="lines" lang="zh-CN"><del>{read ?? words.SectionNotFound}</del></blockquote>
        <p>{words.TextAsCorrected}</p>
        <blockquote class="lines" lang="zh-CN"><ins>{now}</ins></blockquote></details></li>

        """);

    private static string Name(string? agency, int? year, SiteWords words) =>
        $"{agency ?? words.Unnamed} {year?.ToString(CultureInfo.InvariantCulture) ?? words.Unnamed}";
}
