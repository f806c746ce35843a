using System.Globalization;

namespace ReportMaker.Pdf;

/// <summary>The page as seen, and the ways a file can arrive at it (ISO 32000-2 §7.7.3.3, §14.11.2).</summary>
internal sealed record PageSetup
{
    /// <summary>A4 upright.</summary>
    public static PageSetup A4 { get; } = new();

    /// <summary>A4 lying on its side by /Rotate 90.</summary>
    public static PageSetup Rotated { get; } = new() { Width = 841.89, Height = 595.28, IsRotated = true };

    /// <summary>Width as displayed, in points.</summary>
    public double Width { get; init; } = 595.28;

    /// <summary>Height as displayed, in points.</summary>
    public double Height { get; init; } = 841.89;

    public double Margin { get; init; } = 72;

    /// <summary>The page is stored upright and shown turned clockwise.</summary>
    public bool IsRotated { get; init; }

    /// <summary>Size of a unit of user space in points.</summary>
    public double UserUnit { get; init; } = 1;

    /// <summary>Points by which the CropBox is smaller than the MediaBox on each side.</summary>
    public double CropOffset { get; init; }

    /// <summary>The page's entries that give its size and position.</summary>
    public string Entries
    {
        get
        {
            var (width, height) = IsRotated ? (Height, Width) : (Width, Height);
            var low = CropOffset / UserUnit;
            var boxes = string.Create(
                CultureInfo.InvariantCulture,
                $"/MediaBox [0 0 {(width + 2 * CropOffset) / UserUnit:0.###} {(height + 2 * CropOffset) / UserUnit:0.###}] /CropBox [{low:0.###} {low:0.###} {low + width / UserUnit:0.###} {low + height / UserUnit:0.###}]");
            var turned = IsRotated ? " /Rotate 90" : "";
            var unit = UserUnit == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" /UserUnit {UserUnit}");
            return boxes + turned + unit;
        }
    }

    /// <summary>The operator that takes points from the displayed page's bottom left to user space.</summary>
    public string Transform
    {
        get
        {
            var scale = 1 / UserUnit;
            var shift = CropOffset / UserUnit;
            return IsRotated
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"0 {scale:0.####} {-scale:0.####} 0 {shift + Height * scale:0.###} {shift:0.###} cm\n")
                : string.Create(CultureInfo.InvariantCulture, $"{scale:0.####} 0 0 {scale:0.####} {shift:0.###} {shift:0.###} cm\n");
        }
    }
}
