using System.Diagnostics;
using Disclosure.Documents.Package;
using Disclosure.Documents.Words;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Documents.Tests.Package;

public sealed class CompoundFileTests
{
    /// <summary>Damaged files tried.</summary>
    private const int Cases = 3_000;

    /// <summary>The record that says a workbook is encrypted, with a method and nothing else.</summary>
    private static readonly byte[] FilePass = [0x2F, 0x00, 0x02, 0x00, 0x01, 0x00];

    private static readonly byte[] Begin = [0x09, 0x08, 0x04, 0x00, 0x00, 0x06, 0x05, 0x00];

    private static readonly byte[] WriteProtected = [0x86, 0x00, 0x00, 0x00];

    private static readonly byte[] End = [0x0A, 0x00, 0x00, 0x00];

    [Theory]
    [InlineData(0xA5EC, 0x0100, true)]
    [InlineData(0xA5EC, 0x0F00, true)]
    [InlineData(0xA5EC, 0xFEFF, false)]
    [InlineData(0xA5DC, 0x0100, true)]
    [InlineData(0xA5DC, 0x0000, false)]
    [InlineData(0xA5ED, 0x0100, false)]
    public void A_document_says_itself_whether_it_is_encrypted(int ident, int flags, bool isLocked)
    {
        foreach (var length in (int[])[12, 2_000, 4_095, 4_096, 9_000])
        {
            var stream = new byte[length];
            (stream[0], stream[1], stream[10], stream[11]) = (
                (byte)(ident & 0xFF), (byte)(ident >> 8), (byte)(flags & 0xFF), (byte)(flags >> 8));
            foreach (var shift in (int[])[9, 12])
            {
                Assert.Equal(
                    new CompoundFile(CompoundKind.Word, isLocked),
                    CompoundFile.Of(new CompoundWriter(shift).Write([("1Table", new byte[5_000]), ("WordDocument", stream)])));
            }
        }
    }

    [Fact]
    public void A_document_cut_short_before_its_flags_is_not_called_encrypted() => Assert.Equal(
        new CompoundFile(CompoundKind.Word, false),
        CompoundFile.Of(new CompoundWriter().Write([("WordDocument", [0xEC, 0xA5, 0, 0, 0, 0, 0, 0, 0, 0, 0])])));

    [Theory]
    [InlineData("Workbook")]
    [InlineData("Book")]
    public void A_workbook_is_encrypted_where_it_has_the_record(string name)
    {
        Assert.True(Of(Begin, FilePass, End).IsLocked);
        Assert.True(Of(Begin, WriteProtected, FilePass, End).IsLocked);
        Assert.False(Of(Begin, End).IsLocked);
        Assert.False(Of(Begin, End, FilePass).IsLocked);

        // The same bytes as the content of another record.
        Assert.False(Of(Begin, [0x42, 0x00, 0x06, 0x00, .. FilePass], End).IsLocked);

        // A record that is longer than what is there.
        Assert.False(Of(Begin, [0x42, 0x00, 0xFF, 0x1F, .. FilePass]).IsLocked);

        CompoundFile Of(params byte[][] records)
        {
            var file = CompoundFile.Of(new CompoundWriter().Write([(name, [.. records.SelectMany(static record => record)])]));
            Assert.Equal(CompoundKind.Excel, file.Kind);
            return file;
        }
    }

    [Fact]
    public void An_encrypted_package_is_told_at_the_root_alone()
    {
        Assert.Equal(
            new CompoundFile(CompoundKind.Package, true),
            CompoundFile.Of(new CompoundWriter().Write([("EncryptionInfo", new byte[200]), ("EncryptedPackage", new byte[9_000])])));
        Assert.Equal(
            new CompoundFile(CompoundKind.Word, false),
            CompoundFile.Of(new CompoundWriter().Write([("WordDocument", new byte[4_096])], ("EncryptedPackage", new byte[9_000]))));
    }

    [Fact]
    public void What_is_embedded_does_not_tell_what_the_file_is()
    {
        Assert.Equal(CompoundKind.Excel, CompoundFile.Of(new CompoundWriter().Write(
            [("Workbook", new byte[5_000])], ("WordDocument", new byte[5_000]))).Kind);
        Assert.Equal(CompoundKind.Other, CompoundFile.Of(new CompoundWriter().Write(
            [("PowerPoint Document", new byte[5_000])], ("Workbook", new byte[5_000]))).Kind);
    }

