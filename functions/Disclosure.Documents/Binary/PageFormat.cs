using System.Runtime.InteropServices;
using Disclosure.Documents.Ocr.Straightening;

namespace Disclosure.Documents.Binary;

/// <summary>
/// A page on its way from child to pool, in binary: what was written comes out again to the last bit. The child has looked at a stranger's
/// picture, so the reader believes no count that the bytes behind it cannot hold.
/// </summary>
internal static class PageFormat
{
    /// <summary>The page and the time it took.</summary>
    public static byte[] Write(Page page, StageTimes times)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        times.Write(writer);
        writer.Write(page.Number);
        writer.Write(page.Width);
        writer.Write(page.Height);
        writer.Write((byte)page.Verdict);
        WriteList(writer, page.Words, Write);
        WriteList(writer, page.Rulings, Write);
        WriteList(writer, page.Images, Write);
        WriteList(writer, page.Doubts, Write);
        writer.Write(page.Straightening is not null);
        if (page.Straightening is { } mesh)
        {
            writer.Write(mesh.Step);
            writer.Write(mesh.Columns);
            WriteList(writer, mesh.Places, Write);
        }

        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>The page from bytes.</summary>
    /// <exception cref="InvalidDataException">They are none.</exception>
    public static (Page Page, StageTimes Times) Read(ReadOnlyMemory<byte> bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray()));
        try
        {
            var times = StageTimes.Read(reader);
            var (number, width, height) = (reader.ReadInt32(), reader.ReadDouble(), reader.ReadDouble());
            var verdict = Defined<TextVerdict>((TextVerdict)reader.ReadByte());
            var page = new Page(
                number, width, height, ReadList(reader, ReadWord), ReadList(reader, ReadRuling), ReadList(reader, ReadImage), verdict)
            {
                Doubts = ReadList(reader, ReadDoubt),
                Straightening = reader.ReadBoolean() ? new Mesh(reader.ReadDouble(), reader.ReadInt32(), ReadList(reader, ReadPlace)) : null,
            };
            return reader.BaseStream.Position == bytes.Length ? (page, times) : throw new InvalidDataException("more than a page");
        }
        catch (Exception exception) when (exception is EndOfStreamException or FormatException or ArgumentException)
        {
            throw new InvalidDataException($"not a page: {exception.Message}", exception);
        }
    }

    private static void WriteList<T>(BinaryWriter writer, IReadOnlyList<T> items, Action<BinaryWriter, T> write)
    {
        writer.Write(items.Count);
        foreach (var item in items)
        {
            write(writer, item);
        }
    }

    private static List<T> ReadList<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var count = reader.ReadInt32();
        if (count < 0 || count > reader.BaseStream.Length - reader.BaseStream.Position)
        {
            throw new FormatException($"a list of {count}");
        }

        var items = new List<T>(count);
        for (var i = 0; i < count; i++)
        {
            items.Add(read(reader));
        }

        return items;
    }

    private static void Write(BinaryWriter writer, Word word)
    {
        Write(writer, word.Text);
        Write(writer, word.Box);
        writer.Write(word.Confidence);
        writer.Write((byte)word.Direction);
        writer.Write(word.IsTilted);
        WriteList(writer, word.Glyphs, Write);
    }

    private static Word ReadWord(BinaryReader reader)
    {
        var (text, box, confidence) = (ReadText(reader), ReadBox(reader), reader.ReadDouble());
        var (direction, isTilted) = (Defined<TextDirection>((TextDirection)reader.ReadByte()), reader.ReadBoolean());
        return new Word(text, box, ReadList(reader, ReadGlyph), confidence, direction) { IsTilted = isTilted };
    }

    private static void Write(BinaryWriter writer, Glyph glyph)
    {
        Write(writer, glyph.Text);
        Write(writer, glyph.Box);
        writer.Write(glyph.FontSize);
    }

    private static Glyph ReadGlyph(BinaryReader reader) => new(ReadText(reader), ReadBox(reader), reader.ReadDouble());

    private static void Write(BinaryWriter writer, Ruling ruling)
    {
        writer.Write((byte)ruling.Orientation);
        writer.Write(ruling.Position);
        writer.Write(ruling.Start);
        writer.Write(ruling.End);
        writer.Write(ruling.Thickness);
    }

    private static Ruling ReadRuling(BinaryReader reader) => new(
        Defined<Orientation>((Orientation)reader.ReadByte()), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble());

    private static void Write(BinaryWriter writer, PageImage image)
    {
        Write(writer, image.Box);
        writer.Write(image.PixelWidth);
        writer.Write(image.PixelHeight);
    }

    private static PageImage ReadImage(BinaryReader reader) => new(ReadBox(reader), reader.ReadInt32(), reader.ReadInt32());

    private static void Write(BinaryWriter writer, Doubt doubt)
    {
        Write(writer, doubt.Box);
        writer.Write(doubt.Confidence);
    }

    private static Doubt ReadDoubt(BinaryReader reader) => new(ReadBox(reader), reader.ReadDouble());

    private static void Write(BinaryWriter writer, (double X, double Y) place)
    {
        writer.Write(place.X);
        writer.Write(place.Y);
    }

    private static (double X, double Y) ReadPlace(BinaryReader reader) => (reader.ReadDouble(), reader.ReadDouble());

    private static void Write(BinaryWriter writer, Box box)
    {
        writer.Write(box.Left);
        writer.Write(box.Top);
        writer.Write(box.Right);
        writer.Write(box.Bottom);
    }

    private static Box ReadBox(BinaryReader reader) => new(reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble());

    /// <summary>Text as it is in memory: an encoding would lose half a surrogate pair, which an engine may well give.</summary>
    private static void Write(BinaryWriter writer, string text)
    {
        writer.Write(text.Length);
        foreach (var unit in text)
        {
            writer.Write((ushort)unit);
        }
    }

    private static string ReadText(BinaryReader reader)
    {
        var bytes = 2L * reader.ReadInt32();
        return bytes >= 0 && bytes <= reader.BaseStream.Length - reader.BaseStream.Position
            ? new string(MemoryMarshal.Cast<byte, char>(reader.ReadBytes((int)bytes)))
            : throw new FormatException($"a text of {bytes} bytes");
    }

    private static T Defined<T>(T value)
        where T : struct, Enum => Enum.IsDefined(value) ? value : throw new FormatException($"{value} is no {typeof(T).Name}");
}
