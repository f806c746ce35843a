using System.Globalization;
using System.Text;

namespace ReportMaker.Scanning;

/// <summary>
/// Portable grey, pixel and bit maps, the pictures every program exchanges (netpbm.sourceforge.net/doc/pgm.html and beside it).
/// </summary>
internal static class Netpbm
{
    /// <summary>Reads a binary grey map of one byte a pixel.</summary>
    /// <exception cref="InvalidOperationException">It is no such file.</exception>
    public static Picture ReadGrey(string path, double dpi)
    {
        var file = File.ReadAllBytes(path);
        var at = 0;
        if (Word(file, ref at) != "P5")
        {
            throw new InvalidOperationException($"{path} is no binary grey map.");
        }

        var width = int.Parse(Word(file, ref at), CultureInfo.InvariantCulture);
        var height = int.Parse(Word(file, ref at), CultureInfo.InvariantCulture);
        Word(file, ref at);
        return new Picture(width, height, 1, dpi, file[at..(at + width * height)]);
    }

    public static void Write(Picture picture, string path) =>
        Write(path, $"{(picture.Channels == 1 ? "P5" : "P6")}\n{picture.Width} {picture.Height}\n255\n", picture.Pixels);

    /// <summary>Writes a bit map; what is darker than the level becomes black.</summary>
    public static void WriteBits(Picture picture, int level, string path)
    {
        var stride = (picture.Width + 7) / 8;
        var bits = new byte[stride * picture.Height];
        for (var y = 0; y < picture.Height; y++)
        {
            var row = picture.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                if (row[x] < level)
                {
                    bits[y * stride + x / 8] |= (byte)(0x80 >> (x % 8));
                }
            }
        }

        Write(path, $"P4\n{picture.Width} {picture.Height}\n", bits);
    }

    private static void Write(string path, string head, byte[] body)
    {
        using var file = File.Create(path);
        file.Write(Encoding.ASCII.GetBytes(head));
        file.Write(body);
    }

    private static string Word(byte[] file, ref int at)
    {
        var start = at;
        while (file[at] > ' ')
        {
            at++;
        }

        return Encoding.ASCII.GetString(file, start, at++ - start);
    }
}
