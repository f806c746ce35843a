using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Disclosure.Server.Intake;

/// <summary>Names in the intake folder: in which encoding they are, and what they tell of a file.</summary>
internal static class EntryName
{
    /// <summary>
    /// Longest safe name in bytes of UTF-8. File systems take 255; a number for a name that is there already (7 bytes) and the ending of a
    /// note (11 bytes) come behind it.
    /// </summary>
    public const int LongestSafe = 200;

    /// <summary>Longest ending kept of a name that is cut, in bytes: the point and some letters.</summary>
    private const int LongestEnding = 16;

    /// <summary>Code page of GB18030, which holds GBK.</summary>
    private const int Gb18030 = 54936;

    private const char Unfit = '_';

    /// <summary>What systems and their programs leave in folders by themselves.</summary>
    private static readonly string[] LeftBySystems =
        ["Thumbs.db", "desktop.ini", ".DS_Store", ".directory", "lost+found", "System Volume Information", "$RECYCLE.BIN"];

    /// <summary>How the names begin that they give to such files: locks, shadows of other files, files deleted while open, bins.</summary>
    private static readonly string[] BeginningsBySystems = ["~$", "._", ".~lock.", ".nfs", ".fuse_hidden", ".Trash"];

    private static readonly string[] UnfinishedEndings = [".part", ".partial", ".filepart", ".tmp", ".crdownload", ".download"];

    private static readonly Encoding Chinese = CodePagesEncodingProvider.Instance.GetEncoding(
        Gb18030, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>Returns whether a system left the file; it is no concern of anybody.</summary>
    public static bool IsLeftBySystem(string name) =>
        LeftBySystems.Contains(name, StringComparer.OrdinalIgnoreCase)
        || Array.Exists(BeginningsBySystems, start => name.StartsWith(start, StringComparison.Ordinal));

    /// <summary>Returns whether the name is one that programs give to what they are still writing, or hide.</summary>
    public static bool IsUnfinished(string name) =>
        name.StartsWith('.') || Array.Exists(UnfinishedEndings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns the name of some bytes, and these where they are no UTF-8, as <see cref="Sight"/> holds them.</summary>
    public static (string Name, string? Raw) Of(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return (Encoding.UTF8.GetString(bytes), null);
        }

        var raw = Encoding.Latin1.GetString(bytes);
        try
        {
            return (Chinese.GetString(bytes), raw);
        }
        catch (DecoderFallbackException)
        {
            return (string.Concat(raw.Select(Escaped)), raw);
        }
    }

    /// <summary>Returns the bytes of a name, with a NUL behind them, as the system's calls take it.</summary>
    public static byte[] BytesOf(Sight sight) =>
        [.. sight.RawName is { } raw ? Encoding.Latin1.GetBytes(raw) : Encoding.UTF8.GetBytes(sight.Name), 0];

    /// <summary>
    /// Returns the name without characters that move a cursor, hide or part a path, cut to <see cref="LongestSafe"/> bytes before its
    /// ending.
    /// </summary>
    public static string Safe(string name)
    {
        var safe = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            var isUnfit = rune.Value is '/' or '\\'
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                    or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            _ = isUnfit ? safe.Append(Unfit) : safe.Append(rune);
        }

        return Cut(safe.ToString());
    }

    private static string Cut(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= LongestSafe)
        {
            return name;
        }

        var ending = Path.GetExtension(name);
        if (Encoding.UTF8.GetByteCount(ending) > LongestEnding)
        {
            ending = string.Empty;
        }

        var room = LongestSafe - Encoding.UTF8.GetByteCount(ending);
        var stem = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            if ((room -= rune.Utf8SequenceLength) < 0)
            {
                break;
            }

            stem.Append(rune);
        }

        return stem.Append(ending).ToString();
    }

    private static string Escaped(char one) =>
        one < 0x80 ? $"{one}" : string.Create(CultureInfo.InvariantCulture, $"%{(int)one:X2}");
}
