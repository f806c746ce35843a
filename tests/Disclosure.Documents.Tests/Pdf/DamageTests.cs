using Disclosure.Documents.Pdf.Content;
using Disclosure.Documents.Tests.Pdf.Encryption;
using Disclosure.Documents.Tests.Pdf.Filters;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Documents.Tests.Pdf;

/// <summary>Files with bytes changed, cut out or doubled at random give a result or a typed error, never anything else.</summary>
public sealed class DamageTests
{
    private const string Content =
        "q 1 0 0 1 0 0 cm /Span << /ActualText (x) >> BDC BT /F1 12 Tf 3 Tr 100 700 Td [(Hel) -20 (lo)] TJ T* (a\\051b) ' ET EMC " +
        "0 0 500 500 re W n 1 w 10 20 m 300 20 l S 10 10 200 0.5 re f Q BI /W 2 /H 1 /BPC 8 ID ab EI /X Do /Y Do";

    private static readonly ReadLimits Limits = ReadLimits.Default with { Time = TimeSpan.FromSeconds(30), DecodedBytes = 32 << 20 };

    private static readonly byte[][] Originals =
    [
        Document().Build(),
        Document().BuildWithStream(),
        Packed().BuildWithStream(),
        Packed().BuildHybrid(),
        EncryptedSamples.Get(nameof(EncryptedSamples.Rc4Of128Bits)),
        EncryptedSamples.Get(nameof(EncryptedSamples.Aes128WithPlainMetadata)),
        EncryptedSamples.Get(nameof(EncryptedSamples.Aes256Revision6)),
    ];

    private static readonly Arbitrary<byte[]> Damaged = Arb.From(
        from original in Gen.Elements(Originals)
        from changes in Gen.ListOf(Change(), 6)
        select changes.Aggregate(original, (bytes, change) => change(bytes)));

    [Fact]
    public void Damaged_files_give_a_result_or_a_typed_error() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(3000),
        Prop.ForAll(Damaged, bytes =>
        {
            try
            {
                var file = PdfBuilder.Open(bytes, Limits);
                var shared = new SharedResources(file);
                foreach (var page in file.Pages)
                {
                    ContentInterpreter.Read(shared, page);
                }
            }
            catch (DocumentException error)
            {
                Assert.NotEmpty(error.Message);
            }
        }));

    private static Gen<Func<byte[], byte[]>> Change() =>
        from kind in Gen.Choose(0, 4)
        from at in Gen.Choose(0, 1_000_000)
        from length in Gen.Choose(1, 40)
        from value in Gen.Choose(0, 255)
        select new Func<byte[], byte[]>(bytes => bytes.Length == 0 ? bytes : Apply(bytes, kind, at % bytes.Length, length, (byte)value));

    private static byte[] Apply(byte[] bytes, int kind, int at, int length, byte value)
    {
        var end = Math.Min(bytes.Length, at + length);
        return kind switch
        {
            0 => [.. bytes[..at], value, .. bytes[(at + 1)..]],
            1 => [.. bytes[..at], .. bytes[end..]],
            2 => [.. bytes[..end], .. bytes[at..]],
            3 => [.. bytes[..at], (byte)('0' + (value % 10)), .. bytes[(at + 1)..]],
            _ => [.. bytes[..at], .. Enumerable.Repeat(value, end - at), .. bytes[end..]],
        };
    }

    private static PdfBuilder Document()
    {
        var builder = PdfBuilder.WithPage("", resources: "/XObject << /X 6 0 R /Y 7 0 R >>");
        builder.SetStream(4, "/Filter /FlateDecode", Encoders.Flate(PdfBuilder.Latin(Content)));
        builder.SetStream(6, "/Subtype /Form /BBox [0 0 300 300] /Filter [/ASCII85Decode /LZWDecode]",
            Encoders.Ascii85(Encoders.Lzw(PdfBuilder.Latin("q 2 0 0 2 0 0 cm 5 5 m 90 5 l S BT /F1 9 Tf (form) Tj ET Q"), early: true)));
        builder.SetStream(7, "/Subtype /Form /BBox [0 0 300 300]", PdfBuilder.Latin(Content));
        return builder;
    }

    private static PdfBuilder Packed()
    {
        var builder = Document();
        builder.Pack(1, 2, 3, 5);
        return builder;
    }
}
