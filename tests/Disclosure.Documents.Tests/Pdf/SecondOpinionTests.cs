using System.Text;
using Disclosure.Documents.Pdf;
using Disclosure.TestKit;
using UglyToad.PdfPig;

namespace Disclosure.Documents.Tests.Pdf;

/// <summary>
/// PdfPig reads the samples beside our reader. Both must see the same characters on every page, of the samples and of copies with a line
/// put in, with junk in front, or with one byte changed. The bytes of streams stay as they are: what a reader makes of a torn page content
/// or font is its own guess.
/// </summary>
public sealed class SecondOpinionTests
{
    private const int CopiesOfAKind = 3;

    /// <summary>Beginning of the names of samples with text that nobody sees: PdfPig gives all that is drawn.</summary>
    private const string Seen = "seen-";

    /// <summary>
    /// Samples whose fonts name some Chinese characters by radicals that look like them: we give the characters, PdfPig the radicals.
    /// </summary>
    private static readonly HashSet<string> WithRadicals =
        ["lines-four-points-thick.pdf", "no-lines-labels-at-left.pdf", "spaced-cells.pdf"];

    /// <summary>Copies that the two readers read differently, with who is right.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["encrypted-aes-256.pdf WithByteChanged 1"] =
            "ours: a font's map to Unicode is lost, and PdfPig gives the codes of its glyphs as characters",
        ["encrypted-rc4.pdf WithJunkInFront 0"] = "ours: PdfPig finds no text behind the junk",
        ["encrypted-rc4.pdf WithJunkInFront 1"] = "ours: PdfPig finds no text behind the junk",
        ["encrypted-rc4.pdf WithJunkInFront 2"] = "ours: PdfPig finds no text behind the junk",
        ["gb2312-double-lines.pdf WithByteChanged 1"] =
            "neither: a font has lost its descendant, and each reader guesses what its bytes mean",
        ["槐溪镇2023年度报告.pdf WithByteChanged 1"] =
            "ours: the word endobj of the first page is misspelt, and PdfPig finds nothing on the page",
    };

    public static TheoryData<string> Names() =>
        [.. Directory.EnumerateFiles(Samples.Folder, "*.pdf").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_has_the_same_characters_on_every_page_but_for_those_nobody_sees(string name)
    {
        var file = Samples.Read(name);
        using var document = PdfDocument.Open(file);
        var (theirs, ours) = (Theirs(document), Ours(file));
        if (WithRadicals.Contains(name))
        {
            Assert.NotEqual(theirs, ours);
            Assert.Equal(theirs.Select(WithoutChinese), ours.Select(WithoutChinese));
            return;
        }

        if (!name.StartsWith(Seen, StringComparison.Ordinal))
        {
            Assert.Equal(theirs, ours);
            return;
        }

        Assert.Equal(theirs.Length, ours.Length);
        for (var page = 0; page < theirs.Length; page++)
        {
            // Digits alone: the fonts of some of these name other characters by radicals that look like them.
            var counts = theirs[page].CountBy(static c => c).ToDictionary();
            Assert.All(
                ours[page].Where(char.IsAsciiDigit).CountBy(static c => c),
                digit => Assert.InRange(digit.Value, 1, counts.GetValueOrDefault(digit.Key)));
        }
    }

    [Fact]
    public void A_damaged_copy_has_the_same_characters_on_every_page_where_both_readers_open_it()
    {
        var (tried, compared) = (0, 0);
        var differing = new List<string>();
        var names = Names().Select(row => row.Data);
        foreach (var name in names.Where(static name => !name.StartsWith(Seen, StringComparison.Ordinal) && !WithRadicals.Contains(name)))
        {
            var file = Samples.Read(name);
            for (var copy = 0; copy < CopiesOfAKind; copy++)
            {
                foreach (var kind in (Func<byte[], Random, byte[]>[])[WithLinePutIn, WithJunkInFront, WithByteChanged])
                {
                    tried++;
                    var damaged = kind(file, new Random(copy));
                    if (TheirsOrNone(damaged) is not { } theirs || OursOrNone(damaged) is not { } ours)
                    {
                        continue;
                    }

                    compared++;
                    if (!theirs.SequenceEqual(ours))
                    {
                        differing.Add($"{name} {kind.Method.Name} {copy}");
                    }
                }
            }
        }

        Assert.Equal(Exceptions.Keys.Order(StringComparer.Ordinal), differing.Order(StringComparer.Ordinal));

        // PdfPig refuses most of the others, for a byte changed in the cross references or in the trailer.
        Assert.True(compared > 0.9 * tried, $"{compared} of {tried} copies were compared");
    }

    /// <summary>A comment or blanks at the end of a line: all places behind it are others than the file says.</summary>
    private static byte[] WithLinePutIn(byte[] file, Random random)
    {
        int at;
        do
        {
            at = OutsideOfStreams(file, random);
        }
        while (file[at] is not ((byte)'\n' or (byte)'\r'));

        var line = random.Next(2) == 0 ? new string(' ', random.Next(1, 30)) : $"\n% {new string('x', random.Next(1, 30))}";
        return [.. file[..at], .. Encoding.ASCII.GetBytes(line), .. file[at..]];
    }

    private static byte[] WithJunkInFront(byte[] file, Random random)
    {
        var junk = new byte[random.Next(1, 200)];
        for (var i = 0; i < junk.Length; i++)
        {
            junk[i] = (byte)random.Next(' ', '~');
        }

        return [.. junk, (byte)'\n', .. file];
    }

    private static byte[] WithByteChanged(byte[] file, Random random)
    {
        var changed = (byte[])file.Clone();
        changed[OutsideOfStreams(file, random)] = (byte)random.Next(256);
        return changed;
    }

    /// <summary>A place between the objects or in one, but not in the bytes of a stream.</summary>
    private static int OutsideOfStreams(byte[] file, Random random)
    {
        while (true)
        {
            var at = random.Next(file.Length);
            var before = file.AsSpan(0, at);
            var stream = before.LastIndexOf("stream"u8);
            if (stream < 0 || before[..stream].EndsWith("end"u8))
            {
                return at;
            }
        }
    }

    private static string[]? TheirsOrNone(byte[] file)
    {
        try
        {
            using var document = PdfDocument.Open(file);
            return Theirs(document);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // PdfPig refuses with exceptions of many kinds.
            return null;
        }
    }

    private static string[]? OursOrNone(byte[] file)
    {
        try
        {
            return Ours(file);
        }
        catch (DocumentException)
        {
            return null;
        }
    }

    private static string[] Theirs(PdfDocument document) =>
        [.. document.GetPages().Select(page => Characters(page.Letters.Select(letter => letter.Value)))];

    private static string[] Ours(byte[] file) =>
    [
        .. PdfReader.Read(file, ReadLimits.Default, TestContext.Current.CancellationToken).Pages
            .Select(page => Characters(page.Words.Select(word => word.Text))),
    ];

    private static string WithoutChinese(string characters) =>
        string.Concat(characters.EnumerateRunes().Where(static rune => rune.Value is < 0x2E80 or >= 0xA000));

    /// <summary>The characters in the order of their numbers, blanks left out.</summary>
    private static string Characters(IEnumerable<string> texts) => string.Concat(
        string.Concat(texts).Normalize(NormalizationForm.FormC).EnumerateRunes().Where(rune => !Rune.IsWhiteSpace(rune)).Order());
}
