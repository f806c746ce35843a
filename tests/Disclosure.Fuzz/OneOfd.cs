using System.IO.Compression;

namespace Disclosure.Fuzz;

/// <summary>Makes an OFD of one page around what is fuzzed.</summary>
internal static class OneOfd
{
    /// <summary>Returns an OFD whose page is the bytes.</summary>
    public static byte[] WithPage(byte[] page)
    {
        var target = new MemoryStream();
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "OFD.xml", "<OFD><DocBody><DocRoot>Document.xml</DocRoot></DocBody></OFD>"u8);
            Add(
                archive, "Document.xml",
                "<Document><CommonData><PublicRes>Res.xml</PublicRes></CommonData><Pages><Page ID=\"1\" BaseLoc=\"Page.xml\"/></Pages></Document>"u8);
            Add(archive, "Res.xml", "<Res><Fonts><Font ID=\"3\" FontName=\"Times\"/></Fonts></Res>"u8);
            Add(archive, "Page.xml", page);
        }

        return target.ToArray();
    }

    private static void Add(ZipArchive archive, string name, ReadOnlySpan<byte> content)
    {
        using var stream = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
        stream.Write(content);
    }
}
