using System.Globalization;
using Disclosure.Web.Markup;
using Disclosure.Web.Pages;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Publication;

/// <summary>
/// What the head of a public page holds: its canonical address, the feed, and the metadata that pages of Chinese government sites carry
/// (政府网站发展指引, 国办发〔2017〕47号, annex 网页设计规范: of the site SiteName, SiteDomain and SiteIDCode, of a column ColumnName, ColumnDescription,
/// ColumnKeywords and ColumnType, of an article ArticleTitle, PubDate and ContentSource, and by choice Keywords, Description and Url). They
/// are Chinese in either language.
/// </summary>
internal sealed class PublicHead(DisclosureWebOptions options)
{
    private const string Column = "政府信息公开工作年度报告";
    private const string ColumnType = "政府信息公开年报";
    private const string Keywords = "政府信息公开,年度报告,信息公开年报";
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <summary>Returns the absolute address of a path from the root of the site.</summary>
    public string Absolute(string path) => $"{options.Address().AbsoluteUri.TrimEnd('/')}{path}";

    /// <summary>Returns the head of a list.</summary>
    /// <param name="path">The page's path.</param>
    /// <param name="name">What it lists.</param>
    public Html OfColumn(string path, string name) => Html.Of($"""
        {Common(path)}<meta name="ColumnName" content="{name}">
        <meta name="ColumnDescription" content="{options.Office}公开的{name}，可查阅全文、下载原件和数据。">
        <meta name="ColumnKeywords" content="{Keywords}">
        <meta name="ColumnType" content="{ColumnType}">

        """);

    /// <summary>Returns the head of a report's page.</summary>
    public Html OfReport(ReportFile file, Published publication)
    {
        var process = file.Process;
        var path = PublicPaths.Report(process.Id);
        return Html.Of($"""
            {Common(path)}<link rel="alternate" type="application/json" href="{PublicPaths.Data(process.Id, "json")}">
            <meta name="ColumnName" content="{Column}">
            <meta name="ColumnType" content="{ColumnType}">
            <meta name="ArticleTitle" content="{file.Title}">
            <meta name="PubDate" content="{publication.At.ToOffset(China).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}">
            <meta name="ContentSource" content="{process.Agency}">
            <meta name="Keywords" content="{process.Agency},{process.Year?.ToString(CultureInfo.InvariantCulture)}年,{Keywords}">
            <meta name="Description" content="{process.Agency}{
                process.Year?.ToString(CultureInfo.InvariantCulture)}年政府信息公开工作年度报告：主动公开、依申请公开、行政复议和行政诉讼数据及全文。">
            <meta name="Url" content="{Absolute(path)}">

            """);
    }

    private Html Common(string path) => Html.Of($"""
        <link rel="stylesheet" href="{Asset.PortalStyle.Path}">
        <link rel="canonical" href="{Absolute(path)}">
        <link rel="alternate" type="application/atom+xml" href="{PublicPaths.Feed}" title="{Column}">
        <meta name="SiteName" content="{options.Office}">
        <meta name="SiteDomain" content="{options.Address().Host}">
        {Html.If(options.SiteIdCode is not null, () => Html.Of($"""
            <meta name="SiteIDCode" content="{options.SiteIdCode}">

            """))}
        """);
}
