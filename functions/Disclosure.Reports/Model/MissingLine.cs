namespace Disclosure.Reports.Model;

/// <summary>A row or column of the form that the filing itself lacks.</summary>
/// <param name="Id">Row or column id, e.g. <c>applications.granted</c>.</param>
/// <param name="IsColumn">Whether it is a column.</param>
public sealed record MissingLine(string Id, bool IsColumn);
