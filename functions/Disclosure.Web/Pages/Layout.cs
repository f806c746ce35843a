namespace Disclosure.Web.Pages;

/// <summary>What every page has in common.</summary>
internal sealed class Layout(DisclosureWebOptions options)
{
    /// <summary>A page.</summary>
    /// <param name="place">Where in the site it is.</param>
    /// <param name="title">Its title.</param>
    /// <param name="main">What is on it, its heading first.</param>
    /// <param name="head">What else its head holds.</param>
    public Html Page(Place place, string title, Html main, Html head = default) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title} · {options.Office}</title>
        <link rel="stylesheet" href="{Stylesheet.Path}">
        <link rel="icon" href="data:,">
        {head}</head>
        <body>
        <a class="skip" href="#main">跳到正文</a>
        <header class="site">
        <p class="office"><a href="/"><span>{options.Office}</span> <strong>政府信息公开工作年度报告</strong></a></p>
        <nav aria-label="主导航">
        {Link(place, Place.Directory, "/", "公开目录")}
        {Link(place, Place.Filing, "/#filing", "报送")}
        {Link(place, Place.Operator, "/operator", "办理")}
        </nav>
        </header>
        <main id="main">
        {main}
        </main>
        <footer class="site">
        <p>依据《中华人民共和国政府信息公开条例》第四十九条、第五十条编制和公布 · <a href="/openapi.json">数据接口</a></p>
        </footer>
        </body>
        </html>

        """);

    private static Html Link(Place here, Place place, string address, string label) => here == place
        ? Html.Of($"""<a href="{address}" aria-current="page">{label}</a>""")
        : Html.Of($"""<a href="{address}">{label}</a>""");
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
