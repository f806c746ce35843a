using Disclosure.Server.Reading;
using Disclosure.Workflow.Words;

namespace Disclosure.Server.CommandLine;

/// <summary><c>disclosure tables</c>: every ruled table of any file, and by choice those that only their text shows.</summary>
internal static class TablesCommand
{
    /// <summary>Runs the verb and gives its exit code.</summary>
    public static int Run(IReadOnlyList<string> files, TablesFormat format, bool withUnruled) =>
        FileRun.Run(files, (reader, file) => ReadAsync(reader, file, format, withUnruled));

    private static async Task<FileResult> ReadAsync(FileReader reader, string file, TablesFormat format, bool withUnruled)
    {
        try
        {
            var (tables, leftOut) = await reader.ReadTablesAsync(file, withUnruled);
            return FileResult.Read(
                format switch
                {
                    TablesFormat.Json => TablesJson.Write(file, tables),
                    TablesFormat.Csv => TablesCsv.Write(file, tables),
                    _ => TablesText.Write(file, tables),
                },
                leftOut.Count > 0
                    ? $"{file}：{string.Concat(leftOut.Select(static one => WorkflowWords.Chinese.LeftOut(one.Pages, one.Why)))}"
                    : null);
        }
        catch (Exception cause) when (FileFailure.Of(file, cause) is { } failure)
        {
            return failure.ToResult(format == TablesFormat.Json);
        }
    }
}

/// <summary>How tables are written.</summary>
internal enum TablesFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>One line of JSON a file.</summary>
    Json,

    /// <summary>One block of CSV a table.</summary>
    Csv,
}
