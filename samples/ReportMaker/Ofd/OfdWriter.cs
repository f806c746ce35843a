using System.Globalization;
using System.IO.Compression;
using System.Text;
using ReportMaker.Composition;
using ReportMaker.Pdf;

namespace ReportMaker.Ofd;

/// <summary>Sets a report page by page and writes it as an OFD (GB/T 33190-2016) whose font is named, not embedded.</summary>
internal sealed class OfdWriter : PageSetter<OfdCanvas>
{
    private const double Millimetres = 25.4 / 72;

    /// <summary>The earliest time a ZIP file can tell: a sample must not differ by the day it was made.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly DirectStyle _style;
    private readonly OfdShape _shape;

    public OfdWriter(DirectStyle style, OfdShape shape)
        : base(style, () => new OfdCanvas(style, shape)) => (_style, _shape) = (style, shape);

    private string P => _shape.Prefix;

    private string Namespace => P.Length == 0
        ? "xmlns=\"http://www.ofdspec.org/2016\""
        : $"xmlns:{P.TrimEnd(':')}=\"http://www.ofdspec.org/2016\"";

    /// <summary>Returns the OFD of a report's blocks.</summary>
    public static byte[] Write(IEnumerable<Block> blocks, DirectStyle style, OfdShape shape)
    {
        var writer = new OfdWriter(style, shape);
        foreach (var block in blocks)
        {
            writer.Set(block);
        }

        return writer.Save();
    }

    public byte[] Save()
    {
        if (_style.Numbered)
        {
            for (var i = 0; i < Pages.Count; i++)
            {
                var number = $"第{i + 1}页";
                Pages[i].Text(number, Left + Centre(number, 9), _style.Setup.Height - (_style.Setup.Margin / 2), 9);
            }
        }

        var target = new MemoryStream();
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            var folder = _shape.Folder;
            Add(archive, $"{folder}/Document.xml", Document());
            Add(archive, $"{folder}/PublicRes.xml", Resources());
            for (var i = 0; i < Pages.Count; i++)
            {
                AddPage(archive, i);
            }

            if (_shape.IsSealed)
            {
                AddSeal(archive);
            }

            Add(archive, "OFD.xml", Wrap("OFD", " Version=\"1.1\" DocType=\"OFD\"",
                $"<{P}DocBody><{P}DocInfo><{P}DocID>0</{P}DocID></{P}DocInfo><{P}DocRoot>{folder}/Document.xml</{P}DocRoot>"
                + (_shape.IsSealed ? $"<{P}Signatures>/{folder}/Signs/Signatures.xml</{P}Signatures>" : "") + $"</{P}DocBody>"));
        }

