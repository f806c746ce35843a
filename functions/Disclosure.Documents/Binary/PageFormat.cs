using System.Runtime.InteropServices;
using System.Text.Json;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Binary;

/// <summary>
/// A page in binary, on its way from a child or in a cache: what was written comes out again to the last bit. The child has looked at a
/// stranger's picture, so the reader believes no count that the bytes behind it cannot hold.
/// </summary>
internal static class PageFormat
{
    /// <summary>Writes a page; of a straightened one the straight page, of which the page as displayed is made again.</summary>
    public static void Write(BinaryWriter writer, Page page)
    {
        writer.Write(page.Number);
        writer.Write(page.Width);
        writer.Write(page.Height);
        writer.Write((byte)page.Verdict);
        writer.Write(page.Straight is not null);
        var level = page.Level;
        WriteList(writer, level.Words, Write);
        WriteList(writer, level.Rulings, Write);
        WriteList(writer, level.Doubts, Write);
        WriteList(writer, page.Images, Write);
        WriteList(writer, page.Regions, Write);
        WriteList(writer, page.Unread, Write);
        if (page.Straight is { } straight)
        {
            writer.Write(straight.Width);
            writer.Write(straight.Height);
            writer.Write(straight.Mesh.Step);
            writer.Write(straight.Mesh.Columns);
            WriteList(writer, straight.Mesh.Places, Write);
        }
    }

    /// <summary>Reads a page that <see cref="Write(BinaryWriter, Page)"/> wrote.</summary>
    /// <exception cref="EndOfStreamException">The bytes end too soon.</exception>
    /// <exception cref="FormatException">They are no page.</exception>
    /// <exception cref="ArgumentException">They are no page.</exception>
    public static Page Read(BinaryReader reader)
    {
        var (number, width, height) = (reader.ReadInt32(), reader.ReadDouble(), reader.ReadDouble());
        var verdict = Defined((TextVerdict)reader.ReadByte());
        var isStraightened = reader.ReadBoolean();
        var (words, rulings, doubts) = (ReadList(reader, ReadWord), ReadList(reader, ReadRuling), ReadList(reader, ReadDoubt));
        var images = ReadList(reader, ReadImage);
        var (regions, unread) = (ReadList(reader, ReadRegion), ReadList(reader, ReadUnread));
        var page = isStraightened
            ? new StraightPage(reader.ReadDouble(), reader.ReadDouble(), words, rulings, doubts, ReadMesh(reader))
                .OnDisplay(number, width, height) with { Verdict = verdict, Images = images }
            : new Page(number, width, height, words, rulings, images, verdict) { Doubts = doubts };
        return page with { Regions = regions, Unread = unread };
    }

    /// <summary>Reads all of some bytes.</summary>
    /// <param name="bytes">What was written.</param>
    /// <param name="read">Reads it; throws what <see cref="Read(BinaryReader)"/> throws.</param>
    /// <exception cref="InvalidDataException">They are something else, or more.</exception>
    public static T ReadAll<T>(ReadOnlyMemory<byte> bytes, Func<BinaryReader, T> read)
    {
        var array = MemoryMarshal.TryGetArray(bytes, out var segment) ? segment : new ArraySegment<byte>(bytes.ToArray());
        using var reader = new BinaryReader(new MemoryStream(array.Array!, array.Offset, array.Count, writable: false));
        try
        {
            var content = read(reader);
            return reader.BaseStream.Position == bytes.Length ? content : throw new InvalidDataException("more than was written");
        }
        catch (Exception exception) when (exception is EndOfStreamException or FormatException or ArgumentException or OverflowException)
        {
            throw new InvalidDataException($"not what was written: {exception.Message}", exception);
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
        writer.Write((byte)word.Role);
        writer.Write(word.Contrast);
        writer.Write(word.IsOverprint);
        writer.Write(word.Glyphs is GlyphRow);
        if (word.Glyphs is GlyphRow row)
        {
            row.Write(writer, Write, Write);
        }
        else
        {
            WriteList(writer, word.Glyphs, Write);
        }
    }

    private static Word ReadWord(BinaryReader reader)
    {
        var (text, box, confidence) = (ReadText(reader), ReadBox(reader), reader.ReadDouble());
        var (direction, isTilted) = (Defined<TextDirection>((TextDirection)reader.ReadByte()), reader.ReadBoolean());
        var (role, contrast, isOverprint) = (Defined((WordRole)reader.ReadByte()), reader.ReadSingle(), reader.ReadBoolean());
        IReadOnlyList<Glyph> glyphs = reader.ReadBoolean() ? GlyphRow.Read(reader, ReadText, ReadBox) : ReadList(reader, ReadGlyph);
        return new Word(text, box, glyphs, confidence, direction)
        {
            IsTilted = isTilted,
            Role = role,
            Contrast = contrast,
            IsOverprint = isOverprint,
        };
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
        Defined((Orientation)reader.ReadByte()), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble());

    private static void Write(BinaryWriter writer, PageImage image)
    {
        Write(writer, image.Box);
        writer.Write(image.PixelWidth);
        writer.Write(image.PixelHeight);
        writer.Write(image.IsCutShort);
    }

    private static PageImage ReadImage(BinaryReader reader) =>
        new(ReadBox(reader), reader.ReadInt32(), reader.ReadInt32()) { IsCutShort = reader.ReadBoolean() };

    private static void Write(BinaryWriter writer, PageRegion region)
    {
        Write(writer, region.Box);
        writer.Write((byte)region.Kind);
    }

    private static PageRegion ReadRegion(BinaryReader reader) => new(ReadBox(reader), Defined((RegionKind)reader.ReadByte()));

    private static void Write(BinaryWriter writer, UnreadPart part)
    {
        Write(writer, part.Box);
        Write(writer, JsonSerializer.Serialize(part.Fault, DocumentFaultJson.Default.DocumentFault));
    }

    private static UnreadPart ReadUnread(BinaryReader reader)
    {
        var (box, fault) = (ReadBox(reader), ReadText(reader));
        try
        {
            return JsonSerializer.Deserialize(fault, DocumentFaultJson.Default.DocumentFault) is { } known
                ? new UnreadPart(box, known)
                : throw new FormatException("no fault");
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            throw new FormatException("no fault that is known", exception);
        }
    }

    private static void Write(BinaryWriter writer, Doubt doubt)
    {
        Write(writer, doubt.Box);
        writer.Write(doubt.Confidence);
        writer.Write(doubt.Struck is not null);
        if (doubt.Struck is { } struck)
        {
            Write(writer, struck);
        }
    }

    private static Doubt ReadDoubt(BinaryReader reader) => new(ReadBox(reader), reader.ReadDouble())
    {
        Struck = reader.ReadBoolean() ? ReadText(reader) : null,
    };

    private static void Write(BinaryWriter writer, (double X, double Y) place)
    {
        writer.Write(place.X);
        writer.Write(place.Y);
    }

    private static Mesh ReadMesh(BinaryReader reader) => new(reader.ReadDouble(), reader.ReadInt32(), ReadList(reader, ReadPlace));

    private static (double X, double Y) ReadPlace(BinaryReader reader) => (reader.ReadDouble(), reader.ReadDouble());

    private static void Write(BinaryWriter writer, Box box)
    {
        writer.Write(box.Left);
        writer.Write(box.Top);
        writer.Write(box.Right);
        writer.Write(box.Bottom);
    }

    private static Box ReadBox(BinaryReader reader) =>
        new(reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble());

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
