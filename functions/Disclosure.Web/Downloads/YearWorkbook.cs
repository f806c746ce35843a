using Disclosure.Reports.Model;
using Disclosure.Web.Pages;
using Disclosure.Web.Words;
using Disclosure.Workflow.Year;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace Disclosure.Web.Downloads;

/// <summary>The office's year as Excel workbooks, in Chinese. Every text is written as text, so none can become a formula.</summary>
internal static class YearWorkbook
{
    /// <summary>Most characters Excel keeps in a cell, with room to spare.</summary>
    private const int LongestText = 32_000;

    private static readonly SpreadCheetahOptions Options = new() { DocumentProperties = null };

    private static readonly YearWords Words = YearWords.In(Language.Chinese);

    /// <summary>Returns the roster with where each agency stands.</summary>
    public static Task<byte[]> OfStateAsync(YearView view, CancellationToken cancellation) => MakeAsync(
        Words.StateWorkbook,
        [Words.Code, Site.Agency, Words.Kind, Words.Parent, Words.State, Words.FiledOn, Words.LastDay, Words.Late, Words.Note],
        view.Progress.Agencies.Select(static each => (DataCell[])
        [
            each.Agency.Code, each.Agency.Name, Words.Of(each.Agency.Kind), each.Agency.Parent, Words.Of(each.Standing),
            YearCsv.Iso(each.Filed), YearCsv.Iso(each.Due), each.IsLate ? Words.Late : "",
            each.Mark is { } mark ? Words.Noted(mark.Kind, mark.Reason, mark.By) : "",
        ]),
        cancellation);

    /// <summary>Returns the round-up.</summary>
    public static Task<byte[]> OfRoundUpAsync(RoundUpView view, YearProgress progress, CancellationToken cancellation)
    {
        var states = progress.Agencies.ToDictionary(static each => each.Agency.Code, StringComparer.Ordinal);
        return MakeAsync(
            Words.RoundUp,
            [Words.Code, Site.Agency, Words.Kind, Words.State, Words.FiledOn, Words.Late, Words.Errors, Words.Warnings, Words.Findings],
            view.Rows.Select(row => (DataCell[])
            [
                row.Agency.Code, row.Agency.Name, Words.Of(row.Agency.Kind), Words.Of(states[row.Agency.Code].Standing),
                YearCsv.Iso(states[row.Agency.Code].Filed), states[row.Agency.Code].IsLate ? Words.Late : "",
                row.Findings.Count(static each => each.Severity == Severity.Error),
                row.Findings.Count(static each => each.Severity != Severity.Error),
                string.Join('\n', row.Findings.Select(static each => Site.Findings.Say(each) ?? each.Message)),
            ]),
            cancellation);
    }

    /// <summary>Returns the list of faults of a report.</summary>
    public static Task<byte[]> OfFaultsAsync(ReportFile file, CancellationToken cancellation) => MakeAsync(
        Words.FaultList,
        ["", Words.Place, Words.AsFiled, Words.What, Words.Clause],
        FaultRow.Of(file, Language.Chinese).Select(static fault => (DataCell[])
            [fault.Number, fault.Place, fault.Filed, fault.Message, fault.Clause]),
        cancellation);

    private static SiteWords Site => SiteWords.In(Language.Chinese);

    private static async Task<byte[]> MakeAsync(
        string title, string[] heads, IEnumerable<DataCell[]> rows, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        await using (var book = await Spreadsheet.CreateNewAsync(buffer, Options, cancellation))
        {
            var heading = book.AddStyle(new Style { Font = { Bold = true }, Alignment = { WrapText = true } });
            var wrapped = book.AddStyle(new Style { Alignment = { WrapText = true, Vertical = VerticalAlignment.Top } });
            var options = new WorksheetOptions { FrozenRows = 1 };
            for (var column = 1; column <= heads.Length; column++)
            {
                options.Column(column).Width = column == heads.Length ? 60 : 18;
            }

            await book.StartWorksheetAsync(title, options, cancellation);
            await book.AddRowAsync([.. heads.Select(head => new Cell(head, heading))], cancellation);
            foreach (var row in rows)
            {
                await book.AddRowAsync([.. row.Select(cell => cell.In(wrapped))], cancellation);
            }

            await book.FinishAsync(cancellation);
        }

        return buffer.ToArray();
    }

    /// <summary>A text or a number.</summary>
    private readonly record struct DataCell(string? Text, int? Number)
    {
        public static implicit operator DataCell(string? text) => new(text, null);

        public static implicit operator DataCell(int number) => new(null, number);

        public Cell In(StyleId style) => Number is { } number ? new Cell(number, style)
            : new Cell(Text is null ? null : XmlFile.Clean(Text.Length > LongestText ? Text[..LongestText] : Text), style);
    }
}
