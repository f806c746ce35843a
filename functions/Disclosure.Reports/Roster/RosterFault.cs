namespace Disclosure.Reports.Roster;

/// <summary>What is wrong in a line of a roster, without words.</summary>
/// <param name="Line">The line of the file, or the row of the sheet, from 1; 0 where the file as a whole is meant.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Value">The value at fault, or a number that the sentence names; empty where there is none.</param>
/// <param name="Other">Another value that the sentence names, e.g. the line that holds the same code; empty where there is none.</param>
public sealed record RosterFault(int Line, RosterFaultKind Kind, string Value = "", string Other = "");

/// <summary>What may be wrong in a roster.</summary>
public enum RosterFaultKind
{
    /// <summary>The file is beyond the bytes allowed.</summary>
    TooLarge,

    /// <summary>There are more lines than allowed.</summary>
    TooManyRows,

    /// <summary>The file is no text, and no workbook.</summary>
    NotReadable,

    /// <summary>A quoted field is not closed.</summary>
    QuoteOpen,

    /// <summary>There is no line that names the columns.</summary>
    HeaderMissing,

    /// <summary>A column that every roster has is missing.</summary>
    ColumnMissing,

    /// <summary>A column stands there twice.</summary>
    ColumnTwice,

    /// <summary>The roster has no agency.</summary>
    Empty,

    /// <summary>A line has more fields than columns are named.</summary>
    FieldsTooMany,

    /// <summary>A field is longer than allowed.</summary>
    FieldTooLong,

    /// <summary>A field holds a control character or a line break.</summary>
    FieldUnprintable,

    /// <summary>There is no code.</summary>
    CodeMissing,

    /// <summary>A code holds something else than letters, digits, hyphens, dots and underlines.</summary>
    CodeRefused,

    /// <summary>A code stands there twice.</summary>
    CodeTwice,

    /// <summary>There is no name.</summary>
    NameMissing,

    /// <summary>Two agencies of the same years have one name.</summary>
    NameTwice,

    /// <summary>The kind is none of the four.</summary>
    KindUnknown,

    /// <summary>A year is none.</summary>
    YearRefused,

    /// <summary>The last year lies before the first.</summary>
    YearsReversed,

    /// <summary>The contact is neither a mail address nor the name of a robot.</summary>
    ContactRefused,

    /// <summary>The parent is not in the roster.</summary>
    ParentUnknown,

    /// <summary>The parents lead back to the agency.</summary>
    ParentCycle,

    /// <summary>The successor is not in the roster.</summary>
    SuccessorUnknown,

    /// <summary>The successors lead back to the agency.</summary>
    SuccessorCycle,

    /// <summary>An agency was merged, and no last year is given.</summary>
    SuccessorWithoutLastYear,

    /// <summary>The successor ends before it could take over.</summary>
    SuccessorEnded,
}