    [Fact]
    public void Of_a_large_file_the_table_is_found_too()
    {
        // 8 million bytes and more have tables that the header does not name; the writer makes none such, so the edge of what it names.
        var document = new byte[6_500_000];
        (document[0], document[1], document[11]) = (0xEC, 0xA5, 1);
        Assert.Equal(new CompoundFile(CompoundKind.Word, true), CompoundFile.Of(new CompoundWriter().Write([("WordDocument", document)])));
    }

    [Theory]
    [InlineData("EncryptedPackage", 0, DocumentError.PasswordNeeded, "文件设有打开密码")]
    [InlineData("WordDocument", 1, DocumentError.PasswordNeeded, "Word 文件设有打开密码")]
    [InlineData("WordDocument", 0, DocumentError.UnknownType, "这是 Word 97–2003 文件")]
    [InlineData("Workbook", 0x2F, DocumentError.PasswordNeeded, "Excel 文件设有打开密码")]
    [InlineData("Workbook", 0x2E, DocumentError.UnknownType, "这是 Excel 97–2003")]
    [InlineData("PowerPoint Document", 0, DocumentError.UnknownType, "Office 97–2003")]
    public void An_old_file_or_one_with_a_password_says_what_to_do(string stream, byte mark, DocumentError code, string words)
    {
        var isDocument = stream == "WordDocument";
        byte[] content = isDocument ? [0xEC, 0xA5, 0, 0, 0, 0, 0, 0, 0, 0, 0, mark] : [0x09, 0x08, 0, 0, mark, 0, 0, 0];
        var file = new CompoundWriter().Write([(stream, content)]);

        Assert.Equal(ContentKind.Office97, ContentFile.KindOf(file));
        var failure = Assert.Throws<DocumentException>(() => ContentFile.Read(file, ReadLimits.Default, CancellationToken.None));
        Assert.Equal(code, failure.Code);
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_file_is_told_or_is_none_and_costs_little()
    {
        byte[][] files =
        [
            new CompoundWriter().Write([("WordDocument", new byte[9_000]), ("1Table", new byte[700])], ("Workbook", new byte[300])),
            new CompoundWriter().Write([("Workbook", [.. Begin, .. FilePass, .. new byte[300]]), ("a", new byte[5_000])]),
            new CompoundWriter(12).Write([("EncryptedPackage", new byte[30_000])]),
        ];
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Cases),
            Prop.ForAll(
                (from file in Gen.Elements(files)
                 from length in Gen.Frequency((3, Gen.Constant(file.Length)), (1, Gen.Choose(0, file.Length)))
                 from changed in (from at in Gen.OneOf(Gen.Choose(0, 1_023), Gen.Choose(0, file.Length - 1))
                                  from value in Gen.OneOf(Gen.Choose(0, 255), Gen.Elements(0, 1, 0xFF))
                                  select (At: at, Value: (byte)value)).ListOf(4)
                 select Damaged(file[..length], changed)).ToArbitrary(),
                static bytes =>
                {
                    var began = Stopwatch.GetTimestamp();
                    Assert.True(Enum.IsDefined(CompoundFile.Of(bytes).Kind));
                    Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(2));
                }));
    }

    [Fact]
    public void A_chain_that_leads_back_ends()
    {
        var file = new CompoundWriter().Write([("Workbook", new byte[300]), ("b", new byte[3_000])]);
        for (var at = 512; at + 4 <= file.Length; at += 4)
        {
            // Each number of the table at the end leads to the first sector.
            if (at >= file.Length - 512)
            {
                file.AsSpan(at, 4).Clear();
            }
        }

        Assert.True(Enum.IsDefined(CompoundFile.Of(file).Kind));
    }

    private static byte[] Damaged(byte[] file, IEnumerable<(int At, byte Value)> changed)
    {
        foreach (var (at, value) in changed)
        {
            if (at < file.Length)
            {
                file[at] = value;
            }
        }

        return file;
    }
}
