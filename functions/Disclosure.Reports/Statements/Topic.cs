namespace Disclosure.Reports.Statements;

/// <summary>What a paragraph speaks of at a point, as far as later words of it lean on that.</summary>
internal sealed class Topic
{
    /// <summary>Gets or sets whether it speaks of applications for government information.</summary>
    public bool IsOfApplications { get; set; }

    /// <summary>Gets or sets whether open government information was spoken of, so that remedies may be about it.</summary>
    public bool OfInformation { get; set; }

    /// <summary>Gets or sets the remedy spoken of last; null for none.</summary>
    public WordKind? Remedy { get; set; }

    /// <summary>Gets or sets whether it has stated how many applications were received or answered.</summary>
    public bool HasStatedApplications { get; set; }

    /// <summary>Gets or sets whether it has stated how many were answered; 均已办结 after that is said of these.</summary>
    public bool HasStatedAnswered { get; set; }

    /// <summary>Gets or sets whether it has spoken of nothing else yet, so that 申请 can be those for government information alone.</summary>
    public bool IsPlain { get; set; } = true;

    /// <summary>Gets or sets the row of section 二 spoken of last in the sentence; null for none.</summary>
    public string? Documents { get; set; }

    /// <summary>Gets or sets what was said to have been done with documents last in the sentence; null for nothing.</summary>
    public WordKind? Done { get; set; }
}
