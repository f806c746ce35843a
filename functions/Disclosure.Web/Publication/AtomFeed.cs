using Disclosure.Web.Catalog;
using Disclosure.Web.Downloads;
using Disclosure.Web.Pages;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Publication;

/// <summary>What was published last, as a feed (RFC 4287).</summary>
internal static class AtomFeed
{
    /// <summary>Content type of what is written.</summary>
    public const string ContentType = "application/atom+xml; charset=utf-8";

    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>Returns the feed.</summary>
    /// <param name="catalog">What is public.</param>
    /// <param name="head">Makes absolute addresses.</param>
    /// <param name="office">The office that publishes.</param>
    public static ReadOnlyMemory<byte> Of(PublicCatalog catalog, PublicHead head, string office) => XmlFile.Of(xml =>
    {
        xml.WriteStartElement("feed", Namespace);
        xml.WriteText("id", head.Absolute(PublicPaths.Home));
        xml.WriteText("title", $"{office}：政府信息公开工作年度报告");
        xml.WriteText("updated", Moment.Iso(catalog.Latest.Count > 0 ? catalog.Latest.Max(Updated) : DateTimeOffset.UnixEpoch));
        WriteLink("self", head.Absolute(PublicPaths.Feed), "application/atom+xml");
        WriteLink("alternate", head.Absolute(PublicPaths.Home), "text/html");
        xml.WriteStartElement("author");
        xml.WriteText("name", office);
        xml.WriteEndElement();
        foreach (var row in catalog.Latest)
        {
            var page = head.Absolute(PublicPaths.Report(row.Id));
            xml.WriteStartElement("entry");
            xml.WriteText("id", page);
            xml.WriteText("title", row.Title ?? row.FileName);
            xml.WriteText("updated", Moment.Iso(Updated(row)));
            xml.WriteText("published", Moment.Iso(row.PublishedAt!.Value));
            WriteLink("alternate", page, "text/html");
            WriteLink("enclosure", head.Absolute(PublicPaths.Data(row.Id, "json")), "application/json");
            xml.WriteStartElement("author");
            xml.WriteText("name", row.Agency!);
            xml.WriteEndElement();
            xml.WriteText("summary", $"{row.Agency}公开了 {row.Year} 年度政府信息公开工作年度报告。");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();

        void WriteLink(string relation, string address, string type)
        {
            xml.WriteStartElement("link");
            xml.WriteAttributeString("rel", relation);
            xml.WriteAttributeString("href", address);
            xml.WriteAttributeString("type", type);
            xml.WriteEndElement();
        }
    });

    private static DateTimeOffset Updated(ReportSummary row) => row.UpdatedAt;
}
