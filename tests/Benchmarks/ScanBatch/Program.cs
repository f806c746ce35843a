using System.Globalization;
using Disclosure.ScanAccuracy;
using Disclosure.ScanBatch;

if (args.Length != 2)
{
    Console.Error.WriteLine(
        "usage: ScanBatch PROGRAM FOLDER   measures PROGRAM over ten five-page scans at 200 dpi made of the samples in FOLDER, "
        + "beside plain Tesseract");
    return 2;
}

using var batch = Batch.Make(args[1]);
var run = await MeasuredRun.OfAsync(args[0], ["read", "--json", .. batch.FivePages]);
var (seconds, perPage) = (run.Time.TotalSeconds, run.Time.TotalSeconds / Batch.Pages);
Line($"ten scans of five pages, {Environment.ProcessorCount} cores: {seconds:0.00} s, {perPage:0.000} s a page");
Line($"{run.PeakBytes >> 20} MB at the peak, all processes together");
Line($"");
var all = await StageRun.OfAsync(args[0], batch.FivePages);
var figurePages = await StageRun.OfAsync(args[0], batch.FigurePages);
Line($"| stage, ms a page in its process | all pages | figure pages |");
Line($"|---|---|---|");
foreach (var ((name, ms), (_, onFigurePages)) in all.Stages.Zip(figurePages.Stages))
{
    Line($"| {name} | {ms:0} | {onFigurePages:0} |");
}

Line($"| grid and digits: all but labels and prose | {all.WithoutChinese:0} | {figurePages.WithoutChinese:0} |");
Line($"| **all** | {all.Sum:0} | {figurePages.Sum:0} |");
Line($"");

var ours = ReadingProgram.Read([args[0]], batch.Reports);
var truths = batch.Reports.Select(static report => Truth.Load(report.Truth)).ToList();
var oursRight = truths.Zip(ours).Sum(static pair => pair.First.Figures
    .Count(figure => figure.Value is not null && pair.Second.Figures.GetValueOrDefault(figure.Key)?.Value == figure.Value));
var plain = await PlainTesseract.ReadAsync(batch.Pictures);
var plainRight = truths.Zip(plain.Rows).Sum(static pair => WordRows.FiguresFound(pair.First, pair.Second));
var figures = truths.Sum(static truth => truth.Figures.Count(static figure => figure.Value is not null));
Line($"| over the pages of the same ten reports | figures right | s a page |");
Line($"|---|---|---|");
Line($"| disclosure | {100.0 * oursRight / figures:0.00} % of {figures} | {perPage:0.000} |");
var (plainShare, plainPerPage) = (100.0 * plainRight / figures, plain.Time.TotalSeconds / batch.Pictures.Sum(static pages => pages.Count));
Line($"| tesseract --psm 3, words put into rows and columns by their places | {plainShare:0.00} % | {plainPerPage:0.000} |");
return 0;

static void Line(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
