using System.Text.Json;
using Disclosure.Reports;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Web.Catalog;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Publication;

/// <summary>
/// Published reports for programs. The figures are those of <c>disclosure read --json</c>, with the form's name of each; a corrected one
/// carries what the program had read.
/// </summary>
internal static class PublishedJson
{
    /// <summary>One report.</summary>
    public static void Write(Utf8JsonWriter json, ReportFile file, Published publication)
    {
        var process = file.Process;
        json.WriteString("id"u8, process.Id.ToString());
        json.WriteString("title"u8, process.Title);
        json.WriteString("agency"u8, process.Agency);
        ReportJson.WriteNumber(json, "year"u8, process.Year);
        json.WriteString("form"u8, process.Form);
        json.WriteString("notice"u8, file.Form?.Notice);
        json.WriteString("status"u8, CodeName.Of(process.State));
        json.WriteString("publishedAt"u8, Moment.Iso(publication.At));
        json.WriteString("supersededBy"u8, process.SupersededBy is { } newer ? PublicPaths.Report(newer) : null);
        json.WriteString("page"u8, PublicPaths.Report(process.Id));
        json.WriteStartObject("original"u8);
        json.WriteString("file"u8, process.File.Name);
        json.WriteNumber("size"u8, process.File.Size);
        json.WriteString("sha256"u8, process.File.Hash.ToString());
        json.WriteString("href"u8, PublicPaths.Original(process.Id, process.File.Name));
        json.WriteEndObject();
        if (file is not { Reading: { } reading, Form: { } form })
        {
            return;
        }

        json.WriteString("reader"u8, reading.Reader);
        json.WriteNumber("pages"u8, reading.Pages);
        WriteFigures(json, reading.Report, form, file.ReadBefore());
        ReportJson.WriteSections(json, reading.Report.Sections);
    }

    /// <summary>A page of the list.</summary>
    public static void WriteList(Utf8JsonWriter json, PublicationFilter filter, ReportPage page)
    {
        json.WriteNumber("total"u8, page.Total);
        json.WriteNumber("page"u8, filter.Paging.Page);
        json.WriteNumber("pageSize"u8, filter.Paging.Size);
        WriteRows(json, page.Rows);
    }

    /// <summary>All reports of a year.</summary>
    public static void WriteYear(Utf8JsonWriter json, PublicYear year)
    {
        json.WriteNumber("total"u8, year.Reports.Count);
        json.WriteNumber("year"u8, year.Year);
        WriteRows(json, year.Reports);
    }

    private static void WriteRows(Utf8JsonWriter json, IReadOnlyList<ReportSummary> rows)
    {
        json.WriteStartArray("reports"u8);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, row.Id.ToString());
            json.WriteString("title"u8, row.Title);
            json.WriteString("agency"u8, row.Agency);
            json.WriteString("kind"u8, row.Agency is { } agency ? CodeName.Of(AgencyKinds.Of(agency)) : null);
            ReportJson.WriteNumber(json, "year"u8, row.Year);
            json.WriteString("publishedAt"u8, row.PublishedAt is { } at ? Moment.Iso(at) : null);
            json.WriteString("page"u8, PublicPaths.Report(row.Id));
            json.WriteString("json"u8, PublicPaths.Data(row.Id, "json"));
            json.WriteString("csv"u8, PublicPaths.Data(row.Id, "csv"));
            json.WriteString("xlsx"u8, PublicPaths.Data(row.Id, "xlsx"));
            json.WriteString("original"u8, PublicPaths.Original(row.Id, row.FileName));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFigures(
        Utf8JsonWriter json, Report report, FormDefinition form, IReadOnlyDictionary<string, decimal?> readBefore)
    {
        json.WriteStartObject("figures"u8);
        foreach (var place in form.Figures)
        {
            if (report.Figures.GetValueOrDefault(place.Id) is not { } figure)
            {
                continue;
            }

            json.WriteStartObject(place.Id);
            json.WriteString("label"u8, place.Name);
            ReportJson.WriteFigure(json, figure);
            if (readBefore.TryGetValue(place.Id, out var before))
            {
                json.WriteStartObject("corrected"u8);
                ReportJson.WriteNumber(json, "read"u8, before);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
