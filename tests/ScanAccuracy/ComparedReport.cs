namespace Disclosure.ScanAccuracy;

/// <summary>A report as it was read beside what is true of it.</summary>
internal sealed class ComparedReport
{
    public ComparedReport(Truth truth, ReadReport read)
    {
        (Truth, Read) = (truth, read);
        Figures = [.. truth.Figures.Select(figure => new ComparedFigure(
            truth.Name, figure.Key, figure.Value, read.Figures.GetValueOrDefault(figure.Key), read.Unsure.Contains(figure.Key),
            read.Error is not null || read.Flagged.Contains(figure.Key)))];
        Missing = [.. Without(truth.Findings, read.Findings)];
        Extra = [.. Without(read.Findings, truth.Findings)];
        SectionsMissing = read.Error is null ? Extra.Count(static finding => finding.StartsWith("section@", StringComparison.Ordinal)) : 6;
        (ProseErrors, ProseLength) = CompareProse();
    }

    public Truth Truth { get; }

    public ReadReport Read { get; }

    public IReadOnlyList<ComparedFigure> Figures { get; }

    /// <summary>Findings that are true and were not given.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>Findings that were given and are not true.</summary>
    public IReadOnlyList<string> Extra { get; }

    /// <summary>Sections the program says are missing or out of order and that are not.</summary>
    public int SectionsMissing { get; }

    /// <summary>Wrong, missing and surplus characters in the title and in sections 一, 五 and 六.</summary>
    public int ProseErrors { get; }

    /// <summary>Characters the truth has there; 0 where it does not say.</summary>
    public int ProseLength { get; }

    private (int Errors, int Length) CompareProse()
    {
        if (Truth.Sections is not { } sections)
        {
            return (0, 0);
        }

        var pairs = sections
            .Select(section => (True: section.Value, Read: Read.Sections.GetValueOrDefault(section.Key)))
            .Append((Truth.Title, Read.Title))
            .Select(static pair => (True: FoldedText.Of(pair.Item1), Read: FoldedText.Of(pair.Item2 ?? ""))).ToList();
        return (pairs.Sum(static pair => FoldedText.Distance(pair.True, pair.Read)), pairs.Sum(static pair => pair.True.Length));
    }

    private static List<string> Without(IReadOnlyList<string> findings, IReadOnlyList<string> others)
    {
        var left = findings.ToList();
        foreach (var other in others)
        {
            left.Remove(other);
        }

        return left;
    }
}

/// <summary>A figure as it was read beside what is true of it.</summary>
/// <param name="Report">Name of the report.</param>
/// <param name="Id">Its id.</param>
/// <param name="True">What is printed; null for no number.</param>
/// <param name="Read">What was read; null where no cell was found.</param>
/// <param name="IsUnsure">The program says it is not sure.</param>
/// <param name="IsFlagged">A finding of its own or of a sum it stands in brings it before a reviewer.</param>
internal sealed record ComparedFigure(string Report, string Id, decimal? True, ReadFigure? Read, bool IsUnsure, bool IsFlagged)
{
    public bool IsRight => Read is not null && Read.Value == True;

    /// <summary>Wrong, and nothing tells a reviewer.</summary>
    public bool IsSilentError => !IsRight && !IsFlagged;
}
