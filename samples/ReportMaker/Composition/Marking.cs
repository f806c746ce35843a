namespace ReportMaker.Composition;

/// <summary>Marks inside the text of a cell, which producers draw each in their way: characters of the private use area.</summary>
internal static class Marking
{
    /// <summary>Begins a number that the one behind it replaced.</summary>
    public const char Old = '\uE000';

    /// <summary>Begins the mark of a note.</summary>
    public const char Note = '\uE001';

    /// <summary>Ends either.</summary>
    public const char End = '\uE002';

    /// <summary>Returns the parts of a text with the mark that each stands in; 0 for text itself.</summary>
    public static IEnumerable<(char Mark, string Text)> Parts(string text)
    {
        var (start, mark) = (0, '\0');
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not (Old or Note or End))
            {
                continue;
            }

            if (i > start)
            {
                yield return (mark, text[start..i]);
            }

            mark = i < text.Length && text[i] != End ? text[i] : '\0';
            start = i + 1;
        }
    }
}

/// <summary>What became of a number that another one replaced.</summary>
internal enum OldNumber
{
    /// <summary>Under a white box, on which the new one is printed.</summary>
    UnderWhite,

    /// <summary>In white, or nearly, under the new one.</summary>
    White,

    /// <summary>Struck through, beside the new one.</summary>
    Struck,

    /// <summary>Under a white picture.</summary>
    UnderPicture,

    /// <summary>So transparent that nobody sees it.</summary>
    Transparent,
}
