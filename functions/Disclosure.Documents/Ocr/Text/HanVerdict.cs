namespace Disclosure.Documents.Ocr.Text;

/// <summary>What a <see cref="HanJudge"/> says of one place.</summary>
internal sealed class HanVerdict
{
    private readonly HanJudge _judge;
    private readonly float[] _nearness;
    private readonly int _best;

    /// <summary>Initializes a new instance of the <see cref="HanVerdict"/> class.</summary>
    /// <param name="judge">The judge that gives the verdict.</param>
    /// <param name="nearness">For each character of the judge how near it is, the nearest highest.</param>
    /// <param name="best">Index of the nearest character.</param>
    /// <param name="certainty">See <see cref="Certainty"/>.</param>
    /// <param name="distance">See <see cref="Distance"/>.</param>
    public HanVerdict(HanJudge judge, float[] nearness, int best, double certainty, double distance) =>
        (_judge, _nearness, _best, Certainty, Distance) = (judge, nearness, best, certainty, distance);

    /// <summary>Gets the likeliest character.</summary>
    public char Character => _judge.CharacterAt(_best);

    /// <summary>Gets whether the likeliest character is one of level 1 of GB/T 2312-1980.</summary>
    public bool IsFrequent => _best < HanJudge.FrequentCharacters;

    /// <summary>Gets how likely the likeliest character is, if the place holds a character at all; 0 to 1.</summary>
    public double Certainty { get; }

    /// <summary>
    /// Gets the square of the distance of the place from the likeliest character, in a unit in which up to 1 passes for that character.
    /// </summary>
    public double Distance { get; }

    /// <summary>
    /// Returns how likely a character is, if the place holds one at all, 0 to 1; null for one that the judge does not know.
    /// </summary>
    public double? LikelihoodOf(char character) => Certainty * _judge.Share(character, _nearness, _best);
}
