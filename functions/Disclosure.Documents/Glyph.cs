namespace Disclosure.Documents;

/// <summary>One drawn character (or ligature) of a page.</summary>
/// <param name="Text">
/// What it stands for: one Unicode character as a rule, several for a ligature or an ActualText span, never empty.
/// </param>
/// <param name="Box">Its advance box: from origin to next origin, from the font's descent to its ascent; points as displayed.</param>
/// <param name="FontSize">Size as displayed, in points.</param>
public readonly record struct Glyph(string Text, Box Box, double FontSize);
