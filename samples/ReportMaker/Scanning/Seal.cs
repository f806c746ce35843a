using System.Collections.Concurrent;
using ReportMaker.Producers;

namespace ReportMaker.Scanning;

/// <summary>
/// The agency's round red seal, 42 mm across (国发〔1999〕25号): a ring, a five-pointed star, the name in an arc. Stamped over whatever is
/// there; a grey picture sees its darkness only.
/// </summary>
/// <param name="Page">The sheet it is on, from 1; from the end where negative; 0 for every sheet.</param>
/// <param name="X">Its centre from the left.</param>
/// <param name="Y">Its centre from the top.</param>
/// <param name="Ink">How much ink, 0 to 1.</param>
internal sealed record Seal(int Page, double X, double Y, double Ink) : Disturbance
{
    private const double Diameter = 42;
    private const int FacePixels = 700;
    private static readonly ConcurrentDictionary<string, byte[]> Faces = new();

    /// <summary>Light that fresh vermilion sends back in red, green and blue, and what a grey sensor makes of it, in parts of 1.</summary>
    private static readonly double[] Reflected = [0.88, 0.25, 0.27];
    private const double ReflectedGrey = 0.46;

    public override string Tag => "seal";

    public override void Disturb(Sheet sheet)
    {
        if (Page != 0 && (Page > 0 ? Page : sheet.Count + 1 + Page) != sheet.Number)
        {
            return;
        }

        var (picture, dice) = (sheet.Picture, sheet.Dice);
        var face = Faces.GetOrAdd(sheet.Agency, DrawFace);
        var size = picture.Millimetres(Diameter);
        var (left, top) = (picture.Millimetres(X) - size / 2, picture.Millimetres(Y) - size / 2);
        var (sine, cosine) = Math.SinCos(dice.Between(-0.12, 0.12));
        var pressure = new Texture(dice, size + 1, size + 1, size / 5);
        var grain = new Texture(dice, size + 1, size + 1, Math.Max(1, picture.Millimetres(0.14)));
        var scale = FacePixels / size;
        for (var y = 0; y < (int)size; y++)
        {
            var onPage = (int)top + y;
            if (onPage < 0 || onPage >= picture.Height)
            {
                continue;
            }

            var row = picture.Row(onPage);
            for (var x = 0; x < (int)size; x++)
            {
                var (right, down) = ((x - size / 2) * scale, (y - size / 2) * scale);
                var coverage = At(face, right * cosine + down * sine, down * cosine - right * sine);
                var column = (int)left + x;
                if (coverage > 0 && column >= 0 && column < picture.Width)
                {
                    var ink = Math.Clamp(Ink * coverage * (1 + 0.25 * pressure.At(x, y) + 0.35 * grain.At(x, y)), 0, 1);
                    Stamp(row.Slice(column * picture.Channels, picture.Channels), ink);
                }
            }
        }
    }

    private static void Stamp(Span<byte> pixel, double ink)
    {
        for (var channel = 0; channel < pixel.Length; channel++)
        {
            var reflected = pixel.Length == 1 ? ReflectedGrey : Reflected[channel];
            pixel[channel] = (byte)(pixel[channel] * (1 - ink * (1 - reflected)));
        }
    }

    /// <summary>Average of the four pixels around a point that is given from the face's middle.</summary>
    private static double At(byte[] face, double x, double y)
    {
        var (column, row) = ((int)(x + FacePixels / 2.0), (int)(y + FacePixels / 2.0));
        return column is < 0 or >= FacePixels - 1 || row is < 0 or >= FacePixels - 1
            ? 0
            : (face[row * FacePixels + column] + face[row * FacePixels + column + 1]
                + face[(row + 1) * FacePixels + column] + face[(row + 1) * FacePixels + column + 1]) / 1020.0;
    }

    /// <summary>Where the rubber is, 0 to 255.</summary>
    private static byte[] DrawFace(string name)
    {
        var letters = Letters(name);
        var letter = letters.Height;
        var face = new byte[FacePixels * FacePixels];
        const double middle = FacePixels / 2.0;
        const double outer = middle - 2;
        const double ring = FacePixels * 0.028;
        const double letterTop = outer - 1.9 * ring;
        var letterHeight = FacePixels * 0.165;
        var spread = Math.Min(1.55 * Math.PI, name.Length * 0.4);
        for (var y = 0; y < FacePixels; y++)
        {
            for (var x = 0; x < FacePixels; x++)
            {
                var (right, down) = (x - middle, y - middle);
                var radius = Math.Sqrt(right * right + down * down);
                var angle = Math.Atan2(right, -down);
                var ink = radius < outer && radius > outer - ring ? 255 : IsStar(right, down, FacePixels * 0.17) ? 255 : 0;
                var place = (angle / spread + 0.5) * name.Length;
                var depth = (letterTop - radius) / letterHeight;
                if (place >= 0 && place < name.Length && depth is >= 0 and < 1)
                {
                    // Letters keep a little distance, and are narrower than high, as on a real seal.
                    var within = (place - Math.Floor(place) - 0.5) / 0.88 + 0.5;
                    ink = within is >= 0 and < 1
                        ? 255 - letters.Pixels[
                            (int)(depth * letter) * letters.Width + (int)((Math.Floor(place) + within) * letters.Width / name.Length)]
                        : ink;
                }

                face[y * FacePixels + x] = (byte)ink;
            }
        }

        return face;
    }

    /// <summary>Whether a point from the middle lies in a five-pointed star that stands on two points.</summary>
    private static bool IsStar(double x, double y, double size)
    {
        var sector = Math.Tau / 5;
        var angle = Math.Atan2(x, -y);
        var folded = Math.Abs(angle - sector * Math.Round(angle / sector));
        var radius = Math.Sqrt(x * x + y * y);
        // A point of the pentagram's edge: the line from the tip to the inner corner, whose radius is 0.382 of the tip's.
        var (cornerX, cornerY) = (0.381966 * Math.Cos(sector / 2), 0.381966 * Math.Sin(sector / 2));
        var (pointX, pointY) = (radius * Math.Cos(folded) / size, radius * Math.Sin(folded) / size);
        return (cornerX - 1) * pointY - cornerY * (pointX - 1) > 0;
    }

    /// <summary>The name set in one line, every character as wide as the others.</summary>
    private static Picture Letters(string name)
    {
        Picture? strip = null;
        Tool.InFolder(folder =>
        {
            var file = Path.Combine(folder, "letters.pgm");
            Tool.Run("convert",
            [
                "-background", "white", "-fill", "black", "-font", "Noto-Serif-CJK-SC-Bold", "-pointsize", "110",
                $"label:{name}", "-trim", "+repage", "-depth", "8", file,
            ]);
            strip = Netpbm.ReadGrey(file, 72);
        });
        return strip!;
    }
}
