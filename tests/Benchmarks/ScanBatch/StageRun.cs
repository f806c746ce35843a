using Disclosure.Documents;
using Disclosure.Documents.Ocr;
using Disclosure.Documents.Ocr.Workers;
using Disclosure.Workflow.Steps;

namespace Disclosure.ScanBatch;

/// <summary>Where the time goes within the children, in milliseconds a page.</summary>
/// <param name="Stages">The stages in their order.</param>
internal sealed record StageRun(IReadOnlyList<(string Name, double Milliseconds)> Stages)
{
    private const string Labels = "labels", Prose = "prose";

    public double Sum => Stages.Sum(static stage => stage.Milliseconds);

    /// <summary>What grid and digits take: all but the Chinese.</summary>
    public double WithoutChinese =>
        Stages.Where(static stage => stage.Name is not (Labels or Prose)).Sum(static stage => stage.Milliseconds);

    public static async Task<StageRun> OfAsync(string program, IReadOnlyList<string> files)
    {
        await using var reader = new OcrReader(new WorkerOptions { FileName = program, Arguments = ["ocr-worker"] }, TimeProvider.System);
        var judge = new ReportJudge(ReadLimits.Default, CancellationToken.None);
        var read = await Task.WhenAll(files.Select(async file =>
            await reader.ReadAsync(await File.ReadAllBytesAsync(file), ReadLimits.Default, judge, CancellationToken.None)));
        var pages = read.Sum(static each => each.Document.Pages.Count);
        var times = reader.Times;
        (string Name, double Sum)[] sums =
        [
            ("rendering", times.Rendering), ("decoding", times.Decoding), ("even light", times.Light), ("straightening", times
                .Straightening),
            ("grid, and which way up", times.Grid), ("figures", times.Figures),
            (Labels, times.Labels), (Prose, times.Prose),
        ];
        return new StageRun([.. sums.Select(sum => (sum.Name, sum.Sum / pages))]);
    }
}
