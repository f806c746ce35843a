using System.Diagnostics;
using System.Globalization;
using GlyphTrainer.Atlas;
using GlyphTrainer.Han;
using GlyphTrainer.Training;
using GlyphTrainer.Trial;

const int UsualSteps = 12_000, CalibrationCells = 40_000, UsualCells = 2000;

switch (args)
{
    case [var file, ..] when args.Length == 1 || (args.Length == 3 && args[1] == "train"):
        var clock = Stopwatch.StartNew();
        var steps = args.Length == 1 ? UsualSteps : int.Parse(args[2], CultureInfo.InvariantCulture);
        var nets = Course.Train(seed: 1, count: 2, steps).Select(static net => (net.Weights, net.Biases)).ToArray();
        var weights = Calibration.Calibrate(nets, CalibrationCells);
        File.WriteAllBytes(file, weights);
        Console.WriteLine($"trained and calibrated in {clock.Elapsed.TotalSeconds:0} s");
        Examination.Hold(weights, UsualCells, Console.Out);
        return 0;

    case [var file, "examine", ..] when args.Length <= 3:
        Examination.Hold(
            File.ReadAllBytes(file), args.Length == 2 ? UsualCells : int.Parse(args[2], CultureInfo.InvariantCulture), Console.Out);
        return 0;

    case [var file, "han"]:
        File.WriteAllBytes(file, HanCourse.Run(Console.Out));
        return 0;

    case [var file, "atlas"]:
        CellAtlas.Write(file);
        return 0;

    default:
        Console.Error.WriteLine(
            """
            usage: GlyphTrainer FILE              trains the nets, writes their weights to FILE and examines them
                   GlyphTrainer FILE train STEPS  the same, in so many steps
                   GlyphTrainer FILE examine [N]  examines the weights in FILE on N cells of every condition
                   GlyphTrainer FILE atlas        writes scanned cells for the tests to FILE
                   GlyphTrainer FILE han          learns Chinese characters and writes their means to FILE
            """);
        return 2;
}
