using System.Diagnostics;
using System.Text;
using Disclosure.Documents.Ocr.Sources;
using Disclosure.Documents.Words;
using Disclosure.TestKit;

namespace Disclosure.Documents.Tests.Ocr.Sources;

public sealed class OfficeConversionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_of_Word_97_is_read_where_LibreOffice_is_installed()
    {
        var cancellation = TestContext.Current.CancellationToken;
        Assert.SkipUnless(IsInstalled(), "LibreOffice is not installed.");
        using var saving = Process.Start(new ProcessStartInfo("soffice",
        [
            $"-env:UserInstallation={new Uri(_folder["profile"]).AbsoluteUri}", "--headless", "--convert-to", "doc:MS Word 97", "--outdir",
            _folder["."], Samples.PathOf("office/word-strict-nested.docx"),
        ]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        await saving.WaitForExitAsync(cancellation);
        var old = await File.ReadAllBytesAsync(_folder["word-strict-nested.doc"], cancellation);
        Assert.Equal(ContentKind.Office97, ContentFile.KindOf(old));

        var converted = await OfficeConversion.ConvertAsync(old, ReadLimits.Default, TimeProvider.System, false, cancellation);
        var content = ContentFile.Read(converted, ReadLimits.Default, cancellation).Content!;
        Assert.Equal(ContentKind.Word, content.Kind);
        Assert.Equal(3, content.Blocks.OfType<ContentTable>().Count());
    }

    [Fact]
    public async Task A_file_that_is_no_document_is_told_without_a_conversion()
    {
        var file = new byte[1024];
        byte[] signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        signature.CopyTo(file, 0);
        Encoding.Unicode.GetBytes("EncryptedPackage\0").CopyTo(file, 512);
        file[512 + 64] = 34;
        var failure = await Assert.ThrowsAsync<DocumentException>(() => OfficeConversion.ConvertAsync(
            file, ReadLimits.Default, TimeProvider.System, false, TestContext.Current.CancellationToken));
        Assert.Equal(DocumentError.PasswordNeeded, failure.Code);
    }

    private static bool IsInstalled() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(static folder => File.Exists(Path.Combine(folder, "soffice")));
}
