using System.Globalization;
using Disclosure.Documents.Package;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Docx;

/// <summary>
/// Reads the paragraphs and tables of a Word document (ECMA-376 part 1, 17) as a person sees them with all changes accepted: deleted,
/// hidden and ground-coloured text is left out, headers, footers, notes and comments are not read, nothing outside the file is looked up.
/// </summary>
internal sealed class DocxBlocks
{
    /// <summary>Bytes that a cell takes up in memory while it is read.</summary>
    private const int BytesOfCell = 256;

    /// <summary>Deepest table within tables: people nest two.</summary>
    private const int DeepestTable = 16;

    /// <summary>English metric units in a point (ECMA-376 part 1, 20.1.2.1).</summary>
    private const int UnitsInPoint = 12_700;

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /// <summary>Characters of a field's instruction that are kept: its formula has some ten.</summary>
    private const int LongestInstruction = 200;

    private readonly PackageXml _xml;
    private readonly DocxStyles _styles;
    private readonly DocxNumbering _numbering;
    private readonly ReadBudget _budget;
    private List<Field> _fields = [];
    private DocxParagraph? _paragraph;
    private DocxParagraph? _carried;
    private List<DocxPart> _floating = [];
    private string? _style;
    private RunLook _look = RunLook.Plain;
    private int _ground = RunLook.White;
    private int _cells;
    private int _depth;
    private double? _drawnWidth;
    private bool _isCovered;

    private DocxBlocks(PackageXml xml, DocxStyles styles, DocxNumbering numbering, ReadBudget budget) =>
        (_xml, _styles, _numbering, _budget) = (xml, styles, numbering, budget);

    /// <summary>Gets whether changes are tracked that were neither accepted nor rejected.</summary>
    public bool IsTracked { get; private set; }

    /// <summary>Returns what a document holds.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="budget">What it may cost.</param>
    /// <exception cref="DocumentException">It is damaged or beyond the limits.</exception>
    public static Content Of(ReadOnlyMemory<byte> file, ReadBudget budget) => OfficePackage.Guarded(ContentKind.Word, () =>
    {
        using var package = OfficePackage.Open(file, ContentKind.Word, budget);
        var main = MainOf(package);
        var relations = package.RelationsOf(main);
        var styles = Part("styles", DocxStyles.Read);
        var numbering = Part("numbering", DocxNumbering.Read);
        using var xml = package.Open(main);
        var blocks = new DocxBlocks(xml, styles, numbering, budget);
        var parts = blocks.ReadDocument();
        return new Content(ContentKind.Word, DocxFlow.ToBlocks(parts, budget)) { IsTracked = blocks.IsTracked };

        T Part<T>(string type, Func<PackageXml?, T> read)
        {
            if (relations.FirstOrDefault(one => one.IsOf(type)) is not { } relation || !package.Holds(relation.Target))
            {
                return read(null);
            }

            using var part = package.Open(relation.Target);
            return read(part);
        }
    });

