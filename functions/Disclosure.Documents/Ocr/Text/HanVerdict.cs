namespace Disclosure.Documents.Ocr.Text;

/// <summary>What a <see cref="HanJudge"/> says of one place.</summary>
internal sealed class HanVerdict
{
    private readonly HanJudge _judge;
    private readonly float[] _nearness;
    private readonly int _best;

    /// <summary>A verdict.</summary>
    /// <param name="judge">Who gives it.</param>
    /// <param name="nearness">How near every character is, the nearest highest.</param>
    /// <param name="best">The nearest.</param>
    /// <param name="certainty">See <see cref="Certainty"/>.</param>
    /// <param name="distance">See <see cref="Distance"/>.</param>
    public HanVerdict(HanJudge judge, float[] nearness, int best, double certainty, double distance) =>
        (_judge, _nearness, _best, Certainty, Distance) = (judge, nearness, best, certainty, distance);

    /// <summary>The likeliest character.</summary>
    public char Character => _judge.CharacterAt(_best);

    /// <summary>Whether that is one of the frequent characters, level 1 of GB/T 2312-1980.</summary>
    public bool IsFrequent => _best < HanJudge.FrequentCharacters;

    /// <summary>How likely that is, if it is a character at all, 0 to 1.</summary>
    public double Certainty { get; }

    /// <summary>How far the place is from the likeliest character; up to 1 passes for one.</summary>
    public double Distance { get; }

    /// <summary>How likely another character is, if it is one at all, 0 to 1; null for one the judge does not know.</summary>
    public double? LikelihoodOf(char character) => Certainty * _judge.Share(character, _nearness, _best);
}
