using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Documents.Tests.Tables;

public sealed class TableJoiningProperties
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact]
    public void A_table_cut_at_any_rows_is_whole_again_with_and_without_repeated_header() =>
        Check.One(Many, Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var table = new GroupedTable(random);
            var whole = Assert.Single(Drawing.Extract(table.Draw(0, table.Rows, repeatsHeader: false)));
            var repeatsHeader = random.Next(2) == 0;
            var pages = new List<Page>();
            for (var first = 0; first < table.Rows;)
            {
                var next = Math.Min(table.Rows, first + random.Next(1, 8));
                if (first == 0)
                {
                    next = Math.Max(next, GroupedTable.HeaderRows);
                }

                pages.Add(table.Draw(first, next, repeatsHeader && first > 0));
                first = next;
            }

            var joined = Assert.Single(Drawing.Extract([.. pages]));

            Assert.Equal(Drawing.Describe(whole), Drawing.Describe(joined));
            Assert.Equal(pages.Count, joined.Parts.Count);
        }));

    /// <summary>
    /// A table as statistics print them: two rows of headings, groups of rows with a label each, labels and figures, some of them missing.
    /// </summary>
    private sealed class GroupedTable
    {
        public const int HeaderRows = 2;
        private readonly List<(int Row, int RowSpan, int Column, int ColumnSpan, string Text)> _cells = [];
        private readonly int _columns;

        public GroupedTable(Random random)
        {
            _columns = random.Next(3, 8);
            _cells.Add((0, 2, 0, 2, "项目"));
            _cells.Add((0, 1, 2, _columns - 2, "年份"));
            for (var column = 2; column < _columns; column++)
            {
                _cells.Add((1, 1, column, 1, $"{(char)('甲' + column)}年"));
            }

            Rows = HeaderRows;
            var groups = random.Next(1, 6);
            for (var group = 1; group <= groups; group++)
            {
                var size = random.Next(1, 7);
                _cells.Add((Rows, size, 0, 1, $"（{"一二三四五六"[group]}）组"));
                for (var row = 0; row < size; row++)
                {
                    _cells.Add((Rows + row, 1, 1, 1, $"{row + 1}.项"));
                    for (var column = 2; column < _columns; column++)
                    {
                        _cells.Add((Rows + row, 1, column, 1, random.Next(6) == 0 ? "" : $"{random.Next(100)}"));
                    }
                }

                Rows += size;
            }
        }

        public int Rows { get; }

        public Page Draw(int first, int end, bool repeatsHeader)
        {
            const double rowHeight = 16;
            const double columnWidth = 60;
            var (words, rulings) = (new List<Word>(), new List<Ruling>());
            var shift = (repeatsHeader ? HeaderRows : 0) - first;
            foreach (var (row, rowSpan, column, columnSpan, text) in _cells)
            {
                var inHeader = repeatsHeader && row < HeaderRows;
                var (from, to) = inHeader ? (row, row + rowSpan) : (Math.Max(row, first) + shift, Math.Min(row + rowSpan, end) + shift);
                if (from >= to)
                {
                    continue;
                }

                var box = new Box(
                    60 + (column * columnWidth),
                    60 + (from * rowHeight),
                    60 + ((column + columnSpan) * columnWidth),
                    60 + (to * rowHeight));
                if (text.Length > 0 && (inHeader || row >= first))
                {
                    words.Add(Drawing.Word(text, box.Left + 6, box.Top + 2));
                }

                rulings.Add(new Ruling(Orientation.Horizontal, box.Top, box.Left, box.Right, 0.5));
                rulings.Add(new Ruling(Orientation.Horizontal, box.Bottom, box.Left, box.Right, 0.5));
                rulings.Add(new Ruling(Orientation.Vertical, box.Left, box.Top, box.Bottom, 0.5));
                rulings.Add(new Ruling(Orientation.Vertical, box.Right, box.Top, box.Bottom, 0.5));
            }

            return new Page(1, 600, 900, words, rulings, [], TextVerdict.Trusted);
        }
    }
}
