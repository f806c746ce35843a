using Disclosure.Reports.Model;

namespace Disclosure.Reports.Words;

/// <summary>What findings are called in one language.</summary>
public abstract class FindingWords
{
    /// <summary>Gets the Chinese words: a finding's own message and clause.</summary>
    public static FindingWords Chinese { get; } = new ChineseFindingWords();

    /// <summary>Gets the English words.</summary>
    public static FindingWords English { get; } = new EnglishFindingWords();

    /// <summary>Returns what was found as a sentence; null in English for a finding stored before facts were kept.</summary>
    public abstract string? Say(Finding finding);

    /// <summary>Returns the clause a finding rests on; null in English for a finding stored before facts were kept.</summary>
    public abstract string? Cite(Finding finding);

    /// <summary>
    /// Returns what a rule found wherever it speaks, for findings that <see cref="Say"/> has no sentence for; null for an unknown rule, and
    /// in Chinese, where every finding has its message.
    /// </summary>
    public abstract string? Explain(string rule);
}
