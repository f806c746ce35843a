using Disclosure.Documents.Binary;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Documents.Tests.Binary;

public sealed class DocumentFormatProperties
{
    private static readonly Gen<Document> Documents = PageFormatProperties.Pages.ListOf().Select(static pages => new Document([.. pages]));

    [Fact]
    public void Any_document_comes_out_as_it_went_in() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll(Documents.ToArbitrary(), document =>
            Assert.Equal(
                document.Pages.Select(PageFormatProperties.Bytes),
                DocumentFormat.Read(DocumentFormat.Write(document)).Pages.Select(PageFormatProperties.Bytes))));

    [Fact]
    public void Bytes_cut_off_or_changed_are_a_document_or_an_error_of_one_kind() => Damage.IsReadOrRefused(
        Documents.Select(DocumentFormat.Write), static bytes => DocumentFormat.Read(bytes), 300);

    [Fact]
    public void A_document_of_another_version_is_refused()
    {
        var bytes = DocumentFormat.Write(new Document([]));
        bytes[0]++;
        Assert.Throws<InvalidDataException>(() => DocumentFormat.Read(bytes));
    }
}
