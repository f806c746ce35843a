using Disclosure.Reports.Roster;

namespace Disclosure.Reports.Words;

/// <summary>What is wrong in a roster, in English.</summary>
internal sealed class EnglishRosterWords : RosterWords
{
    public override string Of(RosterFault fault) => (fault.Line > 0 ? $"Line {fault.Line}: " : "") + Say(fault);

    private static string Say(RosterFault fault) => fault.Kind switch
    {
        RosterFaultKind.TooLarge => $"The file has more than {fault.Value} MB; please check that it is the right one.",
        RosterFaultKind.TooManyRows => $"There are more than {fault.Value} agencies; please check that it is the right file.",
        RosterFaultKind.NotReadable => "This is neither CSV (UTF-8 or GB18030) nor an Excel workbook (.xlsx); please save it as one.",
        RosterFaultKind.QuoteOpen => "A quotation mark is not closed; a quotation mark within a field is written twice.",
        RosterFaultKind.HeaderMissing => $"The columns are not named; the first line should be {fault.Value}.",
        RosterFaultKind.ColumnMissing => $"The column {fault.Value} is missing; please add it to the first line.",
        RosterFaultKind.ColumnTwice => $"The column {fault.Value} stands there twice; please take one away.",
        RosterFaultKind.Empty => "There is no agency below the names of the columns.",
        RosterFaultKind.FieldsTooMany =>
            $"There are {fault.Value} fields, but {fault.Other} columns; please put fields with commas into quotation marks.",
        RosterFaultKind.FieldTooLong => $"{fault.Value} has more than {fault.Other} characters; please shorten it.",
        RosterFaultKind.FieldUnprintable => $"{fault.Value} holds a line break or an invisible character; please remove it.",
        RosterFaultKind.CodeMissing => "There is no code; please give the agency one of its own.",
        RosterFaultKind.CodeRefused => $"The code “{fault.Value}” may hold letters, digits and . _ - only.",
        RosterFaultKind.CodeTwice => $"The code “{fault.Value}” is that of line {fault.Other}; please give another.",
        RosterFaultKind.NameMissing => "There is no name; please fill it in.",
        RosterFaultKind.NameTwice =>
            $"“{fault.Value}” is the name of line {fault.Other} in the same years; "
            + $"please remove one, or give last_year where it was renamed.",
        RosterFaultKind.KindUnknown => $"The kind “{fault.Value}” should be government, department, township or institution.",
        RosterFaultKind.YearRefused => $"{fault.Value} “{fault.Other}” is no year of four digits; leave it empty for none.",
        RosterFaultKind.YearsReversed => $"first_year ({fault.Value}) is later than last_year ({fault.Other}).",
        RosterFaultKind.ContactRefused => $"The contact “{fault.Value}” is neither a mail address nor the name of a robot.",
        RosterFaultKind.ParentUnknown => $"The parent “{fault.Value}” is not in the roster; please add it or correct the code.",
        RosterFaultKind.ParentCycle => $"The parents of “{fault.Value}” lead back to this agency; they should form a tree.",
        RosterFaultKind.SuccessorUnknown => $"merged_into “{fault.Value}” is not in the roster; please add it or correct the code.",
        RosterFaultKind.SuccessorCycle => $"merged_into “{fault.Value}” leads back to this agency.",
        RosterFaultKind.SuccessorWithoutLastYear =>
            $"Where merged_into ({fault.Value}) is given, last_year is needed: the last year the agency reported on.",
        RosterFaultKind.SuccessorEnded =>
            $"merged_into “{fault.Value}” reported last on {fault.Other}, before this agency's last_year; please correct one.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };
}
