namespace Disclosure.Reports.Model;

/// <summary>A clause of the law, or a part of a form's notice, that a finding rests on.</summary>
/// <param name="Kind">Which clause.</param>
/// <param name="Form">Id of the edition whose notice is cited; of no account for articles of the law.</param>
internal readonly record struct Clause(ClauseKind Kind, string Form);

/// <summary>The clauses findings rest on.</summary>
internal enum ClauseKind
{
    /// <summary>The format annexed to the notice of an edition.</summary>
    Format,

    /// <summary>The instructions for filling in the form, annexed to the notice of an edition.</summary>
    Instructions,

    /// <summary>Article 50 of the Regulations on Open Government Information: what a report holds.</summary>
    Content,

    /// <summary>Article 49 of the Regulations on Open Government Information: when a report is due.</summary>
    Deadline,

    /// <summary>What the office in charge asks of its agencies' reports beside the form.</summary>
    Local,
}
