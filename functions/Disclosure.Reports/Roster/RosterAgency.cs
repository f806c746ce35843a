namespace Disclosure.Reports.Roster;

/// <summary>An agency of the roster: who must file, and in which years.</summary>
/// <param name="Code">Its code, by which others name it; unique in the roster.</param>
/// <param name="Name">Its full name.</param>
/// <param name="Kind">What it is.</param>
public sealed record RosterAgency(string Code, string Name, RosterKind Kind)
{
    /// <summary>Gets its former names, short names and other names; empty where it has none.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>Gets the code of the agency above it; null at the top of the tree.</summary>
    public string? Parent { get; init; }

    /// <summary>Gets the mail address, or the name of the robot, that notices go to; null where there is none.</summary>
    public string? Contact { get; init; }

    /// <summary>Gets the first year it reports on; null where it always did.</summary>
    public int? FirstYear { get; init; }

    /// <summary>Gets the last year it reports on; null where there is none.</summary>
    public int? LastYear { get; init; }

    /// <summary>Gets the code of the agency that took over what it had to do after its last year; null where none did.</summary>
    public string? MergedInto { get; init; }

    /// <summary>Returns whether it reports on a year.</summary>
    public bool ReportsOn(int year) => (FirstYear is not { } first || year >= first) && (LastYear is not { } last || year <= last);

    /// <inheritdoc/>
    public bool Equals(RosterAgency? other) =>
        other is not null && Code == other.Code && Name == other.Name && Kind == other.Kind && Parent == other.Parent
        && Contact == other.Contact && FirstYear == other.FirstYear && LastYear == other.LastYear && MergedInto == other.MergedInto
        && OtherNames.SequenceEqual(other.OtherNames, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Name, Kind, Parent, OtherNames.Count);
}

/// <summary>What an agency of the roster is.</summary>
public enum RosterKind
{
    /// <summary>A government of a county or above, whose report sums up its region.</summary>
    Government,

    /// <summary>A department of a government; its office too.</summary>
    Department,

    /// <summary>A township, town or subdistrict.</summary>
    Township,

    /// <summary>An institution or an enterprise of public services.</summary>
    Institution,
}
