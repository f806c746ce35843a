using System.Text;

namespace Disclosure.Documents.Tests.Html;

/// <summary>What nobody sees on a page is never read.</summary>
public sealed class HiddenTextTests
{
    [Theory]
    [InlineData("<div style='display:none'>12</div>")]
    [InlineData("<div hidden>12</div>")]
    [InlineData("<p style='visibility: hidden'>12</p>")]
    [InlineData("<span style='font-size:0'>12</span>")]
    [InlineData("<span style='font-size: 0px !important'>12</span>")]
    [InlineData("<span style='opacity:0'>12</span>")]
    [InlineData("<span style='color:#fff'>12</span>")]
    [InlineData("<span style='color: white'>12</span>")]
    [InlineData("<span style='color:rgb(250, 250, 250)'>12</span>")]
    [InlineData("<font color=#FFFFFF>12</font>")]
    [InlineData("<span style='color:transparent'>12</span>")]
    [InlineData("<div style='background:#1e50a2'><span style='color:#1e50a2'>12</span></div>")]
    [InlineData("<div style='position:absolute;left:-9999px'>12</div>")]
    [InlineData("<style>.x{display:none}</style><div class='a x'>12</div>")]
    [InlineData("<style>#x, .y { color : #FFF }</style><span id=x>12</span><span class=y>34</span>")]
    [InlineData("<style>/* a */ div.x em{visibility:hidden}</style><div class=x><em>12</em></div>")]
    [InlineData("<style>@media screen{.x{display:none}}</style><div class=x>12</div>")]
    [InlineData("<style>.x{display:block}.x{display:none}</style><div class=x>12</div>")]
    public void Hidden_text_is_left_out(string body) => Assert.DoesNotContain("2", TextOf($"<p>年报{body}</p>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<div style='display:block'>12</div>")]
    [InlineData("<span style='font-size:0.8em'>12</span>")]
    [InlineData("<span style='font-size:12px;opacity:0.9'>12</span>")]
    [InlineData("<span style='color:#333'>12</span>")]
    [InlineData("<div style='background-color:#1e50a2'><span style='color:#fff'>12</span></div>")]
    [InlineData("<div style='background:url(a.png)'><span style='color:#fff'>12</span></div>")]
    [InlineData("<span style='background:blue;color:white'>12</span>")]
    [InlineData("<style>@media print{.x{display:none}}</style><div class=x>12</div>")]
    [InlineData("<style>.y .x{display:none}</style><div class=x>12</div>")]
    [InlineData("<style>.x{display:none}</style><div class=xy>12</div>")]
    [InlineData("<style>.x{display:none}.x{display:block}</style><div class=x>12</div>")]
    [InlineData("<style>.x:hover{display:none}</style><div class=x>12</div>")]
    public void Text_that_is_seen_is_read(string body) => Assert.Contains("12", TextOf($"<p>年报{body}</p>"), StringComparison.Ordinal);

    [Fact]
    public void A_cell_that_is_not_displayed_takes_no_column_and_one_that_cannot_be_seen_is_blank()
    {
        var table = Assert.IsType<ContentTable>(Assert.Single(Read(
            "<table><tr><td>年<td style='display:none'>7<td>1<td>2<tr><td>报<td>3<td style='color:#fff'>4"
            + "<tr bgcolor=blue><td style='color:white'>五<td>6<td>7</table>")));
        Assert.Equal(
            ["年", "1", "2", "报", "3", "", "五", "6", "7"],
            table.Cells.OrderBy(static cell => cell.Row).ThenBy(static cell => cell.Column).Select(static cell => cell.Text));
        Assert.Equal(3, table.Columns);
    }

    private static string TextOf(string body) => string.Concat(Read(body).OfType<ContentParagraph>().Select(static one => one.Text));

    private static IReadOnlyList<ContentBlock> Read(string body) => ContentFile.Read(
        Encoding.UTF8.GetBytes("<html title=页>" + body), ReadLimits.Default, TestContext.Current.CancellationToken).Content!.Blocks;
}
