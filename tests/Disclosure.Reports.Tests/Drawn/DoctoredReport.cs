using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Disclosure.Documents;

namespace Disclosure.Reports.Tests.Drawn;

/// <summary>A number of a report to be tampered with: where it is printed, in type of which size, and on which page.</summary>
internal sealed record PrintedNumber(string Id, string Text, int Page, Box Box, double Size)
{
    /// <summary>Height of the page, in points.</summary>
    public required double PageHeight { get; init; }

    public double Left => Box.Left;

    public double Right => Box.Right;

    /// <summary>The foot of what hides the number.</summary>
    public double Bottom => Baseline - (0.15 * Size);

    /// <summary>The baseline above the page's foot; Helvetica reaches a fifth of the type's size below it.</summary>
    public double Baseline => PageHeight - Box.Bottom + (0.207 * Size);
}

/// <summary>A way of tampering with a number.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Paint">Gives the operators that are added at the end of the page, and annotations.</param>
/// <param name="Truth">Gives what a person reads afterwards: null for an empty cell.</param>
internal sealed record Tampering(string Name, Func<PrintedNumber, (string Content, string? Appearance)> Paint, Func<string, string?> Truth)
{
    /// <summary>Covers the number; nothing is left.</summary>
    private static Tampering Erasing(string name, Func<PrintedNumber, string> cover) =>
        new(name, number => (cover(number), null), _ => null);

    /// <summary>Sets a digit beside the number that nobody sees.</summary>
    private static Tampering Hidden(string name, string before, string after = "") => new(
        name, number => ($"q {before} {Show("7", number.Right, number.Baseline, number.Size)} {after} Q\n", null), text => text);

    /// <summary>Covers the number and prints another one in its place.</summary>
    private static Tampering Replacing(string name, Func<PrintedNumber, string> cover) => new(
        name, number => ($"{cover(number)}{Show(Other(number.Text), number.Left, number.Baseline, number.Size)}", null), Other);

    /// <summary>The ways the comparison was made with.</summary>
    public static IReadOnlyList<Tampering> Known { get; } =
    [
        Erasing("under a white box", number => Box(number)),
        Hidden("a white digit beside", "1 g"),
        Hidden("an invisible digit beside", "3 Tr"),
        Hidden("a digit beside, clipped away", "0 0 m 1 0 l 2000 1999 l 2000 2000 l W n"),
        Replacing("another number over a white box", number => Box(number)),
        new(
            "a raised digit behind",
            number => (Show("3", number.Right, number.Baseline + (0.35 * number.Size), 0.6 * number.Size), null),
            text => text),
        new("struck by a line", number => (Line(number, 0.3, 0.3), null), _ => null),
        new(
            "a shadow",
            number => ($"q 0.7 g {Show(number.Text, number.Left + 1.2, number.Baseline - 1.1, number.Size)} Q\n", null),
            text => text),
    ];

    /// <summary>Ways that were kept aside until the comparison was made.</summary>
    public static IReadOnlyList<Tampering> Unknown { get; } =
    [
        Erasing("under a white picture", Picture),
        Erasing("under a polygon", number => Polygon(number)),
        new("under an annotation", number => ("", "1 g 0 0 2000 2000 re f"), _ => null),
        Hidden("a nearly white digit beside", "0.96 g"),
        Hidden("a transparent digit beside", "/Gone gs"),
        Hidden("a digit on a layer that is off beside", "/OC /Off BDC", "EMC"),
        Hidden("a digit beside under a soft mask", "/Masked gs"),
        Replacing("another number over a white picture", Picture),
        new(
            "another number in an annotation",
            number => ("", $"1 g 0 0 2000 2000 re f 0 g {Show(Other(number.Text), 1, 0.207 * number.Size, number.Size)}"),
            Other),
        new("crossed out aslant", number => (Line(number, -0.1, 0.8), null), _ => null),
        new(
            "a stamp's digits over it",
            number => (
                $"q 0.8 0.1 0.1 rg {Show("2024", number.Left - (0.6 * number.Size), number.Baseline - 1, 1.1 * number.Size)} Q\n", null),
            text => text),
        new("under a picture of another number", number => (PictureOfNumber(number), null), _ => null),
    ];

