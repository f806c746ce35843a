namespace Disclosure.Documents.Words;

/// <summary>The programs that read scans are not installed on this machine.</summary>
/// <param name="Packages">Names of the packages of Debian and Ubuntu, separated by spaces.</param>
public sealed record OcrNotInstalled(string Packages) : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.OcrMissing;

    /// <inheritdoc/>
    public override bool IsOfTheMachine => true;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The program that draws pages, with which figures are compared, is not installed on this machine.</summary>
/// <param name="Package">Name of the package of Debian and Ubuntu.</param>
public sealed record DrawingNotInstalled(string Package) : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.OcrMissing;

    /// <inheritdoc/>
    public override bool IsOfTheMachine => true;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The picture of a page has more bytes than the process that recognises it takes.</summary>
public sealed record RecognitionRequestTooLarge : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.LimitExceeded;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The process that recognises pages stood still and did not answer.</summary>
/// <param name="Attempts">How often it was tried.</param>
public sealed record RecognitionTimedOut(int Attempts) : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.OcrFailed;

    /// <inheritdoc/>
    public override bool IsOfTheMachine => true;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The process that recognises pages took more memory than it may.</summary>
/// <param name="Attempts">How often it was tried.</param>
public sealed record RecognitionOutgrew(int Attempts) : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.OcrFailed;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The program that recognises pages cannot be started.</summary>
public sealed record RecogniserNotStarted : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.OcrFailed;

    /// <inheritdoc/>
    public override bool IsOfTheMachine => true;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The process that recognises pages ended, or gave what is no answer.</summary>
/// <param name="Attempts">How often it was tried.</param>
public sealed record RecogniserCrashed(int Attempts) : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.OcrFailed;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The process that recognises pages was ended from outside, e.g. by the system for want of memory.</summary>
/// <param name="Attempts">How often it was tried.</param>
public sealed record RecogniserKilled(int Attempts) : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.OcrFailed;

    /// <inheritdoc/>
    public override bool IsOfTheMachine => true;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>
/// The process that reads files was ended from outside, stood still, or could not be started; nothing is known to be wrong with the file.
/// </summary>
public sealed record FileReaderEnded : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.OcrFailed;

    /// <inheritdoc/>
    public override bool IsOfTheMachine => true;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The process that recognises pages used more computing time than it may.</summary>
/// <param name="Attempts">How often it was tried.</param>
public sealed record RecognitionTooCostly(int Attempts) : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.LimitExceeded;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The process that recognises pages answered with what is no page.</summary>
/// <param name="Page">Number of the page, from 1.</param>
public sealed record RecognisedPageUnreadable(int Page) : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.OcrFailed;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The service that recognises scans gave no result for a page it was asked for.</summary>
/// <param name="Page">Number of the page, from 1.</param>
public sealed record ServiceLeftOutPage(int Page) : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.OcrFailed;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The service that recognises scans cannot read the file.</summary>
public sealed record ServiceRefusedContent : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.OcrFailed;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The service that recognises scans does not take files of this type.</summary>
public sealed record ServiceRefusedType : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.UnknownType;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The file is larger than the service that recognises scans takes.</summary>
public sealed record ServiceFileTooLarge : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.LimitExceeded;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>A picture is smaller or larger than the service that recognises scans takes.</summary>
/// <param name="Least">Shortest side, in pixels.</param>
/// <param name="Most">Longest side, in pixels.</param>
public sealed record ServicePictureOutOfRange(int Least, int Most) : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.LimitExceeded;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The file has more bytes or pages than the service that recognises scans takes; nothing was sent.</summary>
/// <param name="Megabytes">Most units of 1,048,576 bytes.</param>
/// <param name="Pages">Most pages.</param>
public sealed record ServiceLimitExceeded(long Megabytes, int Pages) : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.LimitExceeded;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>More is asked of the service that recognises scans at once than it answers.</summary>
public sealed record ServiceBusy : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.OcrFailed;

    /// <inheritdoc/>
    public override bool IsOfTheMachine => true;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The service that recognises scans cannot be reached, has a fault of its own, or does not answer in time.</summary>
public sealed record ServiceUnavailable : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.OcrFailed;

    /// <inheritdoc/>
    public override bool IsOfTheMachine => true;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The service that recognises scans has answered with what cannot be understood, or contradicts itself.</summary>
public sealed record ServiceAnswerUnusable : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.OcrFailed;

    /// <inheritdoc/>
    public override bool IsOfTheMachine => true;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The service that recognises scans has read as much as the account's tier allows for a time, often a month.</summary>
public sealed record ServiceQuotaUsedUp : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.OcrFailed;

    /// <inheritdoc/>
    public override bool IsOfTheMachine => true;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The service that recognises scans does not let the app in, or is not at the address; a person has to see to it.</summary>
/// <param name="Setting">Setting in which the address of the service stands.</param>
public sealed record ServiceRefusedAccess(string Setting) : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.OcrFailed;

    /// <inheritdoc/>
    public override bool IsOfTheMachine => true;

    internal override string Say(DocumentWords words) => words.Say(this);
}
