using Disclosure.Documents.Binary;
using Disclosure.Documents.Words;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Documents.Tests.Binary;

public sealed class PageFormatProperties
{
    private static readonly Gen<double> Number = Gen.Choose(-1_000_000, 1_000_000).Select(static n => n / 977.0);

    private static readonly Gen<string> Text = Gen.NonEmptyListOf(Gen.Elements("年", "0", "-", "\uD842\uDFB7", "\uD842", "é"))
        .Select(static parts => string.Concat(parts));

    private static readonly Gen<Box> Boxes =
        from left in Number
        from top in Number
        from right in Number
        from bottom in Number
        select new Box(left, top, right, bottom);

    private static readonly Gen<Word> Words =
        from text in Text
        from box in Boxes
        from glyphs in Gen.ListOf(from part in Text from place in Boxes from size in Number select new Glyph(part, place, size))
        from confidence in Number
        from direction in Gen.Elements(Enum.GetValues<TextDirection>())
        from isTilted in Gen.Elements(true, false)
        from role in Gen.Elements(Enum.GetValues<WordRole>())
        from contrast in Gen.Choose(0, 100)
        from isOverprint in Gen.Elements(true, false)
        select new Word(text, box, glyphs, confidence, direction)
        {
            IsTilted = isTilted,
            Role = role,
            Contrast = contrast / 100f,
            IsOverprint = isOverprint,
        };

    private static readonly Gen<Ruling> Rulings =
        from orientation in Gen.Elements(Enum.GetValues<Orientation>())
        from position in Number
        from start in Number
        from end in Number
        from thickness in Number
        select new Ruling(orientation, position, start, end, thickness);

    private static readonly Gen<Mesh?> Meshes = Gen.OneOf(
        Gen.Constant<Mesh?>(null),
        from columns in Gen.Choose(2, 5)
        from rows in Gen.Choose(2, 5)
        from places in Gen.ArrayOf(from x in Number from y in Number select (x, y), columns * rows)
        select (Mesh?)new Mesh(7.5, columns, places));

    internal static readonly Gen<Page> Pages =
        from number in Gen.Choose(1, int.MaxValue)
        from width in Number
        from height in Number
        from words in Gen.ListOf(Words)
        from rulings in Gen.ListOf(Rulings)
        from images in Gen.ListOf(
            from box in Boxes
            from side in Gen.Choose(1, 9999)
            select new PageImage(box, side, side + 1) { IsCutShort = side % 2 == 0 })
        from doubts in Gen.ListOf(
            from box in Boxes
            from confidence in Number
            from struck in Gen.OneOf(Gen.Constant<string?>(null), Text.Select(static text => (string?)text))
            select new Doubt(box, confidence) { Struck = struck })
        from verdict in Gen.Elements(Enum.GetValues<TextVerdict>())
        from mesh in Meshes
        from regions in Gen.ListOf(
            from box in Boxes from kind in Gen.Elements(Enum.GetValues<RegionKind>()) select new PageRegion(box, kind))
        from unread in Gen.ListOf(
            from box in Boxes from attempts in Gen.Choose(1, 9) select new UnreadPart(box, new RecogniserCrashed(attempts)))
        select (mesh is null
            ? new Page(number, width, height, words, rulings, images, verdict) { Doubts = doubts }
            : new StraightPage(height, width, words, rulings, doubts, mesh).OnDisplay(number, width, height)
                with { Images = images, Verdict = verdict }) with { Regions = regions, Unread = unread };

    internal static byte[] Bytes(Page page)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        PageFormat.Write(writer, page);
        writer.Flush();
        return bytes.ToArray();
    }

    [Fact]
    public void Any_page_comes_out_as_it_went_in() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Pages.ToArbitrary(), page =>
    {
        var read = PageFormat.ReadAll(Bytes(page), PageFormat.Read);
        AssertSame(page, read);
        AssertSame(page.Level, read.Level);
        Assert.Equal(page.Regions, read.Regions);
        Assert.Equal((page.Straight?.Mesh.Step, page.Straight?.Mesh.Columns), (read.Straight?.Mesh.Step, read.Straight?.Mesh.Columns));
        Assert.Equal(page.Straight?.Mesh.Places, read.Straight?.Mesh.Places);
    }));

    [Fact]
    public void Bytes_cut_off_or_changed_are_a_page_or_an_error_of_one_kind() => Damage.IsReadOrRefused(
        from page in Pages select Bytes(page), static bytes => PageFormat.ReadAll(bytes, PageFormat.Read), 500);

    private static void AssertSame(Page page, Page read)
    {
        Assert.Equal((page.Number, page.Width, page.Height, page.Verdict), (read.Number, read.Width, read.Height, read.Verdict));
        Assert.Equal(
            page.Words.Select(static word => word with { Glyphs = [] }),
            read.Words.Select(static word => word with { Glyphs = [] }));
        Assert.Equal(page.Words.SelectMany(static word => word.Glyphs), read.Words.SelectMany(static word => word.Glyphs));
        Assert.Equal(page.Rulings, read.Rulings);
        Assert.Equal(page.Images, read.Images);
        Assert.Equal(page.Doubts, read.Doubts);
        Assert.Equal(page.Unread, read.Unread);
    }
}