    /// <summary>Another number of as many digits.</summary>
    private static string Other(string text) =>
        string.Concat(text.Select(static c => char.IsAsciiDigit(c) ? (char)('1' + ((c - '0' + 4) % 9)) : c));

    private static string Show(string text, double x, double y, double size) =>
        FormattableString.Invariant($"BT /F2 {size:0.##} Tf {x:0.##} {y:0.##} Td ({text}) Tj ET ");

    private static string Box(PrintedNumber number) => FormattableString.Invariant(
        $"q 1 g {number.Left - 1:0.##} {number.Bottom:0.##} {number.Box.Width + 2:0.##} {number.Size:0.##} re f Q ");

    private static string Picture(PrintedNumber number) => FormattableString.Invariant(
        $"q {number.Box.Width + 2:0.##} 0 0 {number.Size:0.##} {number.Left - 1:0.##} {number.Bottom:0.##} cm /White Do Q ");

    private static string PictureOfNumber(PrintedNumber number) => FormattableString.Invariant(
        $"q {number.Box.Width + 2:0.##} 0 0 {number.Size:0.##} {number.Left - 1:0.##} {number.Bottom:0.##} cm /Seven Do Q ");

    private static string Polygon(PrintedNumber number)
    {
        var (left, right, low) = (number.Left - 3, number.Right + 3, number.Baseline - (0.3 * number.Size));
        var high = low + (1.3 * number.Size);
        return FormattableString.Invariant(
            $"q 1 1 1 rg {left:0.##} {low:0.##} m {right:0.##} {low:0.##} l {right:0.##} {high:0.##} l {left:0.##} {high:0.##} l f Q ");
    }

    private static string Line(PrintedNumber number, double from, double to) => string.Create(
        CultureInfo.InvariantCulture,
        $"q 0.7 w 0 G {number.Left - 0.8:0.##} {number.Baseline + (from * number.Size):0.##} m "
        + $"{number.Right + 0.8:0.##} {number.Baseline + (to * number.Size):0.##} l S Q ");
}

/// <summary>Tampers with a sample that our own writer made, by an incremental update: what it adds is painted last.</summary>
internal static partial class DoctoredReport
{
    private const int Off = 9001;
    private const int White = 9002;
    private const int Seven = 9003;
    private const int Mask = 9004;
    private const int First = 9100;

    /// <summary>A seven of 5 by 7 samples with a margin, black on white.</summary>
    private static readonly string[] SevenRows = ["0000000", "0111110", "0000010", "0000100", "0001000", "0010000", "0010000", "0000000"];

