using Disclosure.Documents.Binary;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Documents.Tests.Binary;

public sealed class ContentFormatTests
{
    private static readonly Gen<Place> Places = Gen.OneOf(
        from line in Gen.Choose(1, 9_999) from column in Gen.Choose(1, 99) select (Place)new LinePlace(line, column),
        from table in Gen.Choose(1, 9) from row in Gen.Choose(1, 99) from column in Gen.Choose(1, 99)
        select (Place)new CellPlace(table, row, column),
        from row in Gen.Choose(1, 99) select (Place)new SheetPlace("表一", $"C{row}"),
        from paragraph in Gen.Choose(1, 999) select (Place)new ParagraphPlace(paragraph),
        from picture in Gen.Choose(1, 40) from left in Gen.Choose(0, 500) from top in Gen.Choose(0, 800)
        select (Place)new PicturePlace(picture, new Box(left + 0.25, top, left + 30, top + 12.5)));

    private static readonly Gen<ContentBlock> Blocks = Gen.OneOf(
        from place in Places from hasPicture in Gen.Elements(true, false) from blank in Gen.Choose(0, 3)
        select (ContentBlock)new ContentParagraph("一、总体情况", place) { HasPicture = hasPicture, BlankLines = blank },
        from number in Gen.Choose(1, 40) from height in Gen.Choose(88, 1_672)
        select (ContentBlock)new ContentPicture(number, 595, height + 0.5),
        from place in Places from confidence in Gen.Choose(0, 100)
        select (ContentBlock)new ContentTable(
            2, 1, false,
            [
                new ContentCell(0, 0, 1, 1, "规章", place) { Struck = "1", HasPicture = true },
                new ContentCell(1, 0, 1, 1, "0", place) { Confidence = confidence / 100.0, Formula = "=A1", IsTorn = true },
            ]));

    [Fact]
    public void Any_content_comes_out_as_it_went_in() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll(Blocks.ListOf().ToArbitrary(), blocks =>
        {
            var read = DocumentFormat.Read(DocumentFormat.Write(Of([.. blocks]))).Content!;
            Assert.Equal(ContentKind.Word, read.Kind);
            Assert.Equal(blocks.Where(static one => one is not ContentTable), read.Blocks.Where(static one => one is not ContentTable));
            Assert.Equal(CellsOf(blocks), CellsOf(read.Blocks));
        }));

    [Fact]
    public void Bytes_cut_off_or_changed_are_a_document_or_an_error_of_one_kind() => Damage.IsReadOrRefused(
        Blocks.ListOf().Select(static blocks => DocumentFormat.Write(Of([.. blocks]))), static bytes => DocumentFormat.Read(bytes), 300);

    private static Document Of(IReadOnlyList<ContentBlock> blocks) => new([]) { Content = new Content(ContentKind.Word, blocks) };

    private static IEnumerable<ContentCell> CellsOf(IEnumerable<ContentBlock> blocks) =>
        blocks.OfType<ContentTable>().SelectMany(static table => table.Cells);
}