    /// <summary>Returns pictures of a document by the relations that name them; those that are not in it are left out.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="names">The relations.</param>
    /// <param name="budget">What it may cost.</param>
    /// <exception cref="DocumentException">The file is damaged or beyond the limits.</exception>
    public static IReadOnlyDictionary<string, byte[]> PicturesOf(
        ReadOnlyMemory<byte> file, IReadOnlySet<string> names, ReadBudget budget) => OfficePackage.Guarded(ContentKind.Word, () =>
    {
        using var package = OfficePackage.Open(file, ContentKind.Word, budget);
        var pictures = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var relation in package.RelationsOf(MainOf(package)))
        {
            if (names.Contains(relation.Id) && package.TryUnpack(relation.Target) is { } picture)
            {
                pictures[relation.Id] = picture;
            }
        }

        return (IReadOnlyDictionary<string, byte[]>)pictures;
    });

    private static string MainOf(OfficePackage package) =>
        package.MainPart() is { } named && package.Holds(named) ? named : "word/document.xml";

    private List<DocxPart> ReadDocument()
    {
        var parts = new List<DocxPart>();
        var root = _xml.EnterRoot();
        if (!_xml.IsWord() || _xml.Name != "document")
        {
            throw new InvalidDataException("no document");
        }

        while (_xml.Next(root))
        {
            if (_xml.IsWord() && _xml.Name == "body")
            {
                ReadBlocks(parts);
            }
        }

        EndCarried(parts);
        return parts;
    }

    /// <summary>Reads paragraphs and tables; the reader stands on the element around them.</summary>
    private void ReadBlocks(List<DocxPart> parts) => _xml.Each(() => ReadBlock(parts));

    /// <summary>Reads one paragraph or table, or what stands around some; the reader stands on it.</summary>
    private void ReadBlock(List<DocxPart> parts)
    {
        if (!_xml.IsWord())
        {
            return;
        }

        switch (_xml.Name)
        {
            case "p":
                ReadParagraph(parts);
                break;
            case "tbl":
                EndCarried(parts);
                ReadTable(parts);
                break;
            case "ins" or "moveTo":
                IsTracked = true;
                ReadBlocks(parts);
                break;
            case "del" or "moveFrom":
                IsTracked = true;
                break;
            case "sdt" or "sdtContent" or "customXml":
                ReadBlocks(parts);
                break;
            case "altChunk":
                // Another file's text, which Word would take in when it opens this one.
                parts.Add(new DocxPart("", null) { HasPicture = true, Pictures = [default] });
                break;
        }
    }

    private void ReadParagraph(List<DocxPart> parts)
    {
        var outer = (_paragraph, _style, _look, _ground, _floating);
        _paragraph = _carried ?? new DocxParagraph();
        (_carried, _style, _look, _floating) = (null, null, _styles.OfParagraph(null), []);
        var number = "";
        var isJoined = false;
        var isFirst = true;
        var carried = _paragraph;
        var hasNumber = false;
        _xml.Each(() =>
        {
            if (isFirst && _xml.IsWord() && _xml.Name == "pPr")
            {
                (isJoined, number) = ReadParagraphProperties();
                hasNumber = true;
            }
            else
            {
                if (isFirst && !hasNumber)
                {
                    number = NumberOf(null);
                    hasNumber = true;
                }

                ReadInline();
            }

            isFirst = false;
        });

        if (!hasNumber)
        {
            number = NumberOf(null);
        }

        (_paragraph, var floating) = (outer._paragraph, _floating);
        var isContents = _styles.IsContents(_style);
        (_style, _look, _ground, _floating) = (outer._style, outer._look, outer._ground, outer._floating);
        if (isJoined)
        {
            _carried = carried;
        }
        else if (!isContents)
        {
            Add(parts, carried, number);
        }

        parts.AddRange(floating);
    }

    private static void Add(List<DocxPart> parts, DocxParagraph paragraph, string number)
    {
        var text = paragraph.Text();
        if (number.Length > 0)
        {
            text = number + (text.Length > 0 && char.IsAsciiLetterOrDigit(number[^1]) ? " " : "") + text;
        }

        if (text.Length > 0 || paragraph.Pictures.Count > 0 || paragraph.Struck is not null || paragraph.Formula is not null)
        {
            parts.Add(new DocxPart(text, null)
            {
                HasPicture = paragraph.Pictures.Count > 0,
                Pictures = paragraph.Pictures,
                Struck = paragraph.Struck,
                Formula = paragraph.Formula,
                IsDoubtful = paragraph.IsDoubtful,
            });
        }
    }

    /// <summary>Ends a paragraph whose end is deleted, where no other follows that it could be joined with.</summary>
    private void EndCarried(List<DocxPart> parts)
    {
        if (_carried is { } carried)
        {
            _carried = null;
            Add(parts, carried, "");
        }
    }

    /// <summary>Reads the properties of a paragraph: whether the next one is joined to it, and its number.</summary>
    private (bool IsJoined, string Number) ReadParagraphProperties()
    {
        var isJoined = false;
        DocxNumber? own = null;
        var depth = _xml.Enter();
        while (_xml.Next(depth))
        {
            if (!_xml.IsWord())
            {
                continue;
            }

            switch (_xml.Name)
            {
                case "pStyle":
                    _style = _xml.Own("val");
                    _look = _styles.OfParagraph(_style);
                    break;
                case "numPr":
                    own = DocxNumber.Read(_xml);
                    break;
                case "shd":
                    _ground = RunLook.GroundOf(_xml) ?? _ground;
                    break;
                case "rPr":
                    isJoined = ReadMark();
                    break;
            }
        }

        return (isJoined, isJoined ? "" : NumberOf(own));
    }

    /// <summary>Reads the properties of a paragraph's end; returns whether it is deleted.</summary>
    private bool ReadMark()
    {
        var isDeleted = false;
        var depth = _xml.Enter();
        while (_xml.Next(depth))
        {
            if (_xml.IsWord() && _xml.Name is "ins" or "moveTo" or "del" or "moveFrom")
            {
                IsTracked = true;
                isDeleted |= _xml.Name is "del" or "moveFrom";
            }
        }

        return isDeleted;
    }

    private string NumberOf(DocxNumber? own)
    {
        string? owner = null;
        var number = own is { List: >= 0 } ? own : _styles.NumberOf(_style, out owner);
        if (number is { List: > 0 } && own is { Level: { } level })
        {
            number = number with { Level = level };
        }

        return number is { List: > 0 } ? _numbering.Next(number, owner) : "";
    }

    /// <summary>Reads an element in a paragraph; the reader stands on it.</summary>
    private void ReadInline()
    {
        if (_xml.Namespace.EndsWith("/math", StringComparison.Ordinal))
        {
            ReadMath();
            return;
        }

        if (!_xml.IsWord())
        {
            return;
        }

        switch (_xml.Name)
        {
            case "r":
                ReadRun();
                break;
            case "ins" or "moveTo":
                IsTracked = true;
                ReadInlines();
                break;
            case "del" or "moveFrom":
                IsTracked = true;
                break;
            case "hyperlink" or "smartTag" or "sdt" or "sdtContent" or "fldSimple" or "customXml" or "dir" or "bdo":
                ReadInlines();
                break;
        }
    }

    private void ReadInlines() => _xml.Each(ReadInline);

    private void ReadMath()
    {
        if (_xml.Name == "t")
        {
            _paragraph!.Append(_xml.Text(), false, false);
            return;
        }

        ReadInlines();
    }

    private void ReadRun()
    {
        var look = _look;
        _xml.Each(ReadPart);

        void ReadPart()
        {
            if (_xml.IsWord() && _xml.Name == "rPr")
            {
                var own = RunLook.Read(_xml, out var style);
                look = (style is null ? _look : _look.Toggled(_styles.OfCharacters(style))).With(own);
            }
            else if (_xml.IsWord() && _xml.Name is "ruby" or "rubyBase")
            {
                // What stands above the characters (pinyin) is not the text.
                _xml.Each(ReadPart);
            }
            else if (_xml.IsWord() && _xml.Name == "r")
            {
                ReadRun();
            }
            else
            {
                ReadRunPart(look);
            }
        }
    }

    private void ReadRunPart(RunLook look)
    {
        if (!_xml.IsWord())
        {
            return;
        }

        switch (_xml.Name)
        {
            case "t":
                Append(_xml.Text(), look);
                break;
            case "tab" or "ptab" or "br" or "cr":
                Append(" ", look);
                break;
            case "noBreakHyphen":
                Append("-", look);
                break;
            case "sym":
                Append(SignOf(_xml.Own("font"), _xml.Own("char")), look);
                break;
            case "fldChar":
                ReadField(_xml.Own("fldCharType"));
                break;
            case "instrText" when _fields is [.., { IsResult: false, Instruction.Length: < LongestInstruction } field]:
                field.Instruction += _xml.Text() is var text && text.Length > LongestInstruction ? text[..LongestInstruction] : text;
                break;
            case "drawing" or "pict" or "object":
                ReadDrawing(look);
                break;
        }
    }

    private void Append(string text, RunLook look)
    {
        foreach (var field in _fields)
        {
            field.HasResult |= field.IsResult && !string.IsNullOrWhiteSpace(text);
            if (!field.IsResult)
            {
                return;
            }
        }

        if (look.IsSeen(_ground))
        {
            text = look.IsOfSigns == true ? new string('\uFFFD', text.Length) : text;
            _paragraph!.Append(text, look.IsRaised == true, look.IsStruck == true || look.IsStruckTwice == true);
        }
    }

    private void ReadField(string? type)
    {
        switch (type)
        {
            case "begin":
                if (_fields.Count >= _budget.Limits.Nesting)
                {
                    throw ReadBudget.Exceeded(ReadLimit.ContentNesting);
                }

                _fields.Add(new Field());
                break;
            case "separate" when _fields is [.., var field]:
                field.IsResult = true;
                break;
            case "end" when _fields is [.., var field]:
                _fields.RemoveAt(_fields.Count - 1);
                if (!field.HasResult && field.Instruction.AsSpan().TrimStart() is ['=', ..])
                {
                    _paragraph!.Formula = field.Instruction.Trim();
                }

                break;
        }
    }

    /// <summary>Characters of the font Symbol are those of the alphabet, of others pictures that say nothing.</summary>
    private static string SignOf(string? font, string? code) =>
        font == "Symbol" && int.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
        && (value & 0xFF) is >= ' ' and <= '?' and var sign ? ((char)sign).ToString() : "\uFFFD";

    /// <summary>Reads what is drawn: the text boxes in it, and whether there are pictures; the reader stands on the element.</summary>
    private void ReadDrawing(RunLook look)
    {
        if (look.IsHidden == true)
        {
            return;
        }

        (_drawnWidth, _isCovered) = (null, false);
        var before = _paragraph!.Pictures.Count;
        _xml.Each(ReadShape);

        // Of several pictures drawn together the size of none is told.
        for (var i = before; i < _paragraph.Pictures.Count && _paragraph.Pictures.Count > before + 1; i++)
        {
            _paragraph.Pictures[i] = _paragraph.Pictures[i] with { Width = null };
        }
    }

    private void ReadShape()
    {
        if (_xml.IsWord() && _xml.Name == "txbxContent")
        {
            ReadBox();
            return;
        }

        ReadPicture();

        var isHidden = _xml.Name == "shape" && (_xml.Attribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal)
            .Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
        if (!isHidden)
        {
            _xml.Each(ReadShape);
        }
    }

    /// <summary>
    /// Notes a picture. One that is hidden, cropped, or lies behind the text, shows something else than its pixels, and has no name here.
    /// </summary>
    private void ReadPicture()
    {
        var pictures = _paragraph!.Pictures;
        switch (_xml.Name)
        {
            case "anchor":
                _isCovered = _xml.Attribute("behindDoc") is "1" or "true" or "on";
                break;
            case "docPr":
                _isCovered |= _xml.Attribute("hidden") is "1" or "true" or "on";
                break;
            case "extent" when long.TryParse(_xml.Attribute("cx"), NumberStyles.None, CultureInfo.InvariantCulture, out var width):
                _drawnWidth = (double)width / UnitsInPoint;
                break;
            case "blip":
                pictures.Add(new PictureName(_isCovered ? null : Relation("embed"), _drawnWidth));
                break;
            case "srcRect" when pictures is [.., var cropped] && SidesOf(_xml).Any(static side => side is not (null or "0")):
                pictures[^1] = cropped with { Name = null };
                break;
            case "imagedata":
                var isWhole = CropsOf(_xml).All(static side => side is null or "0" or "0f");
                pictures.Add(new PictureName(isWhole ? Relation("id") : null, null));
                break;
            case "chart" or "relIds" or "OLEObject":
                pictures.Add(default);
                break;
        }

        static IEnumerable<string?> SidesOf(PackageXml xml) =>
            [xml.Attribute("l"), xml.Attribute("t"), xml.Attribute("r"), xml.Attribute("b")];

        static IEnumerable<string?> CropsOf(PackageXml xml) =>
            [xml.Attribute("cropleft"), xml.Attribute("croptop"), xml.Attribute("cropright"), xml.Attribute("cropbottom")];
    }

    /// <summary>The relation that an attribute of the element names; null for none.</summary>
    private string? Relation(string name) =>
        _xml.Attribute(name, Relations) ?? _xml.Attribute(name, StrictRelations);

    /// <summary>Reads the text of a box, which stands behind the paragraph it is tied to.</summary>
    private void ReadBox()
    {
        var outer = (_fields, _carried, _ground, _floating, _drawnWidth, _isCovered);
        (_fields, _carried, _ground) = ([], null, RunLook.Automatic);
        var parts = new List<DocxPart>();
        ReadBlocks(parts);
        EndCarried(parts);
        (_fields, _carried, _ground, _floating, _drawnWidth, _isCovered) = outer;
        _floating.AddRange(parts.Select(static part => part with { IsDoubtful = part.Table is null && part.Text.Any(char.IsDigit) }));
    }

    private void ReadTable(List<DocxPart> parts)
    {
        if (++_depth > DeepestTable)
        {
            throw ReadBudget.Exceeded(ReadLimit.ContentNesting);
        }

        var outer = (_ground, _carried);
        _carried = null;
        var table = new DocxTable();
        ReadRows(table);
        (_ground, _carried) = outer;
        _depth--;
        if (table.Rows.Count > 0)
        {
            parts.Add(new DocxPart("", table));
        }
    }

    /// <summary>Reads rows; the reader stands on the table, or on an element around some of its rows.</summary>
    private void ReadRows(DocxTable table) => _xml.Each(() => ReadTablePart(table));

    /// <summary>Reads one row or property of a table, or what stands around some; the reader stands on it.</summary>
    private void ReadTablePart(DocxTable table)
    {
        if (!_xml.IsWord())
        {
            return;
        }

        switch (_xml.Name)
        {
            case "tblPr":
                ReadTableProperties();
                break;
            case "tblGrid":
                ReadGrid(table);
                break;
            case "tr":
                ReadRow(table);
                break;
            case "ins" or "moveTo":
                IsTracked = true;
                ReadRows(table);
                break;
            case "del" or "moveFrom":
                IsTracked = true;
                break;
            case "sdt" or "sdtContent" or "customXml":
                ReadRows(table);
                break;
        }
    }

    private void ReadTableProperties()
    {
        var depth = _xml.Enter();
        while (_xml.Next(depth))
        {
            if (_xml.IsWord() && _xml.Name == "tblStyle" && _styles.HasGround(_xml.Own("val")))
            {
                _ground = RunLook.Automatic;
            }
            else if (_xml.IsWord() && _xml.Name == "shd")
            {
                _ground = RunLook.GroundOf(_xml) ?? _ground;
            }
        }
    }

    private void ReadGrid(DocxTable table)
    {
        var depth = _xml.Enter();
        while (_xml.Next(depth))
        {
            if (_xml.IsWord() && _xml.Name == "gridCol")
            {
                if (table.Widths.Count >= _budget.Limits.RowCells)
                {
                    throw ReadBudget.Exceeded(ReadLimit.RowCells);
                }

                table.Widths.Add(Number("w") ?? 0);
            }
        }
    }

    private void ReadRow(DocxTable table)
    {
        var row = new DocxRow();
        ReadCells(row);
        if (!row.IsLeftOut && row.Cells.Count > 0)
        {
            table.Rows.Add(row);
        }
    }

    /// <summary>Reads cells; the reader stands on the row, or on an element around some of its cells.</summary>
    private void ReadCells(DocxRow row) => _xml.Each(() => ReadRowPart(row));

    /// <summary>Reads one cell or property of a row, or what stands around some; the reader stands on it.</summary>
    private void ReadRowPart(DocxRow row)
    {
        if (!_xml.IsWord())
        {
            return;
        }

        switch (_xml.Name)
        {
            case "trPr":
                ReadRowProperties(row);
                break;
            case "tc":
                ReadCell(row);
                break;
            case "ins" or "moveTo":
                IsTracked = true;
                ReadCells(row);
                break;
            case "del" or "moveFrom":
                IsTracked = true;
                break;
            case "sdt" or "sdtContent" or "customXml":
                ReadCells(row);
                break;
        }
    }

    private void ReadRowProperties(DocxRow row)
    {
        var depth = _xml.Enter();
        while (_xml.Next(depth))
        {
            if (!_xml.IsWord())
            {
                continue;
            }

            switch (_xml.Name)
            {
                case "gridBefore":
                    row.Before = Span();
                    break;
                case "gridAfter":
                    row.After = Span();
                    break;
                case "hidden":
                    row.IsLeftOut |= _xml.IsOn();
                    break;
                case "ins":
                    IsTracked = true;
                    break;
                case "del":
                    IsTracked = true;
                    row.IsLeftOut = true;
                    break;
            }
        }
    }

    private void ReadCell(DocxRow row)
    {
        if (++_cells > _budget.Limits.ContentCells)
        {
            throw ReadBudget.Exceeded(ReadLimit.ContentCells);
        }

        _budget.Use(BytesOfCell);
        var cell = new DocxCell();
        var outer = (_ground, _paragraph, _floating);
        _xml.Each(() =>
        {
            if (_xml.IsWord() && _xml.Name == "tcPr")
            {
                ReadCellProperties(cell);
            }
            else
            {
                ReadBlock(cell.Parts);
            }
        });

        EndCarried(cell.Parts);
        (_ground, _paragraph, _floating) = outer;
        if (cell.IsLeftOut)
        {
            return;
        }

        if (cell.IsOfCellBefore && row.Cells is [.., var before])
        {
            before.Span += cell.Span;
        }
        else
        {
            row.Cells.Add(cell);
        }

        if (row.Cells.Sum(static one => one.Span) + row.Before + row.After > _budget.Limits.RowCells)
        {
            throw ReadBudget.Exceeded(ReadLimit.RowCells);
        }
    }

    private void ReadCellProperties(DocxCell cell)
    {
        var depth = _xml.Enter();
        while (_xml.Next(depth))
        {
            if (!_xml.IsWord())
            {
                continue;
            }

            switch (_xml.Name)
            {
                case "gridSpan":
                    cell.Span = Math.Max(1, Span());
                    break;
                case "vMerge":
                    cell.IsOfCellAbove = _xml.Own("val") is not "restart";
                    break;
                case "hMerge":
                    cell.IsOfCellBefore = _xml.Own("val") is not "restart";
                    break;
                case "shd":
                    _ground = RunLook.GroundOf(_xml) ?? _ground;
                    break;
                case "cellIns" or "cellMerge":
                    IsTracked = true;
                    break;
                case "cellDel":
                    IsTracked = true;
                    cell.IsLeftOut = true;
                    break;
            }
        }
    }

    private int Span() => Math.Clamp(Number("val") ?? 1, 0, _budget.Limits.RowCells);

    private int? Number(string name) =>
        int.TryParse(_xml.Own(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A field that has begun and not ended.</summary>
    private sealed class Field
    {
        public bool IsResult { get; set; }

        public bool HasResult { get; set; }

        public string Instruction { get; set; } = "";
    }
}
