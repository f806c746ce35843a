using System.Diagnostics;
using GlyphTrainer.Cells;
using GlyphTrainer.Fonts;

namespace GlyphTrainer.Training;

/// <summary>
/// A training from beginning to end: steps of a fixed number of cells, half on each of two threads, whose gradients are added in the same
/// order every time, so that a seed gives the same weights again. The nets learn side by side, each from most of the same examples, for
/// making cells costs as much as learning from them.
/// </summary>
internal static class Course
{
    private const int Threads = 2, CellsOfThread = 24;

    private const double HighestRate = 2.5e-3, LowestRate = 1e-5;

    /// <summary>The share of the examples each net sees, so that not all see the same.</summary>
    private const double Seen = 0.8;

    /// <summary>Trains nets.</summary>
    /// <param name="seed">What all chance is drawn from.</param>
    /// <param name="count">How many nets.</param>
    /// <param name="steps">How many steps down the gradient.</param>
    public static TrainedNet[] Train(ulong seed, int count, int steps)
    {
        var dice = new Dice(seed);
        var nets = Enumerable.Range(0, count).Select(_ => new TrainedNet(dice)).ToArray();
        var shelves = Enumerable.Range(0, Threads).Select(static _ => FontShelf.Open(FontUse.Training)).ToArray();
        var pupils =
            Array.ConvertAll(shelves, shelf => new Pupil(new Supply(shelf, seed), Array.ConvertAll(nets, static net => new Learner(net))));
        var (shown, loss, weight) = (0, 0.0, 0.0);
        var clock = Stopwatch.StartNew();
        for (var step = 0; step < steps; step++)
        {
            var now = step;
            Parallel.For(0, Threads, thread =>
                pupils[thread].Learn((((long)now * Threads) + thread) * CellsOfThread, CellsOfThread, all: now < steps / 50));
            var rate =
                (LowestRate + ((HighestRate - LowestRate) * (1 + Math.Cos(Math.PI * step / steps)) / 2)) * Math.Min(1, (step + 1) / 200.0);
            for (var net = 0; net < count; net++)
            {
                for (var thread = 1; thread < Threads; thread++)
                {
                    pupils[0].Learners[net].Add(pupils[thread].Learners[net]);
                }

                nets[net].Step(pupils[0].Learners[net].Gradients, pupils.Sum(pupil => pupil.Weights[net]), rate);
            }

            loss += pupils.Sum(static pupil => pupil.Loss);
            weight += pupils.Sum(static pupil => pupil.Weights.Sum());
            if (++shown == 500 || step == steps - 1)
            {
                var (mean, runs) = (loss / weight, weight / shown);
                var seconds = clock.Elapsed.TotalSeconds;
                Console.WriteLine($"step {step + 1} of {steps}, {seconds:0} s: loss {mean:0.00000}, {runs:0} runs a step");
                (shown, loss, weight) = (0, 0, 0);
            }
        }

        Array.ForEach(shelves, static shelf => shelf.Dispose());
        return nets;
    }

    /// <summary>One thread's part of the work.</summary>
    private sealed class Pupil(Supply supply, Learner[] learners)
    {
        public Learner[] Learners => learners;

        /// <summary>How many examples each net saw in this step.</summary>
        public double[] Weights { get; } = new double[learners.Length];

        /// <summary>The sum of all nets' losses in this step.</summary>
        public double Loss { get; private set; }

        /// <summary>Learns from a number of cells.</summary>
        /// <param name="first">The number of the first.</param>
        /// <param name="count">How many.</param>
        /// <param name="all">Whether to go back through every example, as at first all are new.</param>
        public void Learn(long first, int count, bool all)
        {
            Array.Clear(Weights);
            Loss = 0;
            Array.ForEach(learners, static learner => learner.Begin());
            for (var number = first; number < first + count; number++)
            {
                var scan = supply.Take(number);
                foreach (var example in Example.From(scan.Dice, scan.Cell, scan.Picture, scan.PixelsPerPoint))
                {
                    for (var net = 0; net < learners.Length; net++)
                    {
                        if (scan.Dice.Once(Seen))
                        {
                            Learn(net, example, scan.Dice, all);
                        }
                    }
                }
            }
        }

        private void Learn(int net, Example example, Dice dice, bool all)
        {
            var loss = learners[net].Forward(example);
            Loss += loss;
            Weights[net]++;
            // The better something is known, the more seldom it is gone back through, and the more strongly then; that saves most of the
            // time.
            var share = all ? 1 : Math.Clamp(loss / 0.01, 0.15, 1);
            if (dice.Once(share))
            {
                learners[net].Back((float)(1 / share));
            }
        }
    }
}
