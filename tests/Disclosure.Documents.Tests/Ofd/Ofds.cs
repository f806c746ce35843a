using System.IO.Compression;
using System.Text;

namespace Disclosure.Documents.Tests.Ofd;

/// <summary>Small OFDs written by hand.</summary>
internal static class Ofds
{
    public const string Root = "<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>";

    public const string Document = """
        <Document><CommonData><PageArea><PhysicalBox>0 0 210 297</PhysicalBox></PageArea><PublicRes>PublicRes.xml</PublicRes></CommonData><Pages><Page ID="1" BaseLoc="Page.xml"/></Pages></Document>
        """;

    public const string Resources = """<Res><Fonts><Font ID="3" FontName="宋体"/></Fonts></Res>""";

    /// <summary>Returns an OFD of one page.</summary>
    /// <param name="objects">The objects of its one layer.</param>
    /// <param name="resources">Elements of its resources beside the font 3.</param>
    /// <param name="more">More files.</param>
    public static byte[] Page(string objects, string resources = "", params (string Name, byte[] Content)[] more) => Zip(
    [
        ("OFD.xml", Bytes(Root)), ("Doc_0/Document.xml", Bytes(Document)),
        ("Doc_0/PublicRes.xml", Bytes(Resources.Replace("</Res>", resources + "</Res>", StringComparison.Ordinal))),
        ("Doc_0/Page.xml", Bytes($"<Page><Content><Layer>{objects}</Layer></Content></Page>")), .. more,
    ]);

    /// <summary>Returns a text object.</summary>
    public static string Text(string text, string attributes = "", string distances = "DeltaX=\"2\"", string before = "") =>
        $"<TextObject Boundary=\"20 20 60 6\" Font=\"3\" Size=\"4\" {attributes}>{before}<TextCode X=\"0\" Y=\"4\" {distances}>{text}</TextCode></TextObject>";

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Zip(IEnumerable<(string Name, byte[] Content)> files)
    {
        var target = new MemoryStream();
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(content);
            }
        }

        return target.ToArray();
    }
}
