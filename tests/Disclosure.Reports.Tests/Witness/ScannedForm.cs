using System.Globalization;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Tests.Witness;

/// <summary>Figures of a scan whose sums hold, made at random, and what may go wrong with them.</summary>
internal sealed class ScannedForm
{
    private const string Confused = "3806170868563589492709145839";

    private readonly Random _random;

    /// <param name="seed">Another seed, another form.</param>
    /// <param name="filled">Part of the cells that are not 0.</param>
    public ScannedForm(int seed, double filled = 0.3)
    {
        _random = new Random(seed);
        Figures = [];
        foreach (var figure in Form.Figures)
        {
            Set(figure.Id, 0, 0.99);
        }

        foreach (var column in Form.Tables[1].Blocks[0].Leaves.SkipLast(1))
        {
            var done = 0;
            foreach (var sum in Form.Sums.Single(
                sum => sum.Kind == FormSumKind.OutcomeTotal && sum.Left[0].EndsWith($"total.{column.Id}", StringComparison.Ordinal)).Right)
            {
                done += Put(sum, Count(filled));
            }

            Put($"applications.total.{column.Id}", done);
            var over = Put($"applications.carriedOver.{column.Id}", Math.Min(done, Count(filled)));
            var forward = Put($"applications.carriedForward.{column.Id}", Count(filled));
            Put($"applications.received.{column.Id}", done + forward - over);
        }

        foreach (var sum in Form.Sums.Where(sum => sum.Kind == FormSumKind.RemedyTotal))
        {
            foreach (var id in sum.Right)
            {
                Put(id, Count(filled));
            }
        }

        foreach (var sum in Form.Sums.Where(sum => sum.Kind is FormSumKind.RowTotal or FormSumKind.RemedyTotal))
        {
            Put(sum.Left[0], (int)sum.Right.Sum(id => Figures[id].Value!.Value));
        }
    }

    public static FormDefinition Form => Form2021.Definition;

    /// <summary>Figures that stand in two sums or more.</summary>
    public static IReadOnlyList<string> Crossed { get; } =
        [.. Form.Figures.Select(figure => figure.Id)
            .Where(id => Form.Sums.Count(sum => sum.Left.Contains(id) || sum.Right.Contains(id)) > 1)];

    public Dictionary<string, Figure> Figures { get; }

    public string AnyCrossed() => Crossed[_random.Next(Crossed.Count)];

    /// <summary>Confidence of all figures, each somewhere between the two.</summary>
    public ScannedForm Sure(double least, double most)
    {
        foreach (var figure in Figures.Values.ToList())
        {
            Figures[figure.Id] = figure with { Confidence = least + (_random.NextDouble() * (most - least)) };
        }

        return this;
    }

    public ScannedForm Set(string id, decimal? value, double confidence, string? text = null)
    {
        Figures[id] = new Figure(id, value, text ?? value?.ToString(CultureInfo.InvariantCulture) ?? "", 1, default, confidence);
        return this;
    }

    /// <summary>The figure read as OCR misreads: a digit confused, lost or doubled. Gives what is printed.</summary>
    public decimal Misread(string id, double confidence)
    {
        var printed = Figures[id].Value!.Value;
        var text = printed.ToString(CultureInfo.InvariantCulture);
        var place = _random.Next(text.Length);
        var misread = _random.Next(10) switch
        {
            0 when text.Length > 1 && text[1] != '0' => text.Remove(0, 1),
            1 when printed != 0 => text.Insert(place, text[place].ToString()),
            2 => text.Remove(place, 1).Insert(place, Other(text[place]).ToString()),
            _ => text.Remove(place, 1).Insert(place, Partner(text[place]).ToString()),
        };
        Set(id, decimal.Parse(misread, CultureInfo.InvariantCulture), confidence);
        return printed;
    }

    public IReadOnlyDictionary<string, Figure> Weigh() => Reports.Witness.SumWitness.Weigh(Form, Figures);

    private char Other(char digit) => (char)('0' + ((digit - '0' + 1 + _random.Next(9)) % 10));

    private char Partner(char digit)
    {
        var partners = Enumerable.Range(0, Confused.Length).Where(i => Confused[i] == digit).Select(i => Confused[i ^ 1]).ToArray();
        return partners[_random.Next(partners.Length)];
    }

    private int Count(double filled) => _random.NextDouble() >= filled ? 0 : (int)Math.Exp(_random.NextDouble() * 6);

    private int Put(string id, int value)
    {
        Set(id, value, 0.99);
        return value;
    }
}
