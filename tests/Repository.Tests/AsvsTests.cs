using System.Globalization;
using System.Text.RegularExpressions;

namespace Repository.Tests;

/// <summary>docs/asvs.md speaks of each requirement of OWASP ASVS 5.0.0 once, and names tests and files that are there.</summary>
public sealed partial class AsvsTests
{
    /// <summary>
    /// The requirements: each section with a digit for each of its requirements in turn, which is the requirement's level.
    /// </summary>
    private const string Standard = """
        1.1:22 1.2:1111122223 1.3:112222222223 1.4:222 1.5:123
        2.1:122 2.2:112 2.3:12223 2.4:23
        3.1:3 3.2:113 3.3:12223 3.4:11222233 3.5:11122333 3.6:3 3.7:22333
        4.1:12233 4.2:23333 4.3:22 4.4:1222
        5.1:2 5.2:112333 5.3:113 5.4:222
        6.1:122 6.2:111111112222 6.3:11223333 6.4:112233 6.5:22222333 6.6:2223 6.7:33 6.8:2222
        7.1:222 7.2:1111 7.3:22 7.4:11222 7.5:223 7.6:22
        8.1:1233 8.2:1123 8.3:133 8.4:23
        9.1:111 9.2:1222
        10.1:22 10.2:223 10.3:22223 10.4:1111122222233333 10.5:22222 10.6:22 10.7:222
        11.1:2233 11.2:22233 11.3:11233 11.4:1222 11.5:23 11.6:23 11.7:33
        12.1:12233 12.2:11 12.3:22223
        13.1:2333 13.2:222223 13.3:2233 13.4:1222233
        14.1:22 14.2:12223333 14.3:122
        15.1:12233 15.2:12233 15.3:1222222 15.4:3333
        16.1:2 16.2:22222 16.3:2222 16.4:222 16.5:2223
        17.1:23 17.2:22223333 17.3:22
        """;

    private const string Document = "docs/asvs.md";

    private static readonly string[] Verdicts = ["met", "not applicable", "office", "**not met**"];

    [Fact]
    public void Every_requirement_is_spoken_of_once_with_its_level()
    {
        var standard = Requirements();
        var lines = Lines();

        Assert.Equal(345, standard.Count);
        Assert.Equal(
            standard.Keys.Order(StringComparer.Ordinal),
            lines.SelectMany(static line => line.Numbers).Order(StringComparer.Ordinal));
        Assert.All(lines, line => Assert.Equal(
            string.Join(", ", line.Numbers.Select(number => standard[number]).Distinct().Order()), line.Level));
        Assert.All(lines, static line => Assert.Contains(line.Verdict, Verdicts));
        Assert.All(lines, static line => Assert.NotEmpty(line.Reason));
    }

    [Fact]
    public void The_sums_are_those_of_the_lines()
    {
        var standard = Requirements();
        var verdicts = Lines().SelectMany(static line => line.Numbers.Select(number => (number, line.Verdict))).ToList();
        var sums = SumRow().Matches(RepositoryFiles.Read(Document)).ToDictionary(
            static row => row.Groups["verdict"].Value,
            static row => row.Groups["number"].Captures.Select(static number => int.Parse(number.Value, CultureInfo.InvariantCulture)));

        Assert.Equal([.. Verdicts, "all"], sums.Keys);
        Assert.All(sums, row =>
        {
            var those = verdicts.Where(one => row.Key is "all" || one.Verdict == row.Key).ToList();
            var levels = "123".Select(level => those.Count(one => standard[one.number] == level));
            Assert.Equal([.. levels, those.Count], row.Value);
        });
    }

    [Fact]
    public void Every_test_and_file_named_is_there()
    {
        var text = RepositoryFiles.Read(Document);
        var tests = TestName().Matches(text);
        var files = FileName().Matches(text);

        Assert.True(tests.Count > 200, $"only {tests.Count} tests are named");
        Assert.True(files.Count > 20, $"only {files.Count} files are named");
        var sources = Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .ToLookup(static file => Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal);
        Assert.All(tests.Select(static test => test.Value).Distinct(), name =>
        {
            var (type, method) = (name.Trim('`').Split('.')[0], name.Trim('`').Split('.')[1]);
            Assert.True(sources.Contains(type), $"{type} is no test class.");
            Assert.True(
                sources[type].Any(file => Regex.IsMatch(File.ReadAllText(file), $@"\bpublic\b[^;=(]*\b{Regex.Escape(method)}\(")),
                $"{type} has no test {method}.");
        });
        Assert.All(files.Select(static file => file.Groups["path"].Value).Distinct(), path =>
            Assert.True(Path.Exists(Path.Combine(RepositoryFiles.Root, path)), $"{path} is not there."));
    }

    /// <summary>Returns each requirement's number and its level.</summary>
    private static Dictionary<string, char> Requirements() =>
        Standard.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Select(static section => section.Split(':'))
            .SelectMany(static section => section[1].Select((level, index) => ($"{section[0]}.{index + 1}", level)))
            .ToDictionary(StringComparer.Ordinal);

    private static List<Line> Lines() =>
    [
        .. Row().Matches(RepositoryFiles.Read(Document)).Select(static row => new Line(
            [.. row.Groups["numbers"].Value.Split(", ").SelectMany(static part => Expand(part))],
            row.Groups["level"].Value,
            row.Groups["verdict"].Value,
            row.Groups["reason"].Value)),
    ];

    /// <summary>Returns the numbers of a range, as 10.7.1–10.7.3; of a single number itself.</summary>
    private static IEnumerable<string> Expand(string part)
    {
        var ends = part.Split('–');
        if (ends.Length == 1)
        {
            return ends;
        }

        var section = ends[0][..(ends[0].LastIndexOf('.') + 1)];
        var (first, last) = (Last(ends[0]), Last(ends[1]));
        return ends[1].StartsWith(section, StringComparison.Ordinal)
            ? Enumerable.Range(first, last - first + 1).Select(number => $"{section}{number}")
            : throw new FormatException($"{part} spans sections.");
    }

    private static int Last(string number) => int.Parse(number[(number.LastIndexOf('.') + 1)..], CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^\| (?<numbers>\d+\.\d+\.\d+[^|]*) \| (?<level>[^|]+) \| [^|]+ \| (?<verdict>[^|]+) \| (?<reason>.+) \|\r?$",
        RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\| (?<verdict>[^|]+) \|(?: (?<number>\d+) \|){4}\r?$", RegexOptions.Multiline)]
    private static partial Regex SumRow();

    [GeneratedRegex("`[A-Z][A-Za-z0-9]+(?:Tests|Contract|Laws)\\.[A-Z0-9][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+`")]
    private static partial Regex TestName();

    [GeneratedRegex("`(?<path>(?:functions|tests|infra|docs|\\.github)/[^`*]+|[A-Za-z.]+\\.(?:props|txt))`|`(?<path>Makefile)`")]
    private static partial Regex FileName();

    /// <summary>A line of the document.</summary>
    /// <param name="Numbers">The requirements it is about.</param>
    /// <param name="Level">Their levels.</param>
    /// <param name="Verdict">What is said of them.</param>
    /// <param name="Reason">By what, or why.</param>
    private sealed record Line(IReadOnlyList<string> Numbers, string Level, string Verdict, string Reason);
}
