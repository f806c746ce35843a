using System.Globalization;
using ReportMaker.Invention;

namespace ReportMaker.Composition;

/// <summary>Tables that agencies add of their own, which the reader of the form must leave aside.</summary>
internal static class OwnTables
{
    private static readonly string[] Channels = ["门户网站", "微信公众号", "政务微博", "查阅点", "新闻发布会", "宣传栏"];
    private static readonly string[] Offices = ["综合科", "法制科", "信息中心", "便民大厅", "档案室"];

    public static List<Block> Make(Dice dice) =>
    [
        new ParagraphBlock("附：公开渠道发布情况和培训情况两张统计表。"),
        Table(dice, "公开渠道", ["发布条数", "阅读次数", "回应留言"], Channels),
        new ParagraphBlock("各科室参加业务培训的人次如下："),
        Table(dice, "科室", ["人次"], Offices),
    ];

    /// <summary>A page full of prose and one long table, for reports of any length.</summary>
    public static List<Block> Page(Dice dice) =>
    [
        new ParagraphBlock("按月统计的公开渠道发布情况见下表，数据由各科室在次月五日前报送，信息中心汇总核对后归档备查。"),
        Table(dice, "公开渠道", ["发布条数", "阅读次数", "回应留言", "转办事项", "办结事项"], [.. Channels, .. Offices, .. Channels, .. Offices]),
    ];

    private static GridBlock Table(Dice dice, string stub, string[] columns, string[] rows)
    {
        var cells = new List<GridCell> { new(0, 0, 1, 1, stub) };
        for (var column = 0; column < columns.Length; column++)
        {
            cells.Add(new GridCell(0, column + 1, 1, 1, columns[column]));
        }

        for (var row = 0; row < rows.Length; row++)
        {
            cells.Add(new GridCell(row + 1, 0, 1, 1, rows[row]));
            for (var column = 0; column < columns.Length; column++)
            {
                cells.Add(new GridCell(row + 1, column + 1, 1, 1, dice.Below(5000).ToString(CultureInfo.InvariantCulture)));
            }
        }

        return new GridBlock(cells, Enumerable.Repeat(1.0, columns.Length + 1).ToArray(), 1);
    }
}
