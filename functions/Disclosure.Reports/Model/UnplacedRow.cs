namespace Disclosure.Reports.Model;

/// <summary>A row of a text whose numbers are not as many as the form has, and which no sum places.</summary>
/// <param name="Id">Row or group id, e.g. <c>applications.granted</c>.</param>
/// <param name="Text">The row as printed, cells separated by spaces.</param>
public sealed record UnplacedRow(string Id, string Text);
