using System.Globalization;
using Disclosure.Documents;
using Disclosure.Hosting.Settings;
using Disclosure.Server.Words;

namespace Disclosure.Server.CommandLine;

/// <summary>The days on which files were filed, by the files' names: lines of <c>file,date</c>, the first may name the columns.</summary>
internal sealed class FilingDates
{
    /// <summary>Largest file, in bytes: a line for each of 20,000 files.</summary>
    private const int MostBytes = 8 << 20;

    private const string Heading = "date";

    private static readonly string[] Formats =
        ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日"];

    private readonly Dictionary<string, DateOnly> _days = new(StringComparer.Ordinal);

    private FilingDates()
    {
    }

    /// <summary>Gets the dates of files whose days are not known.</summary>
    public static FilingDates None { get; } = new();

    /// <summary>Reads the lines; <see cref="StartException"/> with the line where one is none.</summary>
    /// <param name="file">The file.</param>
    public static FilingDates Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
        var content = new byte[stream.Length <= MostBytes ? stream.Length : throw new StartException(YearWords.DatesTooLarge(file))];
        stream.ReadExactly(content);
        var text = ContentFile.TextOf(content) ?? throw new StartException(YearWords.DatesUnreadable(file));
        var dates = new FilingDates();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var (name, day) = Divide(line.Trim());
            if (name.Length + day.Length == 0 || (number == 1 && day.Equals(Heading, StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            if (name.Length == 0
                || !DateOnly.TryParseExact(day, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var filed))
            {
                throw new StartException(YearWords.DateRefused(file, number, line.Trim()));
            }

            if (dates._days.TryGetValue(name, out var other) && other != filed)
            {
                throw new StartException(YearWords.DateTwice(file, number, name));
            }

            dates._days[name] = filed;
        }

        return dates;
    }

    /// <summary>Returns the day of a file, by its path as given, else by its base name; null where no line has it.</summary>
    public DateOnly? Of(string path) =>
        _days.TryGetValue(path, out var day) || _days.TryGetValue(Path.GetFileName(path), out day) ? day : null;

    /// <summary>The name may hold commas; what stands behind the last one is the day.</summary>
    private static (string Name, string Day) Divide(string line)
    {
        var comma = line.LastIndexOf(',');
        return comma < 0 ? (Plain(line), "") : (Plain(line[..comma]), Plain(line[(comma + 1)..]));
    }

    private static string Plain(string field)
    {
        var text = field.Trim();
        return text.Length > 1 && text[0] == '"' && text[^1] == '"'
            ? text[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal)
            : text;
    }
}
