using ReportMaker.Invention;

namespace ReportMaker.Scanning;

/// <summary>A sheet of a printed report on its way through the scanner.</summary>
/// <param name="Picture">What is seen of it.</param>
/// <param name="Reverse">What is printed on its back.</param>
/// <param name="Number">Place in the report, from 1.</param>
/// <param name="Count">Sheets of the report.</param>
/// <param name="Agency">Whose report it is, and whose name its seal bears.</param>
/// <param name="Dice">What chance does to this sheet.</param>
internal sealed record Sheet(Picture Picture, Picture Reverse, int Number, int Count, string Agency, Dice Dice);
