using System.Globalization;
using ReportMaker.Invention;
using ReportMaker.Producers;

namespace ReportMaker.Scanning;

/// <summary>Prints a digital report and scans it.</summary>
internal static class Scanner
{
    /// <summary>What bends the sheet needs more pixels than the picture has.</summary>
    private const double Oversampling = 1.5;

    /// <summary>Part of a phone's picture that the table around the sheet takes, on each side.</summary>
    private const double PhoneMargin = 0.025;

    /// <summary>No two sheets lie quite alike: degrees by which one may differ from the others.</summary>
    private const double Play = 0.3;

    private static readonly byte[] Lid = [248, 248, 246];
    private static readonly byte[] Desk = [122, 108, 94];

    /// <summary>The pictures of all pages of a digital PDF.</summary>
    /// <exception cref="InvalidOperationException">A program is missing or fails.</exception>
    public static IReadOnlyList<Picture> Take(string pdf, Scan scan, string agency, ulong seed)
    {
        var printed = Print(pdf, scan.Lies.Count > 0 ? scan.Dpi * Oversampling : scan.Dpi);
        var pictures = new Picture[printed.Count];
        Parallel.For(0, printed.Count, page =>
        {
            var reverse = printed[page % 2 == 0 ? Math.Min(page + 1, printed.Count - 1) : page - 1];
            var dice = new Dice(seed * 1000 + (ulong)page);
            pictures[page] = TakePage(printed[page], reverse, scan, new Place(page + 1, printed.Count, agency), dice);
        });
        return pictures;
    }

    private sealed record Place(int Number, int Count, string Agency);

    private static List<Picture> Print(string pdf, double dpi)
    {
        var pages = new List<Picture>();
        Tool.InFolder(folder =>
        {
            Tool.Run("pdftoppm", ["-gray", "-r", dpi.ToString(CultureInfo.InvariantCulture), pdf, Path.Combine(folder, "page")]);
            pages.AddRange(Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(file => Netpbm.ReadGrey(file, dpi)));
        });
        return pages;
    }

    private static Picture TakePage(Picture printed, Picture reverse, Scan scan, Place place, Dice dice)
    {
        var inColour = scan.Mode is ScanMode.Colour or ScanMode.Phone;
        var paper = inColour ? printed.InColour() : new Picture(printed.Width, printed.Height, 1, printed.Dpi, [.. printed.Pixels]);
        Disturb(paper, scan.OnPaper);
        var picture = scan.Lies.Count == 0 ? paper : Photograph(paper, scan, [.. scan.Lies, new Skew(dice.Between(-Play, Play))]);
        Disturb(picture, scan.InScanner);
        return picture.Turned(scan.Turned[(place.Number - 1) % scan.Turned.Count]);

        void Disturb(Picture seen, IReadOnlyList<Disturbance> disturbances)
        {
            var sheet = new Sheet(seen, reverse, place.Number, place.Count, place.Agency, dice);
            foreach (var disturbance in disturbances)
            {
                disturbance.Disturb(sheet);
            }
        }
    }

    private static Picture Photograph(Picture paper, Scan scan, IReadOnlyList<Bend> lies)
    {
        var (width, height) = ((int)(paper.Width / Oversampling), (int)(paper.Height / Oversampling));
        if (scan.Mode != ScanMode.Phone)
        {
            return Lens.Take(paper, width, height, lies, Lid);
        }

        var outwards = (PhoneMargin, PhoneMargin);
        var aside = new Perspective(outwards, outwards, outwards, outwards);
        return Lens.Take(paper, (int)(width * (1 + 2 * PhoneMargin)), (int)(height * (1 + 2 * PhoneMargin)), [aside, .. lies], Desk);
    }
}
