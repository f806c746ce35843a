using System.Text;
using Disclosure.Server.Intake;

namespace Disclosure.Server.Tests.Intake;

public sealed class EntryNameTests
{
    [Fact]
    public void A_name_in_gbk_is_read_as_such_and_keeps_its_bytes()
    {
        byte[] bytes = [0xC4, 0xB3, 0xBE, 0xD6, .. ".pdf"u8];
        var (name, raw) = EntryName.Of(bytes);
        Assert.Equal("某局.pdf", name);
        Assert.Equal([.. bytes, 0], EntryName.BytesOf(new Sight(name, 0, default) { RawName = raw }));
    }

    [Fact]
    public void A_name_in_utf8_is_its_own()
    {
        Assert.Equal(("某局.pdf", null), EntryName.Of("某局.pdf"u8));
        Assert.Equal([.. "某局.pdf"u8, 0], EntryName.BytesOf(new Sight("某局.pdf", 0, default)));
    }

    [Fact]
    public void A_name_in_no_encoding_that_is_known_shows_its_bytes()
    {
        byte[] bytes = [(byte)'a', 0xFF, 0xC4];
        var (name, raw) = EntryName.Of(bytes);
        Assert.Equal("a%FF%C4", name);
        Assert.Equal([.. bytes, 0], EntryName.BytesOf(new Sight(name, 0, default) { RawName = raw }));
    }

    [Fact]
    public void Two_names_that_look_alike_are_told_apart()
    {
        var utf8 = new Sight("某局.pdf", 0, default);
        var (name, raw) = EntryName.Of([0xC4, 0xB3, 0xBE, 0xD6, .. ".pdf"u8]);
        Assert.NotEqual(utf8.Key, new Sight(name, 0, default) { RawName = raw }.Key);
    }

    [Theory]
    [InlineData("a\u202Efdp.exe", "a_fdp.exe")]
    [InlineData("..\\a/b\u0000\u2028.pdf", ".._a_b__.pdf")]
    [InlineData("某局 2022年度报告.pdf", "某局 2022年度报告.pdf")]
    public void A_safe_name_moves_no_cursor_and_parts_no_path(string name, string safe) => Assert.Equal(safe, EntryName.Safe(name));

    [Theory]
    [InlineData(196, 200)]
    [InlineData(197, 200)]
    [InlineData(100, 104)]
    public void A_safe_name_has_a_bound_and_keeps_its_ending(int letters, int bytes)
    {
        var safe = EntryName.Safe(new string('a', letters) + ".pdf");
        Assert.Equal(bytes, Encoding.UTF8.GetByteCount(safe));
        Assert.EndsWith(".pdf", safe, StringComparison.Ordinal);
    }

    [Fact]
    public void An_ending_that_is_none_is_cut_too() =>
        Assert.Equal(EntryName.LongestSafe, EntryName.Safe("a." + new string('b', 300)).Length);
}
