using System.Globalization;
using Disclosure.Reports.Model;
using Disclosure.Web.Http;
using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Review;

/// <summary>Something a person typed into a form that was not taken.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Label">What people call the field.</param>
/// <param name="Text">What was typed.</param>
/// <param name="Before">What the field held when it was shown; null for an empty one.</param>
internal sealed record TypedText(string Field, string Label, string Text, string? Before)
{
    /// <summary>
    /// Returns what a person typed, to be given back: reasons and remarks, and of the page to correct on each field that no longer holds
    /// what it was shown with.
    /// </summary>
    /// <param name="form">The fields that came.</param>
    /// <param name="file">The report.</param>
    /// <param name="shown">The reading the fields were made from; null where it is not kept or none was.</param>
    /// <param name="language">The language.</param>
    public static IReadOnlyList<TypedText> Of(IFormCollection form, ReportFile file, Reading? shown, Language language)
    {
        var (words, site) = (ReviewWords.In(language), SiteWords.In(language));
        var typed = new List<TypedText>();
        if (form.ContainsKey("edit") && shown is not null)
        {
            typed.AddRange(Changes(form, file with { Reading = shown }, words, site));
        }

        foreach (var (field, label) in new[] { ("reason", words.TypedReason), ("remark", words.Remark) })
        {
            if (form.Text(field) is { Length: > 0 } text)
            {
                typed.Add(new TypedText(field, label, text, null));
            }
        }

        return typed;
    }

    /// <summary>Returns what was typed as markup: to be copied from, since it was not taken; nothing where nothing was typed.</summary>
    public static Html Render(IReadOnlyList<TypedText> typed, Language language)
    {
        var words = ReviewWords.In(language);
        return Html.If(typed.Count > 0, () => Html.Of($"""
            <section class="fields" id="typed" aria-labelledby="typed-title">
            <h2 id="typed-title">{words.TypedTitle}</h2>
            <p>{words.TypedHelp}</p>
            {Html.Each(typed.Index(), one => Html.Of($"""
                <p><label for="typed-{one.Index}">{one.Item.Label}</label>
                <textarea id="typed-{one.Index}" rows="{Math.Clamp((one.Item.Text.Length / 40) + 1, 1, 12)}" lang="zh-CN" readonly>{
                    one.Item.Text}</textarea></p>

                """))}</section>
            """));
    }

    private static IEnumerable<TypedText> Changes(IFormCollection form, ReportFile file, ReviewWords words, SiteWords site)
    {
        var report = file.Reading!.Report;
        if (Changed(form, "agency", report.Agency) is { } agency)
        {
            yield return new TypedText("agency", site.Agency, agency, report.Agency);
        }

        if (Changed(form, "year", report.Year?.ToString(CultureInfo.InvariantCulture)) is { } year)
        {
            yield return new TypedText("year", site.Year, year, report.Year?.ToString(CultureInfo.InvariantCulture));
        }

        foreach (var place in file.Form?.Figures ?? [])
        {
            var (field, old) = (EditFields.Figure(place.Id), report.Figures.GetValueOrDefault(place.Id)?.Value);
            var before = old?.ToString(CultureInfo.InvariantCulture);
            if (Changed(form, field, before) is { } text && !(FigureInput.TryParse(text, out var value) && value == old))
            {
                yield return new TypedText(field, site.Terms.Name(place), text, before);
            }
        }

        foreach (var kind in SectionKinds.All.ToArray())
        {
            var (field, before) = (EditFields.Section(kind), file.TextOf(kind)?.Trim());
            if (Changed(form, field, before) is { } text)
            {
                yield return new TypedText(field, words.TextOf(site.Terms.Heading(kind)), text, before);
            }
        }
    }

    private static string? Changed(IFormCollection form, string field, string? before) =>
        form.ContainsKey(field) && form.Text(field) is var text && text != (before ?? "") ? text : null;
}
