using System.Text;
using Disclosure.Reports;
using Disclosure.Server.Reading;

namespace Disclosure.Server.CommandLine;

/// <summary><c>disclosure read</c>: files to figures and findings.</summary>
internal static class ReadCommand
{
    /// <summary>Runs the verb and gives its exit code.</summary>
    public static int Run(IReadOnlyList<string> files, bool asJson, bool isVerified) =>
        FileRun.Run(files, (reader, file) => ReadAsync(reader, file, asJson, isVerified));

    private static async Task<FileResult> ReadAsync(FileReader reader, string file, bool asJson, bool isVerified)
    {
        try
        {
            var output = new List<byte>();
            foreach (var reading in await reader.ReadReportsAsync(file, isVerified))
            {
                output.AddRange(
                    asJson
                        ? [.. ReportJson.Serialize(reading, withFacts: false), (byte)'\n']
                        : Encoding.UTF8.GetBytes(ReadingSummary.Write(reading)));
            }

            return FileResult.Read([.. output]);
        }
        catch (Exception cause) when (FileFailure.Of(file, cause) is { } failure)
        {
            return failure.ToResult(asJson);
        }
    }
}
