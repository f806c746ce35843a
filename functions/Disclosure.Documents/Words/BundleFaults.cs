namespace Disclosure.Documents.Words;

/// <summary>The file was taken for a bundle and is no ZIP archive.</summary>
public sealed record NotABundle : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.UnknownType;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The ZIP archive is damaged, or packed in a way that is not read.</summary>
public sealed record BundleDamaged : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.Damaged;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The ZIP archive is encrypted.</summary>
public sealed record BundleLocked : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.PasswordNeeded;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The ZIP archive holds neither PDF nor picture.</summary>
public sealed record BundleEmpty : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.UnknownType;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>One file of the bundle is neither PDF nor picture.</summary>
/// <param name="Name">Name of the file, without folders.</param>
public sealed record StrayFileInBundle(string Name) : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.UnknownType;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The bundle holds more files than one report may consist of.</summary>
/// <param name="Most">The limit.</param>
public sealed record BundleFilesExceeded(int Most) : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.LimitExceeded;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The bundle, or what it unpacks to, has more bytes than <see cref="ReadLimits.FileBytes"/> allows.</summary>
public sealed record BundleSizeExceeded : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.LimitExceeded;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>The files of the bundle have more pages together than <see cref="ReadLimits.Pages"/> allows.</summary>
/// <param name="Most">The limit.</param>
public sealed record BundlePagesExceeded(int Most) : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => DocumentError.LimitExceeded;

    internal override string Say(DocumentWords words) => words.Say(this);
}

/// <summary>One file of the bundle cannot be read.</summary>
/// <param name="Name">Name of the file, without folders.</param>
/// <param name="Fault">What is wrong with the file.</param>
public sealed record InBundledFile(string Name, DocumentFault Fault) : DocumentFault
{
    /// <inheritdoc/>
    public override DocumentError Error => Fault.Error;

    internal override string Say(DocumentWords words) => words.Say(this);
}
