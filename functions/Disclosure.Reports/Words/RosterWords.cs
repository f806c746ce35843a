using Disclosure.Reports.Roster;

namespace Disclosure.Reports.Words;

/// <summary>What is wrong in a roster and what to do, in one language.</summary>
public abstract class RosterWords
{
    /// <summary>Gets the Chinese words.</summary>
    public static RosterWords Chinese { get; } = new ChineseRosterWords();

    /// <summary>Gets the English words.</summary>
    public static RosterWords English { get; } = new EnglishRosterWords();

    /// <summary>Returns the fault as a sentence that names its line.</summary>
    public abstract string Of(RosterFault fault);
}
