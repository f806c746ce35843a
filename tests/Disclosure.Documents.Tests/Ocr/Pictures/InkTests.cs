using Disclosure.Documents.Ocr.Pictures;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Documents.Tests.Ocr.Pictures;

public sealed class InkTests
{
    private static readonly Arbitrary<GrayPicture> Pictures =
        (from width in Gen.Choose(1, 70)
         from height in Gen.Choose(1, 50)
         from pixels in Gen.Elements<byte>(0, 0, 100, 200, 255).ArrayOf(width * height)
         select new GrayPicture(width, height, pixels)).ToArbitrary();

    [Fact]
    public void Pieces_of_ink_are_what_flooding_finds() =>
        Prop.ForAll(Pictures, static picture =>
        {
            var mask = InkMask.Of(picture, 128);
            return Component.Find(mask).OrderBy(Key).SequenceEqual(Flooded(mask).OrderBy(Key));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Ink_is_what_is_darker_than_the_threshold() =>
        Prop.ForAll(Pictures, static picture =>
            picture.Pixels.Zip(InkMask.Of(picture, 128).Cells)
                .All(static pair => pair.Second == (pair.First < 128 ? 1 : 0))).QuickCheckThrowOnFailure();

    [Fact]
    public void Exchanging_rows_and_columns_twice_changes_nothing() =>
        Prop.ForAll(Pictures, static picture =>
        {
            var mask = InkMask.Of(picture, 128);
            return mask.Transposed().Transposed().Cells.SequenceEqual(mask.Cells);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Large_pieces_can_be_left_out()
    {
        var mask = InkMask.Of(new Sheet(200, 100).Fill(10, 10, 20, 22).Fill(150, 0, 160, 100).Fill(30, 80, 140, 84).Picture, 128);
        var small = mask.OfPieces(12);
        Assert.Equal(120, small.Count(new PixelBox(0, 0, 200, 100)));
        Assert.Equal(120, small.Count(new PixelBox(10, 10, 20, 22)));
        Assert.Equal(mask.Cells, mask.OfPieces(200).Cells);
    }

    [Fact]
    public void Thick_ink_reaches_one_row_up_and_down() =>
        Prop.ForAll(Pictures, static picture =>
        {
            var mask = InkMask.Of(picture, 128);
            var thick = mask.Thickened();
            for (var y = 0; y < mask.Height; y++)
            {
                for (var x = 0; x < mask.Width; x++)
                {
                    var expected = mask.Row(y)[x] | mask.Row(Math.Max(0, y - 1))[x] | mask.Row(Math.Min(mask.Height - 1, y + 1))[x];
                    if (thick.Row(y)[x] != expected)
                    {
                        return false;
                    }
                }
            }

            return true;
        }).QuickCheckThrowOnFailure();

    private static (int, int, int, int, int) Key(Component piece) =>
        (piece.Box.Top, piece.Box.Left, piece.Box.Bottom, piece.Box.Right, piece.Area);

    private static List<Component> Flooded(InkMask mask)
    {
        var seen = new bool[mask.Cells.Length];
        var pieces = new List<Component>();
        for (var start = 0; start < seen.Length; start++)
        {
            if (mask.Cells[start] == 0 || seen[start])
            {
                continue;
            }

            var pending = new Stack<int>([start]);
            seen[start] = true;
            var piece = new Component(new PixelBox(int.MaxValue, int.MaxValue, 0, 0), 0);
            while (pending.TryPop(out var place))
            {
                var (y, x) = Math.DivRem(place, mask.Width);
                piece = new Component(piece.Box.Union(new PixelBox(x, y, x + 1, y + 1)), piece.Area + 1);
                for (var j = Math.Max(0, y - 1); j <= Math.Min(mask.Height - 1, y + 1); j++)
                {
                    for (var i = Math.Max(0, x - 1); i <= Math.Min(mask.Width - 1, x + 1); i++)
                    {
                        var next = (j * mask.Width) + i;
                        if (mask.Cells[next] == 1 && !seen[next])
                        {
                            seen[next] = true;
                            pending.Push(next);
                        }
                    }
                }
            }

            pieces.Add(piece);
        }

        return pieces;
    }
}
