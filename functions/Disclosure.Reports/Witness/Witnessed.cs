using Disclosure.Reports.Model;

namespace Disclosure.Reports.Witness;

/// <summary>
/// A figure as the sums see it: a variable whose states are that it counts for what was read, that it and its look-alikes are all misread
/// in one way, that it is wrong by something unknown, and for each difference of its sums that it is wrong by just that.
/// </summary>
internal sealed class Witnessed
{
    /// <summary>The figure counts for what was read.</summary>
    public const int Right = 0;

    /// <summary>It and those that look like it are misread in one way.</summary>
    public const int Alike = 1;

    /// <summary>It is wrong, by none of <see cref="Errors"/>.</summary>
    public const int Elsewhere = 2;

    /// <summary>The state of the first of <see cref="Errors"/>.</summary>
    public const int FirstError = 3;

    /// <summary>Least chance that a figure is read right, before the sums are heard: with 0 no sum could speak for it.</summary>
    private const double LeastPrior = 0.001;

    /// <summary>Chance, 0 to 1, that its look-alikes are misread where it is; 0 where it has none.</summary>
    private double _alike;

    /// <summary>Makes the variable of a figure that counts for something in sums.</summary>
    public Witnessed(Figure figure)
    {
        Figure = figure;
        Doubt = Math.Clamp(1 - figure.Confidence, 0, 1 - LeastPrior);
    }

    /// <summary>The figure.</summary>
    public Figure Figure { get; }

    /// <summary>Chance that it is misread, before the sums are heard.</summary>
    public double Doubt { get; }

    /// <summary>What it may be wrong by: the printed value less the one read, from the sums that fail.</summary>
    public List<decimal> Errors { get; } = [];

    /// <summary>Its places in sums.</summary>
    public List<SumMember> Places { get; } = [];

    /// <summary>Chance of each state before the sums are heard.</summary>
    public double[] Prior { get; private set; } = [];

    /// <summary>For each state the part of it in which the text is nevertheless read right.</summary>
    public double[] ReadRight { get; private set; } = [];

    /// <summary>What it counts for as read.</summary>
    public decimal Addend => Figure.Value ?? 0;

    /// <summary>Notes that it may be wrong by so much, if what would be printed then is a whole number of 0 or more.</summary>
    public void MayBeWrongBy(decimal error)
    {
        var printed = Addend + error;
        if (printed >= 0 && decimal.IsInteger(printed) && !Errors.Contains(error))
        {
            Errors.Add(error);
        }
    }

    /// <summary>Notes that a sum cannot tell it from a report in which it and the given look-alike are misread in one way.</summary>
    public void LooksLike(double doubtOfOther) =>
        _alike = Math.Min(_alike == 0 ? 1 : _alike, Doubt == 0 ? 0 : Math.Min(1, doubtOfOther / Doubt));

    /// <summary>Works out <see cref="Prior"/> and <see cref="ReadRight"/> once all errors and look-alikes are known.</summary>
    public void Weigh()
    {
        var states = FirstError + Errors.Count;
        Prior = new double[states];
        ReadRight = new double[states];

        var sameValue = Doubt * ErrorModel.SameValue(Figure);
        var misreadAlike = (Doubt - sameValue) * ErrorModel.MisreadAlike * _alike;
        var misread = Doubt - sameValue - misreadAlike;
        var misprinted = (1 - Doubt) * ErrorModel.FigureWrongInPrint;
        Set(Right, 1 - Doubt - misprinted, sameValue);
        Set(Alike, 0, misreadAlike);

        double knownMisreadings = 0, knownMisprints = 0;
        for (var i = 0; i < Errors.Count; i++)
        {
            var ofMisreading = ErrorModel.OfMisreading(Figure.Value, Addend + Errors[i]);
            var ofMisprint = ErrorModel.OfDifference(Errors[i]);
            Set(FirstError + i, misprinted * ofMisprint, misread * ofMisreading);
            knownMisreadings += ofMisreading;
            knownMisprints += ofMisprint;
        }

        Set(Elsewhere, misprinted * (1 - knownMisprints), misread * Math.Max(0, 1 - knownMisreadings));
    }

    private void Set(int state, double readRight, double misread)
    {
        Prior[state] = readRight + misread;
        ReadRight[state] = readRight > 0 ? readRight / Prior[state] : 0;
    }
}
