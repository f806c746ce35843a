namespace Disclosure.FormRecognizer;

/// <summary>The service that reads scans did not answer as it should, for a reason that may pass: the step is tried again.</summary>
/// <param name="trouble">What is wrong.</param>
/// <param name="message">What is wrong and what to do, for the operator, in Chinese.</param>
/// <param name="cause">The error underneath.</param>
internal sealed class ScanServiceException(ScanServiceTrouble trouble, string message, Exception cause) : Exception(message, cause)
{
    /// <summary>Gets what is wrong.</summary>
    public ScanServiceTrouble Trouble => trouble;
}

/// <summary>Why the service that reads scans did not read one.</summary>
internal enum ScanServiceTrouble
{
    /// <summary>More was asked of it at once than it answers.</summary>
    Throttled,

    /// <summary>It cannot be reached, has a fault of its own, or takes too long.</summary>
    Unavailable,

    /// <summary>It does not let the app's identity in, or is not set up; a person has to see to it.</summary>
    Refused,
}
