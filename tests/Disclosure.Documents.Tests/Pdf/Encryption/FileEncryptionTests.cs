using System.Text;
using Disclosure.Documents.Pdf.Structure;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Tests.Pdf.Encryption;

public sealed class FileEncryptionTests
{
    [Theory]
    [InlineData(nameof(EncryptedSamples.Rc4Of40Bits))]
    [InlineData(nameof(EncryptedSamples.Rc4Of128Bits))]
    [InlineData(nameof(EncryptedSamples.Rc4AsCryptFilter))]
    [InlineData(nameof(EncryptedSamples.Aes128))]
    [InlineData(nameof(EncryptedSamples.Aes128WithPlainMetadata))]
    [InlineData(nameof(EncryptedSamples.Aes256Revision5))]
    [InlineData(nameof(EncryptedSamples.Aes256Revision6))]
    [InlineData(nameof(EncryptedSamples.Aes256EmptyOwner))]
    public void An_empty_password_opens_strings_and_streams(string sample) => AssertReads(PdfBuilder.Open(EncryptedSamples.Get(sample)));

    [Theory]
    [InlineData(nameof(EncryptedSamples.Rc4Of128Bits))]
    [InlineData(nameof(EncryptedSamples.Aes128WithPlainMetadata))]
    [InlineData(nameof(EncryptedSamples.Aes256Revision6))]
    public void A_repaired_file_is_decrypted_too(string sample)
    {
        var text = Encoding.Latin1.GetString(EncryptedSamples.Get(sample));
        AssertReads(PdfBuilder.Open(Encoding.Latin1.GetBytes(text.Replace("startxref", "startnone", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData(nameof(EncryptedSamples.Rc4Locked))]
    [InlineData(nameof(EncryptedSamples.Aes256Locked))]
    public void A_file_that_needs_a_password_says_so(string sample) =>
        AssertFails(DocumentError.PasswordNeeded, EncryptedSamples.Get(sample));

    [Theory]
    [InlineData("/Filter /Adobe.PubSec /V 4 /R 4 /StmF /X")]
    [InlineData("/Filter /Standard /V 9 /R 9")]
    [InlineData("/Filter /Standard /V 3 /R 3")]
    [InlineData("/Filter /Standard /V 1 /R 1")]
    public void An_unknown_encryption_says_so(string entries)
    {
        var builder = PdfBuilder.WithPage("");
        builder.TrailerEntries = $"/Encrypt << {entries} >>";
        AssertFails(DocumentError.UnsupportedEncryption, builder.Build());
    }

    [Theory]
    [InlineData("")]
    [InlineData("/StmF /Identity /StrF /Identity")]
    public void Encrypted_attachments_do_not_close_the_pages(string filters)
    {
        var builder = PdfBuilder.WithPage("q Q");
        builder.TrailerEntries = $"/Encrypt << /Filter /Standard /V 4 /R 4 /O (x) /U (x) /P -4 {filters} >>";
        var content = Assert.Single(Assert.Single(PdfBuilder.Open(builder.Build()).Pages).Contents());
        Assert.Equal("q Q", Encoding.Latin1.GetString(content.Decode().Span));
    }

    [Theory]
    [InlineData(2, 1, "()", "()")]
    [InlineData(3, 2, "(short)", "(short)")]
    [InlineData(5, 5, "()", "()")]
    [InlineData(6, 5, "(short)", "(short)")]
    public void Damaged_password_entries_count_as_locked(int revision, int version, string owner, string user)
    {
        var builder = PdfBuilder.WithPage("");
        builder.TrailerEntries = $"/Encrypt << /Filter /Standard /V {version} /R {revision} /O {owner} /U {user} /P -4 /StmF /StdCF >>";
        AssertFails(DocumentError.PasswordNeeded, builder.Build());
    }

    private static void AssertReads(PdfFile file)
    {
        var page = Assert.Single(file.Pages);
        Assert.Equal("secret string", Encoding.Latin1.GetString(page.Dictionary.Dictionary("PieceInfo")!.Bytes("S")!));
        Assert.Equal(
            "BT /F1 12 Tf 100 700 Td (Hello) Tj ET",
            Encoding.Latin1.GetString(Assert.Single(page.Contents()).Decode().Span).TrimEnd());
    }

    private static void AssertFails(DocumentError error, byte[] file) =>
        Assert.Equal(error, Assert.Throws<DocumentException>(() => PdfBuilder.Open(file)).Code);
}
