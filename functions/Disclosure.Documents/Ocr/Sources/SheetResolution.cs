namespace Disclosure.Documents.Ocr.Sources;

/// <summary>Pixels in an inch of the sheet that a picture shows, as displayed.</summary>
/// <param name="Horizontal">In a row.</param>
/// <param name="Vertical">In a column. A fax may have half as many.</param>
internal readonly record struct SheetResolution(double Horizontal, double Vertical)
{
    /// <summary>Points in an inch.</summary>
    public const double PointsInInch = 72;

    /// <summary>The long side of an A4 sheet, in points.</summary>
    private const double A4 = 11.69 * PointsInInch;

    /// <summary>The short side of an A4 sheet, in points.</summary>
    private const double A4Width = 8.27 * PointsInInch;

    /// <summary>
    /// Ratio of sides beyond which a picture shows no single sheet: the longest, legal, has 1.65. A longer one is a screenshot of a page
    /// that was scrolled, or sheets in a row, whose short side alone tells the scale.
    /// </summary>
    private const double Longest = 1.8;

    /// <summary>
    /// What programs write that know nothing of a scanner: 72 and 96, the screens of old. No scanner makes fewer pixels, nor more than the
    /// other.
    /// </summary>
    private const double Fewest = 96;
    private const double Most = 1200;

    /// <summary>The long sides of A6 and A2, in points, with what scanners cut off or add.</summary>
    private const double Smallest = 400;
    private const double Largest = 1750;

    /// <summary>
    /// The resolution of a picture file: what it says, if that makes a sheet between A6 and A2; else as if it showed an A4 sheet, or were
    /// as wide as one where it is longer than any sheet.
    /// </summary>
    /// <param name="width">Pixels in a row as displayed.</param>
    /// <param name="height">Rows as displayed.</param>
    /// <param name="horizontal">What the file says; null where it says nothing.</param>
    /// <param name="vertical">What the file says; null where it says nothing.</param>
    public static SheetResolution OfPicture(int width, int height, double? horizontal, double? vertical)
    {
        if (horizontal is > Fewest and <= Most && vertical is > Fewest and <= Most
            && IsSheet(width / horizontal.Value * PointsInInch, height / vertical.Value * PointsInInch))
        {
            return new SheetResolution(horizontal.Value, vertical.Value);
        }

        var (shorter, longer) = (Math.Min(width, height), Math.Max(width, height));
        var concluded = (longer > Longest * shorter ? shorter / A4Width : longer / A4) * PointsInInch;
        return new SheetResolution(concluded, concluded);
    }

    /// <summary>The resolution of a picture that stands on a page of a PDF.</summary>
    /// <param name="width">Pixels in a row as displayed.</param>
    /// <param name="height">Rows as displayed.</param>
    /// <param name="box">Where it stands, in points.</param>
    public static SheetResolution OnPage(int width, int height, in Box box)
    {
        var points = SheetPoints(box.Width, box.Height);
        return new SheetResolution(width / (box.Width * points) * PointsInInch, height / (box.Height * points) * PointsInInch);
    }

    /// <summary>
    /// Points of the sheet in a point of the page: 1, but for pages of impossible size, as where a phone's pixel became a point.
    /// </summary>
    public static double SheetPoints(double width, double height) => IsSheet(width, height) ? 1 : A4 / Math.Max(width, height);

    private static bool IsSheet(double width, double height) => Math.Max(width, height) is >= Smallest and <= Largest;
}
