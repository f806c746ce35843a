using Disclosure.Workflow.Ports;

namespace Disclosure.Contracts;

/// <summary>What every host's book of senders must do. It is empty at first.</summary>
public abstract class SenderBookContract
{
    protected abstract ISenderBook Book { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_stands_under_a_key_at_first() => Assert.Null(await Book.FindAsync("address-1", Cancellation));

    [Fact]
    public async Task A_text_is_changed_only_from_what_stands_there()
    {
        Assert.False(await Book.ReplaceAsync([new BookChange("a", "1", "2")], Cancellation));
        Assert.True(await Book.ReplaceAsync([new BookChange("a", null, "1")], Cancellation));
        Assert.False(await Book.ReplaceAsync([new BookChange("a", null, "2")], Cancellation));
        Assert.False(await Book.ReplaceAsync([new BookChange("a", "2", "3")], Cancellation));
        Assert.Equal("1", await Book.FindAsync("a", Cancellation));
        Assert.True(await Book.ReplaceAsync([new BookChange("a", "1", "2")], Cancellation));
        Assert.Equal("2", await Book.FindAsync("a", Cancellation));
        Assert.True(await Book.ReplaceAsync([new BookChange("a", "2", "2")], Cancellation));
    }

    [Fact]
    public async Task Several_texts_are_changed_together_or_not_at_all()
    {
        Assert.True(await Book.ReplaceAsync([new BookChange("a", null, "1"), new BookChange("b", null, "1")], Cancellation));
        Assert.False(await Book.ReplaceAsync([new BookChange("a", "1", "2"), new BookChange("b", null, "2")], Cancellation));
        Assert.False(await Book.ReplaceAsync([new BookChange("c", null, "2"), new BookChange("b", "0", "2")], Cancellation));
        Assert.Equal(("1", "1", null), (await TextAsync("a"), await TextAsync("b"), await TextAsync("c")));
        Assert.True(await Book.ReplaceAsync([new BookChange("a", "1", "2"), new BookChange("c", null, "2")], Cancellation));
        Assert.Equal(("2", "1", "2"), (await TextAsync("a"), await TextAsync("b"), await TextAsync("c")));
    }

    [Fact]
    public async Task Of_many_who_change_a_text_at_once_exactly_one_does()
    {
        foreach (var before in new[] { null, "0" })
        {
            if (before is not null)
            {
                Assert.True(await Book.ReplaceAsync([new BookChange("a", await TextAsync("a"), before)], Cancellation));
            }

            var attempts = Enumerable.Range(1, 12).Select(n => Task.Run(
                () => Book.ReplaceAsync(
                    [new BookChange("a", before, $"{n}"), new BookChange($"other-{before}{n}", null, "1")], Cancellation)));
            Assert.Single(await Task.WhenAll(attempts), won => won);
        }
    }

    private Task<string?> TextAsync(string key) => Book.FindAsync(key, Cancellation);
}