    /// <summary>Returns the file with the numbers tampered with.</summary>
    public static byte[] Of(byte[] file, Tampering tampering, IReadOnlyList<PrintedNumber> numbers)
    {
        var text = Encoding.Latin1.GetString(file);
        var objects = new SortedDictionary<int, string>
        {
            [Off] = "<< /Type /OCG /Name (Off) >>",
            [White] = Image(6, 6, new string('\xFF', 36)),
            [Seven] = Image(
                7, 8, string.Concat(SevenRows.SelectMany(static row => row).Select(static c => c == '1' ? '\0' : '\xFF'))),
            [Mask] = Stream(
                "/Type /XObject /Subtype /Form /BBox [0 0 2000 2000] /Group << /S /Transparency /CS /DeviceGray >>",
                "0 g 0 0 2000 2000 re f"),
        };
        var next = First;
        var pages = Pages().Matches(text);
        foreach (var (i, page) in pages.Index())
        {
            var content = new StringBuilder();
            var annotations = new StringBuilder();
            foreach (var number in numbers.Where(number => number.Page == i + 1))
            {
                var (painted, appearance) = tampering.Paint(number);
                content.Append(painted).Append('\n');
                if (appearance is not null)
                {
                    objects[next] = Stream(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"/Type /XObject /Subtype /Form /BBox [0 0 {number.Box.Width + 2:0.##} {number.Box.Height:0.##}] "
                            + $"/Resources << /Font << /F2 {Helvetica(text)} 0 R >> >>"),
                        appearance);
                    annotations.Append(
                        CultureInfo.InvariantCulture,
                        $"<< /Type /Annot /Subtype /Square /F 4 /Rect [{number.Left - 1:0.##} ")
                        .Append(CultureInfo.InvariantCulture, $"{number.PageHeight - number.Box.Bottom:0.##} ")
                        .Append(CultureInfo.InvariantCulture, $"{number.Right + 1:0.##} {number.PageHeight - number.Box.Top:0.##}] ")
                        .Append(CultureInfo.InvariantCulture, $"/AP << /N {next} 0 R >> >> ");
                    next++;
                }
            }

            objects[next] = Stream("", content.ToString());
            objects[int.Parse(page.Groups[1].Value, CultureInfo.InvariantCulture)] =
                $"<< /Type /Page {page.Groups[2].Value} /Resources {Resources(text)} /Contents [{page.Groups[4].Value} 0 R {next} 0 R] "
                + $"/Annots [{annotations}] >>";
            next++;
        }

        var catalog = Catalogs().Match(text);
        objects[int.Parse(catalog.Groups[1].Value, CultureInfo.InvariantCulture)] =
            $"<< /Type /Catalog {catalog.Groups[2].Value} /OCProperties << /OCGs [{Off} 0 R] /D << /OFF [{Off} 0 R] >> >> >>";
        return Append(text, objects, catalog.Groups[1].Value);
    }

    private static string Helvetica(string text) => Fonts().Match(text).Groups[1].Value;

    private static string Resources(string text) =>
        $"<< /Font << {Fonts().Match(text).Value} >> /XObject << /White {White} 0 R /Seven {Seven} 0 R >> "
        + $"/Properties << /Off {Off} 0 R >> /ExtGState << /Gone << /ca 0.02 >> "
        + $"/Masked << /SMask << /S /Luminosity /G {Mask} 0 R >> >> >> >>";

    private static string Image(int width, int height, string samples) => Stream(
        $"/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray /BitsPerComponent 8", samples);

    private static string Stream(string entries, string data) => $"<< {entries} /Length {data.Length} >>\nstream\n{data}\nendstream";

    private static byte[] Append(string text, SortedDictionary<int, string> objects, string root)
    {
        var file = new StringBuilder(text);
        var table = new StringBuilder();
        foreach (var (number, body) in objects)
        {
            table.Append(CultureInfo.InvariantCulture, $"{number} 1\n{file.Length:D10} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n");
        }

        var start = file.Length;
        var previous = text[(text.LastIndexOf("startxref", StringComparison.Ordinal) + 9)..].Trim().Split('\n')[0];
        file.Append("xref\n").Append(table);
        file.Append(
            CultureInfo.InvariantCulture,
            $"trailer\n<< /Size {objects.Keys.Max() + 1} /Root {root} 0 R /Prev {previous} >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    [GeneratedRegex(@"(\d+) 0 obj\n<< /Type /Page (/Parent .*?) /Resources (\d+) 0 R /Contents (\d+) 0 R >>")]
    private static partial Regex Pages();

    [GeneratedRegex(@"/F1 \d+ 0 R /F2 (\d+) 0 R")]
    private static partial Regex Fonts();

    [GeneratedRegex(@"(\d+) 0 obj\n<< /Type /Catalog (/Pages \d+ 0 R) >>")]
    private static partial Regex Catalogs();
}