        return target.ToArray();
    }

    private static void Add(ZipArchive archive, string name, string text)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.SmallestSize);
        entry.LastWriteTime = NoTime;
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    private string Wrap(string name, string attributes, string content) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{P}{name} {Namespace}{attributes}>{content}</{P}{name}>\n";

    private string Box() => string.Create(
        CultureInfo.InvariantCulture,
        $"<{P}PhysicalBox>{_shape.Origin} {_shape.Origin} {_style.Setup.Width * Millimetres:0.####} {_style.Setup.Height * Millimetres:0.####}</{P}PhysicalBox>");

    private string Document()
    {
        var (templates, pages) = (new StringBuilder(), new StringBuilder());
        for (var i = 0; i < Pages.Count; i++)
        {
            if (_shape.HasTemplates)
            {
                templates.Append(CultureInfo.InvariantCulture, $"<{P}TemplatePage ID=\"{500 + i}\" BaseLoc=\"Tpls/Tpl_{i}/Content.xml\"/>");
            }

            pages.Append(CultureInfo.InvariantCulture, $"<{P}Page ID=\"{100 + i}\" BaseLoc=\"Pages/Page_{i}/Content.xml\"/>");
        }

        return Wrap("Document", "",
            $"<{P}CommonData><{P}MaxUnitID>99999</{P}MaxUnitID><{P}PageArea>{Box()}</{P}PageArea><{P}PublicRes>PublicRes.xml</{P}PublicRes>{templates}</{P}CommonData><{P}Pages>{pages}</{P}Pages>"
            + (_shape.IsSealed ? $"<{P}Annotations>Annots/Annotations.xml</{P}Annotations>" : ""));
    }

    private string Resources()
    {
        var units = new StringBuilder();
        for (var i = 0; _shape.IsComposite && i < Pages.Count; i++)
        {
            units.Append(CultureInfo.InvariantCulture, $"<{P}CompositeGraphicUnit ID=\"{700 + i}\" Width=\"210\" Height=\"297\"><{P}Content>{Pages[i].Lines}{Pages[i].Texts}</{P}Content></{P}CompositeGraphicUnit>");
        }

        return Wrap("Res", " BaseLoc=\"Res\"",
            $"<{P}ColorSpaces><{P}ColorSpace ID=\"5\" Type=\"GRAY\" BitsPerComponent=\"8\"/></{P}ColorSpaces>"
            + $"<{P}DrawParams><{P}DrawParam ID=\"19\" LineWidth=\"0.18\"><{P}StrokeColor Value=\"40\" ColorSpace=\"5\"/><{P}FillColor Value=\"#0 #0 #0\"/></{P}DrawParam><{P}DrawParam ID=\"20\" Relative=\"19\"/><{P}DrawParam ID=\"21\" Relative=\"20\"/></{P}DrawParams>"
            + $"<{P}Fonts><{P}Font ID=\"3\" FontName=\"宋体\" FamilyName=\"宋体\"/></{P}Fonts>"
            + (units.Length > 0 ? $"<{P}CompositeGraphicUnits>{units}</{P}CompositeGraphicUnits>" : ""));
    }

    private void AddPage(ZipArchive archive, int index)
    {
        var page = Pages[index];
        var folder = _shape.Folder;
        var lines = page.Lines;
        var template = "";
        if (_shape.HasTemplates)
        {
            Add(archive, $"{folder}/Tpls/Tpl_{index}/Content.xml", Wrap("Page", "",
                $"<{P}Content><{P}Layer ID=\"1\" Type=\"Background\">{lines}</{P}Layer></{P}Content>"));
            template = string.Create(CultureInfo.InvariantCulture, $"<{P}Template TemplateID=\"{500 + index}\" ZOrder=\"Background\"/>");
            lines = "";
        }

        var objects = _shape.IsComposite
            ? string.Create(CultureInfo.InvariantCulture, $"<{P}CompositeObject ID=\"800\" Boundary=\"0 0 {210 + _shape.Origin} {297 + _shape.Origin}\" ResourceID=\"{700 + index}\"/>")
            : lines + page.Texts;
        var layer = _shape.HasBlocks
            ? $"<{P}Layer ID=\"2\" Type=\"Foreground\"><{P}PageBlock ID=\"6\"><{P}PageBlock ID=\"7\">{objects}</{P}PageBlock></{P}PageBlock></{P}Layer>"
            : $"<{P}Layer ID=\"2\">{objects}</{P}Layer>";
        Add(archive, $"{folder}/Pages/Page_{index}/Content.xml", Wrap("Page", "",
            $"<{P}Area>{Box()}</{P}Area>{template}<{P}Content>{layer}</{P}Content>"));
    }

    /// <summary>Adds a watermark on the first page, and a signature with a seal there.</summary>
    private void AddSeal(ZipArchive archive)
    {
        var folder = _shape.Folder;
        Add(archive, $"{folder}/Annots/Annotations.xml", Wrap("Annotations", "",
            $"<{P}Page PageID=\"100\"><{P}FileLoc>Page_0/Annotation.xml</{P}FileLoc></{P}Page>"));
        var marks = new StringBuilder();
        for (var y = 20; y < 270; y += 40)
        {
            marks.Append(CultureInfo.InvariantCulture, $"<{P}TextObject ID=\"{900 + y}\" Boundary=\"20 {y} 120 12\" Font=\"3\" Size=\"8\"><{P}FillColor Value=\"255 0 0\" Alpha=\"60\"/><{P}TextCode X=\"0\" Y=\"8\" DeltaX=\"g 7 12\">内部资料123</{P}TextCode></{P}TextObject>");
        }

        Add(archive, $"{folder}/Annots/Page_0/Annotation.xml", Wrap("PageAnnot", "",
            $"<{P}Annot ID=\"90\" Type=\"Watermark\" Creator=\"x\" LastModDate=\"2024-01-01\"><{P}Appearance Boundary=\"0 0 210 297\">{marks}</{P}Appearance></{P}Annot>"));
        Add(archive, $"{folder}/Signs/Signatures.xml", Wrap("Signatures", "",
            $"<{P}MaxSignId>1</{P}MaxSignId><{P}Signature ID=\"1\" Type=\"Seal\" BaseLoc=\"Sign_0/Signature.xml\"/>"));
        Add(archive, $"{folder}/Signs/Sign_0/Signature.xml", Wrap("Signature", "",
            $"<{P}SignedInfo><{P}Provider ProviderName=\"x\"/><{P}References/><{P}StampAnnot ID=\"1\" PageRef=\"100\" Boundary=\"120 200 40 40\"/></{P}SignedInfo><{P}SignedValue>SignedValue.dat</{P}SignedValue>"));
    }
}
