using System.Globalization;
using Disclosure.Documents;
using Disclosure.Documents.Pdf;
using Disclosure.Documents.Tables;
using Disclosure.TableAccuracy;

if (args.Length == 0)
{
    Console.Error.WriteLine(
        "usage: TableAccuracy FOLDER…   measures the tables of NAME.pdf against NAME-str.xml of the ICDAR 2013 competition");
    return 2;
}

foreach (var folder in args)
{
    var scores = new List<(double Precision, double Recall)>();
    Console.WriteLine($"{folder}\n| document | relations | found | right | precision | recall |\n|---|---|---|---|---|---|");
    foreach (var file in Directory.EnumerateFiles(folder, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var truth = Path.ChangeExtension(file, null) + "-str.xml";
        if (!File.Exists(truth))
        {
            continue;
        }

        var document = PdfReader.Read(File.ReadAllBytes(file), ReadLimits.Default, default);
        var expected = GroundTruth.RelationsOf(truth);
        var found = TableExtractor.ExtractAll(document, ReadLimits.Default, default).SelectMany(AdjacencyRelation.Of).ToList();
        var right = Common(expected, found);
        var (precision, recall) = (right / (double)Math.Max(1, found.Count), right / (double)Math.Max(1, expected.Count));
        scores.Add((precision, recall));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {name} | {expected.Count} | {found.Count} | {right} | {precision:0.000} | {recall:0.000} |"));
    }

    if (scores.Count == 0)
    {
        Console.Error.WriteLine($"{folder}: no NAME-str.xml");
        return 1;
    }

    var (meanPrecision, meanRecall) = (scores.Average(static score => score.Precision), scores.Average(static score => score.Recall));
    var fMeasure = meanPrecision + meanRecall == 0 ? 0 : 2 * meanPrecision * meanRecall / (meanPrecision + meanRecall);
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"mean of {scores.Count} documents: precision {meanPrecision:0.000}, recall {meanRecall:0.000}, F1 {fMeasure:0.000}"));
}

return 0;

// Relations that both have, each as often as both have it.
static int Common(List<AdjacencyRelation> expected, List<AdjacencyRelation> found)
{
    var left = expected.GroupBy(static relation => relation).ToDictionary(static group => group.Key, static group => group.Count());
    var common = 0;
    foreach (var relation in found)
    {
        if (left.TryGetValue(relation, out var count) && count > 0)
        {
            left[relation] = count - 1;
            common++;
        }
    }

    return common;
}
