namespace Disclosure.Documents.Pdf.Characters;

/// <summary>Tells text that says something to a reader from controls, private use, non-characters and the replacement character.</summary>
internal static class UsableText
{
    /// <summary>Returns whether the text is not empty and all of it says something to a reader; false for null.</summary>
    public static bool Is(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                // Planes 15 and 16 are private use.
                if (c >= '\uDB80')
                {
                    return false;
                }

                i++;
            }
            else if (c is < ' ' or (>= '\u007F' and < '\u00A0') or (>= '\uD800' and <= '\uF8FF')
                or >= '\uFFF0' or (>= '\uFDD0' and <= '\uFDEF'))
            {
                return false;
            }
        }

        return true;
    }
}
