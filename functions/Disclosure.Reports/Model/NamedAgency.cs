namespace Disclosure.Reports.Model;

/// <summary>An agency that preface or signature name as the one that reports.</summary>
/// <param name="Name">Its name as printed.</param>
/// <param name="IsSignature">Whether the signature names it; else the preface does.</param>
public sealed record NamedAgency(string Name, bool IsSignature);
