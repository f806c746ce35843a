using Disclosure.Documents;

namespace Disclosure.Reports.Flow;

/// <summary>What a web page has below its article, and who copied it took along: a code to scan, buttons, the site's own lines.</summary>
internal static class Furniture
{
    /// <summary>Most characters of such a line: the owner of a site with its address and numbers has some hundred.</summary>
    private const int Longest = 120;

    private static readonly string[] Words =
    [
        "扫一扫", "打印本页", "打印页面", "关闭窗口", "关闭页面", "分享到", "上一篇", "下一篇", "主办单位", "主办：", "承办单位", "承办：", "版权所有",
        "ICP备", "公网安备", "网站地图", "网站标识码", "联系我们", "返回顶部", "【打印】", "【关闭】", "相关链接",
    ];

    /// <summary>Returns the content without such lines at its end.</summary>
    public static Content Without(Content content)
    {
        var end = content.Blocks.Count;
        while (end > 0 && content.Blocks[end - 1] is ContentParagraph { HasPicture: false } paragraph
            && paragraph.Text.Length <= Longest && !paragraph.Text.Contains('。', StringComparison.Ordinal)
            && Array.Exists(Words, word => paragraph.Text.Contains(word, StringComparison.Ordinal)))
        {
            end--;
        }

        return end == content.Blocks.Count ? content : content with { Blocks = [.. content.Blocks.Take(end)] };
    }
}
