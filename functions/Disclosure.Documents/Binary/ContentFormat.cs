namespace Disclosure.Documents.Binary;

/// <summary>The content of a document without pages in binary, as <see cref="PageFormat"/> has pages.</summary>
internal static class ContentFormat
{
    private const byte Paragraph = 0;
    private const byte Table = 1;
    private const byte Picture = 2;
    private const byte AtLine = 0;
    private const byte InCell = 1;
    private const byte InParagraph = 2;
    private const byte InSheet = 3;
    private const byte InPicture = 4;

    /// <summary>Writes the content.</summary>
    public static void Write(BinaryWriter writer, Content content)
    {
        writer.Write((byte)content.Kind);
        writer.Write(content.Title ?? "");
        writer.Write(content.Published ?? "");
        writer.Write(content.Site ?? "");
        writer.Write(content.IsTracked);
        writer.Write(content.Hidden.Count);
        foreach (var hidden in content.Hidden)
        {
            writer.Write(hidden);
        }

        writer.Write(content.Blocks.Count);
        foreach (var block in content.Blocks)
        {
            writer.Write(block is ContentTable ? Table : block is ContentPicture ? Picture : Paragraph);
            writer.Write(block.BlankLines);
            if (block is ContentTable table)
            {
                Write(writer, table);
            }
            else if (block is ContentPicture picture)
            {
                writer.Write(picture.Number);
                writer.Write(picture.Width);
                writer.Write(picture.Height);
            }
            else if (block is ContentParagraph paragraph)
            {
                writer.Write(paragraph.Text);
                Write(writer, paragraph.Place);
                writer.Write(paragraph.HasPicture);
            }
        }
    }

    /// <summary>Reads what <see cref="Write(BinaryWriter, Content)"/> wrote.</summary>
    /// <inheritdoc cref="PageFormat.Read(BinaryReader)" path="/exception"/>
    public static Content Read(BinaryReader reader)
    {
        var kind = (ContentKind)reader.ReadByte();
        if (!Enum.IsDefined(kind))
        {
            throw new FormatException("a document of no kind");
        }

        var (title, published, site) = (ReadText(reader), ReadText(reader), ReadText(reader));
        var isTracked = reader.ReadBoolean();
        var hidden = new List<string>();
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            hidden.Add(ReadString(reader));
        }

        var blocks = new List<ContentBlock>();
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            var sort = reader.ReadByte();
            var blank = reader.ReadInt32();
            ContentBlock block = sort switch
            {
                Paragraph => new ContentParagraph(ReadString(reader), ReadPlace(reader)) { HasPicture = reader.ReadBoolean() },
                Table => ReadTable(reader),
                Picture => new ContentPicture(reader.ReadInt32(), reader.ReadDouble(), reader.ReadDouble()),
                _ => throw new FormatException("neither paragraph nor table"),
            };
            blocks.Add(block with { BlankLines = blank });
        }

        return new Content(kind, blocks) { Title = title, Published = published, Site = site, IsTracked = isTracked, Hidden = hidden };
    }

    private static string ReadString(BinaryReader reader)
    {
        try
        {
            return reader.ReadString();
        }
        catch (IOException exception) when (exception is not EndOfStreamException)
        {
            throw new FormatException("a text of no length", exception);
        }
    }

    private static string? ReadText(BinaryReader reader) => ReadString(reader) is { Length: > 0 } text ? text : null;

    private static void Write(BinaryWriter writer, ContentTable table)
    {
        writer.Write(table.Rows);
        writer.Write(table.Columns);
        writer.Write(table.IsLoose);
        writer.Write(table.Cells.Count);
        foreach (var cell in table.Cells)
        {
            writer.Write(cell.Row);
            writer.Write(cell.Column);
            writer.Write(cell.RowSpan);
            writer.Write(cell.ColumnSpan);
            writer.Write(cell.Text);
            Write(writer, cell.Place);
            writer.Write(cell.IsTorn);
            writer.Write(cell.HasPicture);
            writer.Write(cell.Confidence);
            writer.Write(cell.Struck ?? "");
            writer.Write(cell.Formula ?? "");
        }
    }

    private static ContentTable ReadTable(BinaryReader reader)
    {
        var (rows, columns, isLoose) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadBoolean());
        var cells = new List<ContentCell>();
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            var cell = new ContentCell(
                reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), ReadString(reader), ReadPlace(reader))
            {
                IsTorn = reader.ReadBoolean(),
                HasPicture = reader.ReadBoolean(),
                Confidence = reader.ReadDouble(),
                Struck = ReadText(reader),
                Formula = ReadText(reader),
            };
            if (cell.Row < 0 || cell.Column < 0 || cell.RowSpan < 1 || cell.ColumnSpan < 1
                || cell.RowSpan > rows - cell.Row || cell.ColumnSpan > columns - cell.Column)
            {
                throw new FormatException("a cell outside its table");
            }

            cells.Add(cell);
        }

        return new ContentTable(rows, columns, isLoose, cells);
    }

    private static void Write(BinaryWriter writer, Place place)
    {
        if (place is SheetPlace sheet)
        {
            writer.Write(InSheet);
            writer.Write(sheet.Sheet);
            writer.Write(sheet.Cell);
            return;
        }

        if (place is PicturePlace { Box: var box } pictured)
        {
            writer.Write(InPicture);
            writer.Write(pictured.Picture);
            writer.Write(box.Left);
            writer.Write(box.Top);
            writer.Write(box.Right);
            writer.Write(box.Bottom);
            return;
        }

        var (kind, a, b, c) = place switch
        {
            LinePlace line => (AtLine, line.Line, line.Column, 0),
            CellPlace cell => (InCell, cell.Table, cell.Row, cell.Column),
            ParagraphPlace paragraph => (InParagraph, paragraph.Paragraph, 0, 0),
            _ => throw new ArgumentOutOfRangeException(nameof(place)),
        };
        writer.Write(kind);
        writer.Write(a);
        writer.Write(b);
        writer.Write(c);
    }

    private static Place ReadPlace(BinaryReader reader)
    {
        var kind = reader.ReadByte();
        if (kind == InSheet)
        {
            return new SheetPlace(ReadString(reader), ReadString(reader));
        }

        if (kind == InPicture)
        {
            return new PicturePlace(
                reader.ReadInt32(), new Box(reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble()));
        }

        var (a, b, c) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        return kind switch
        {
            AtLine => new LinePlace(a, b),
            InCell => new CellPlace(a, b, c),
            InParagraph => new ParagraphPlace(a),
            _ => throw new FormatException("a place of no kind"),
        };
    }
}
