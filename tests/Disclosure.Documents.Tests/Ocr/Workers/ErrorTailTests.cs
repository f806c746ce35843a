using System.Text;
using Disclosure.Documents.Ocr.Workers;

namespace Disclosure.Documents.Tests.Ocr.Workers;

public sealed class ErrorTailTests
{
    [Theory]
    [InlineData("nothing\nlost: 3\nnothing\n", true)]
    [InlineData("nothing\nlost: 3", true)]
    [InlineData("nothing\n", false)]
    [InlineData("", false)]
    public async Task A_line_to_be_noted_is_heard_wherever_it_stands(string errors, bool isHeard)
    {
        var tail = new ErrorTail(static line => line.StartsWith("lost", StringComparison.Ordinal));
        await tail.CollectAsync(new MemoryStream(Encoding.UTF8.GetBytes(errors)), TestContext.Current.CancellationToken);
        Assert.Equal(isHeard, tail.HasHeard);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5_000)]
    [InlineData(50_000)]
    public async Task It_is_heard_before_and_after_more_than_is_kept(int after)
    {
        var lines = new List<string>();
        var tail = new ErrorTail(line =>
        {
            lines.Add(line);
            return line == "lost";
        });
        var errors = string.Concat(Enumerable.Repeat("a line of twenty one\n", 2_000)) + "lost\n" + new string('x', after) + "\nend";
        await tail.CollectAsync(new MemoryStream(Encoding.UTF8.GetBytes(errors)), TestContext.Current.CancellationToken);
        Assert.True(tail.HasHeard);
        Assert.Equal("end", tail.LastLine());
        Assert.Equal(2_000, lines.Count(static line => line == "a line of twenty one"));
    }

    [Fact]
    public async Task Nothing_is_heard_where_nothing_is_to_be_noted()
    {
        var tail = new ErrorTail();
        await tail.CollectAsync(new MemoryStream("lost\n"u8.ToArray()), TestContext.Current.CancellationToken);
        Assert.False(tail.HasHeard);
        Assert.Equal("lost", tail.LastLine());
    }
}
