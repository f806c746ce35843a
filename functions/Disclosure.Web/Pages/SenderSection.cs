using Disclosure.Web.Markup;
using Disclosure.Web.Words;
using Disclosure.Workflow.Process;
using Disclosure.Workflow.Steps;

namespace Disclosure.Web.Pages;

/// <summary>
/// Who sent a report and in which way, what in that a person must know before deciding, and which other reports of the agency and year
/// there are. Names and addresses are what senders typed, and are shown as text.
/// </summary>
internal static class SenderSection
{
    /// <summary>Returns the section.</summary>
    /// <param name="process">The report.</param>
    /// <param name="rivals">The other reports of its agency and year.</param>
    /// <param name="pathOf">Gives the address of another report; null where whoever looks has no page of it.</param>
    /// <param name="language">The language.</param>
    public static Html Render(
        ReportProcess process, IReadOnlyList<Rival> rivals, Func<ReportId, string>? pathOf, Language language)
    {
        var words = SenderWords.In(language);
        var link = process.HasStanding ? null : process.Holder.File.Origin as Origin.AgencyLink;
        return Html.Of($"""
            <section id="senders" aria-labelledby="senders-title">
            <h2 id="senders-title">{words.Title}</h2>
            {Html.If(!process.HasStanding && link is null, () => Notice(Html.Of(
                $"{words.NoStanding}{(process.IsLetPass ? $" {words.LetPass}" : "")}")))}
            {Html.If(link is not null, () => Notice(Html.Of($"{words.OtherThanLink(link!)}")))}
            {Html.If(rivals.Any(static rival => rival.IsOfAnother), () => Notice(Html.Of($"{words.FiledByAnother}")))}
            {Html.If(process.ChangedHands, () => Notice(Html.Of($"{words.ChangedHands}")))}
            {Senders(process, words, language)}
            {Html.If(rivals.Count > 0, () => Others(rivals, pathOf, words, language))}
            </section>
            """);
    }

    private static Html Notice(Html text) => Html.Of($"""<p class="notice">{text}</p>""");

    private static Html Senders(ReportProcess process, SenderWords words, Language language) => Html.Of($"""
        <div class="wide" role="region" tabindex="0" aria-label="{SiteWords.In(language).Scrollable(words.Title)}">
        <table class="list">
        <thead><tr><th scope="col">{words.Time}</th><th scope="col">{words.Name}</th><th scope="col">{
            words.Address}</th><th scope="col">{words.Way}</th><th scope="col">{words.File}</th></tr></thead>
        <tbody>
        {Html.Each(process.Sendings, sending => Html.Of($"""
            <tr><td>{Moment.Full(sending.File.FiledAt, language)}</td><td>{Quotation.Of(sending.By, language)}</td><td>{
                sending.File.Sender?.Address ?? ""}</td><td>{words.Of(sending.File.Origin)}</td><td>{
                    Quotation.Of(sending.File.Name, language)}{Html.If(sending.IsAgain, () => Html.Of(
                        $"<br><small>{words.SameAgain}</small>"))}</td></tr>

            """))}</tbody>
        </table>
        </div>
        """);

    private static Html Others(
        IReadOnlyList<Rival> rivals, Func<ReportId, string>? pathOf, SenderWords words, Language language)
    {
        var site = SiteWords.In(language);
        return Html.Of($"""
            <h3>{words.RivalsTitle}</h3>
            <div class="wide" role="region" tabindex="0" aria-label="{site.Scrollable(words.RivalsTitle)}">
            <table class="list">
            <thead><tr><th scope="col">{words.File}</th><th scope="col">{words.RivalState}</th><th scope="col">{
                words.Time}</th><th scope="col">{words.Name}</th><th scope="col">{words.Way}</th><th scope="col">{
                    words.Effect}</th></tr></thead>
            <tbody>
            {Html.Each(rivals, rival => Html.Of($"""
                <tr><th scope="row">{Name(rival, pathOf, language)}</th><td><span class="tag {CodeName.Of(rival.Row.State)}">{
                    site.Of(rival.Row.State)}</span></td><td>{Moment.Full(rival.Holder.File.FiledAt, language)}</td><td>{
                        Quotation.Of(rival.Holder.By, language)}</td><td>{words.Of(rival.Holder.File.Origin)}</td><td>{
                            (rival.GivesWay ? words.GivesWay : words.TakesPlace)}</td></tr>

                """))}</tbody>
            </table>
            </div>
            """);
    }

    private static Html Name(Rival rival, Func<ReportId, string>? pathOf, Language language)
    {
        var name = Quotation.Of(rival.Row.FileName, language);
        return pathOf is not null ? Html.Of($"""<a href="{pathOf(rival.Row.Id)}">{name}</a>""")
            : rival.Row.IsPublic ? Html.Of($"""<a href="/published/{rival.Row.Id.ToString()}">{name}</a>""")
            : name;
    }
}
