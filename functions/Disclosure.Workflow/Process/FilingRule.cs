namespace Disclosure.Workflow.Process;

/// <summary>What becomes of a file that came by no link and not from the office itself.</summary>
public enum FilingRule
{
    /// <summary>The file goes into review at once, as a filing of its own.</summary>
    Open,

    /// <summary>The file is held after it was read and checked until the office lets it pass.</summary>
    Confirmed,

    /// <summary>The file is not taken.</summary>
    Links,
}
