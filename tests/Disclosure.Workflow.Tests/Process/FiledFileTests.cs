using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Tests.Process;

public sealed class FiledFileTests
{
    private static readonly ContentHash Low = ContentHash.Parse(new string('1', 64));
    private static readonly ContentHash Middle = ContentHash.Parse(new string('5', 64));
    private static readonly ContentHash High = ContentHash.Parse(new string('a', 64));
    private static readonly FiledFile File = new(Middle, "报告.pdf", 1, Offices.Morning, null);

    [Fact]
    public void The_later_filing_is_the_newer_one_whatever_the_hashes()
    {
        Assert.True(File.IsNewerThan(Offices.Morning.AddTicks(-1), High));
        Assert.False(File.IsNewerThan(Offices.Morning.AddTicks(1), Low));
    }

    [Fact]
    public void Of_two_of_one_instant_the_greater_hash_is_the_newer_and_none_is_newer_than_itself()
    {
        Assert.True(File.IsNewerThan(Offices.Morning, Low));
        Assert.False(File.IsNewerThan(Offices.Morning, High));
        Assert.False(File.IsNewerThan(Offices.Morning, Middle));
    }
}
