using System.Net;
using Disclosure.Web.Markup;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Web.Tests.Pages;

public class HtmlTests
{
    [Fact]
    public void Whatever_text_is_put_in_stays_text() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<string?>(),
                text =>
                {
                    var markup = Html.Of($"<p title=\"{text}\">{text}</p>").ToString();
                    var inner = markup["<p title=\"".Length..^"</p>".Length].Replace("\">", "", StringComparison.Ordinal);
                    return inner.IndexOfAny(['<', '>', '"', '\'']) < 0;
                })
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\" onmouseover=\"alert(1)")]
    [InlineData("' autofocus onfocus='alert(1)")]
    [InlineData("&lt;已编码&gt; & 未编码")]
    public void A_browser_reads_the_text_as_it_was(string text) =>
        Assert.Equal(text, WebUtility.HtmlDecode(Html.Of($"{text}").ToString()));

    [Fact]
    public void Chinese_is_not_encoded() => Assert.Equal("〈青河县〉“公开”", Html.Of($"{"〈青河县〉“公开”"}").ToString());

    [Fact]
    public void Markup_in_markup_is_not_encoded_again() =>
        Assert.Equal("<p><b>a &amp; b</b></p>", Html.Of($"<p>{Html.Of($"<b>{"a & b"}</b>")}</p>").ToString());

    [Fact]
    public void Nothing_is_nothing() =>
        Assert.Equal("<p></p>", Html.Of($"<p>{(string?)null}{Html.None}{Html.If(false, () => Html.Of($"x"))}</p>").ToString());

    [Fact]
    public void A_value_outside_quotes_is_refused() => Assert.Throws<FormatException>(() => Html.Of($"<p class={"a b"}>"));
}
