namespace Disclosure.Hosting.Words;

/// <summary>Why the system did not let a file or folder be used.</summary>
public enum FileTrouble
{
    /// <summary>It is not there.</summary>
    NotFound,

    /// <summary>The user the program runs as may not.</summary>
    Denied,

    /// <summary>The disk is full.</summary>
    DiskFull,

    /// <summary>Its name or path is longer than the system takes.</summary>
    NameTooLong,

    /// <summary>Something else, as a broken disk.</summary>
    Other,
}
