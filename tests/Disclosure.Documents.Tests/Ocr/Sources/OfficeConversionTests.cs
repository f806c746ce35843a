using System.Diagnostics;
using Disclosure.Documents.Ocr.Sources;
using Disclosure.Documents.Tests.Package;
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
    public async Task A_file_with_a_password_is_told_without_a_conversion()
    {
        byte[] locked = [0xEC, 0xA5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1];
        Assert.Equal(DocumentError.PasswordNeeded, await CodeOfAsync([("EncryptedPackage", new byte[8])]));
        Assert.Equal(DocumentError.PasswordNeeded, await CodeOfAsync([("WordDocument", locked)]));
        Assert.Equal(DocumentError.UnknownType, await CodeOfAsync([("PowerPoint Document", new byte[8])]));

        static async Task<DocumentError> CodeOfAsync((string Name, byte[] Content)[] streams)
        {
            var failure = await Assert.ThrowsAsync<DocumentException>(() => OfficeConversion.ConvertAsync(
                new CompoundWriter().Write(streams), ReadLimits.Default, TimeProvider.System, false,
                TestContext.Current.CancellationToken));
            return failure.Code;
        }
    }

    [Fact]
    public async Task A_workbook_with_a_password_that_no_program_knows_says_so()
    {
        byte[] locked = [0x09, 0x08, 4, 0, 0, 6, 5, 0, 0x2F, 0, 4, 0, 0, 0, 0x12, 0x34, 0x0A, 0, 0, 0];
        var failure = await Assert.ThrowsAsync<DocumentException>(() => OfficeConversion.ConvertAsync(
            new CompoundWriter().Write([("Workbook", locked)]), ReadLimits.Default, TimeProvider.System, false,
            TestContext.Current.CancellationToken));
        Assert.Equal(new OfficeFileLocked(true), failure.Fault);
    }

    private static bool IsInstalled() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(static folder => File.Exists(Path.Combine(folder, "soffice")));
}
