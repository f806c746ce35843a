using Disclosure.Web.Markup;
using Disclosure.Web.Words;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Pages;

/// <summary>What every page has in common. As the host makes it, it is Chinese; <see cref="For"/> gives the one for a request.</summary>
internal sealed class Layout
{
    private readonly DisclosureWebOptions _options;
    private readonly string? _other;

    /// <summary>The Chinese layout, without the way to the other language.</summary>
    public Layout(DisclosureWebOptions options)
        : this(options, Language.Chinese, null)
    {
    }

    private Layout(DisclosureWebOptions options, Language language, string? other) =>
        (_options, Language, _other) = (options, language, other);

    /// <summary>Gets the language of its pages.</summary>
    public Language Language { get; }

    /// <summary>
    /// Gets whether its pages are files for another web server, where there is nothing to send in, to handle or to search.
    /// </summary>
    public bool IsExport { get; private init; }

    /// <summary>Returns the same layout for files.</summary>
    public Layout ForExport() => new(_options, Language, null) { IsExport = true };

    /// <summary>Gets the words pages share.</summary>
    public SiteWords Words => SiteWords.In(Language);

    /// <summary>Returns the layout in the language the request chose, with the way to the other.</summary>
    public Layout For(HttpContext context)
    {
        var language = LanguageChoice.Of(context);
        return new Layout(_options, language, context.AddressIn(language == Language.Chinese ? Language.English : Language.Chinese));
    }

    /// <summary>Returns a page.</summary>
    /// <param name="place">Where in the site it is.</param>
    /// <param name="title">Its title.</param>
    /// <param name="main">What is on it, its heading first.</param>
    /// <param name="head">What else its head holds.</param>
    public Html Page(Place place, string title, Html main, Html head = default) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="{Language.Code()}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{title} · {_options.Office}</title>
        <link rel="stylesheet" href="{Stylesheet.Path}">
        <link rel="icon" href="data:,">
        {head}</head>
        <body>
        <a class="skip" href="#main">{Words.SkipToMain}</a>
        <header class="site">
        <p class="office"><a href="/"><span lang="zh-CN">{_options.Office}</span> <strong>{Words.SiteName}</strong></a></p>
        <nav aria-label="{Words.MainNavigation}">
        {Link(place, Place.Directory, "/", Words.Directory)}
        {Html.If(!IsExport, () => Html.Of($"""
            {Link(place, Place.Filing, "/#filing", Words.Filing)}
            {Link(place, Place.Operator, "/operator", Words.Operator)}

            """))}{Switch()}</nav>
        </header>
        <main id="main">
        {main}
        </main>
        <footer class="site">
        <p>{Words.Footer}{Html.If(!IsExport, () => Html.Of($""" · <a href="/openapi.json">{Words.Interface}</a>"""))}</p>
        </footer>
        </body>
        </html>

        """);

    private static Html Link(Place here, Place place, string address, string label) => here == place
        ? Html.Of($"""<a href="{address}" aria-current="page">{label}</a>""")
        : Html.Of($"""<a href="{address}">{label}</a>""");

    private Html Switch() => _other is null ? Html.None
        : Language == Language.Chinese
            ? Html.Of($"""<a class="language" href="{_other}" hreflang="en" lang="en" rel="nofollow">English</a>""")
            : Html.Of($"""<a class="language" href="{_other}" hreflang="zh-CN" lang="zh-CN" rel="nofollow">中文</a>""");
}

/// <summary>The parts of the site the navigation names.</summary>
internal enum Place
{
    /// <summary>None of them.</summary>
    Elsewhere,

    /// <summary>What is published.</summary>
    Directory,

    /// <summary>Sending a report in.</summary>
    Filing,

    /// <summary>The operator's pages.</summary>
    Operator,
}
