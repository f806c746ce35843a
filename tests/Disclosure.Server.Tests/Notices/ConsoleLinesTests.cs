using Disclosure.Contracts;
using Disclosure.Server.Notices;

namespace Disclosure.Server.Tests.Notices;

public sealed class ConsoleLinesTests
{
    [Theory]
    [InlineData(false, "【请审核】报告 → 张三\n")]
    [InlineData(true, "【请审核】报告 → 张三  https://example.org/r\n")]
    public void Links_are_shown_only_where_that_is_asked_for(bool showsLinks, string line)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new ConsoleLines(output, showsLinks).Write(Filings.Notice(1, 1));
        Assert.Equal(line, output.ToString());
    }
}
