namespace Disclosure.Workflow.Process;

/// <summary>Where a report stands in its life.</summary>
public enum ReportState
{
    /// <summary>A file came in and is to be read.</summary>
    Received,

    /// <summary>Its pages are extracted and are to be parsed.</summary>
    Extracted,

    /// <summary>Its figures are read (or were corrected) and are to be checked.</summary>
    Read,

    /// <summary>Its figures are checked; the review is to be opened.</summary>
    Checked,

    /// <summary>In review: a tier decides, or the next tier is about to be asked.</summary>
    InReview,

    /// <summary>Every tier approved; it is to be published.</summary>
    Approved,

    /// <summary>Published, and the current report of its agency and year.</summary>
    Published,

    /// <summary>A reviewer sent it back; a corrected file or a corrected reading starts a new round.</summary>
    Returned,

    /// <summary>Its file cannot be read, and reading it again gives the same; a corrected file starts anew.</summary>
    Unreadable,

    /// <summary>A step failed as often as it may; someone must look and try again.</summary>
    Poisoned,

    /// <summary>Taken back; the office can put it back.</summary>
    Withdrawn,

    /// <summary>A newer filing of the same agency and year was published; what was published of this one stays reachable.</summary>
    Superseded,

    /// <summary>Its file was the corrected file of another report, or held several reports, and lives on there.</summary>
    HandedOver,

    /// <summary>Its figures are checked, nobody with standing sent it, and the office has not let it pass into review.</summary>
    Held,
}
