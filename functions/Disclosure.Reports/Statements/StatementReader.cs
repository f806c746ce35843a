namespace Disclosure.Reports.Statements;

/// <summary>
/// Reads the counts that prose states of the reporting year's own applications, remedies, documents and decisions. A count is read
/// where every word between it and what is counted is known to change nothing; what is qualified in a way the lexicon does not know is
/// passed over.
/// </summary>
internal sealed class StatementReader
{
    private readonly StatementScope _scope;
    private readonly WordSplitter _splitter;

    /// <summary>Makes a reader for the prose of one report.</summary>
    /// <param name="scope">Whose prose it is.</param>
    public StatementReader(StatementScope scope)
    {
        _scope = scope;
        _splitter = new WordSplitter(scope.Names);
    }

    /// <summary>Returns what a section states, paragraph by paragraph.</summary>
    /// <param name="text">The section's prose.</param>
    /// <param name="isOfApplications">Whether the section is 三, in which 申请 are those for government information.</param>
    public IEnumerable<IReadOnlyList<Statement>> Read(string text, bool isOfApplications = false)
    {
        var narrow = WordSplitter.Narrow(text);
        for (var from = 0; from < narrow.Length;)
        {
            var end = narrow.IndexOf('\n', from);
            end = end < 0 ? narrow.Length : end;
            if (end > from)
            {
                yield return ReadParagraph(narrow, from, end, isOfApplications);
            }

            from = end + 1;
        }
    }

    /// <summary>Whether a text holds a number other than years, or a name of the agency's own.</summary>
    public bool HoldsFacts(string text)
    {
        var narrow = WordSplitter.Narrow(text).Replace('\n', ',');
        return _scope.OwnNames.Any(name => narrow.Contains(name, StringComparison.Ordinal))
            || _splitter.Split(narrow, 0, narrow.Length)
                .Exists(static word => word.Kind is WordKind.Count or WordKind.Whole
                    || (word.Kind == WordKind.Loose && word.Measure != "号"));
    }

    private List<Statement> ReadParagraph(string text, int from, int to, bool isOfApplications)
    {
        var statements = new List<Statement>();
        var topic = new Topic { IsOfApplications = isOfApplications, OfInformation = isOfApplications };
        while (from < to)
        {
            var stop = text.AsSpan(from, to - from).IndexOfAny("。！!？?");
            var end = stop < 0 ? to : from + stop;
            new SentenceReader(_scope, text, _splitter.Split(text, from, end), topic, statements).Read();
            from = end + 1;
        }

        return statements;
    }
}
