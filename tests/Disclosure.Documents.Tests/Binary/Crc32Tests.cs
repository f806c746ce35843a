using Disclosure.Documents.Binary;

namespace Disclosure.Documents.Tests.Binary;

public sealed class Crc32Tests
{
    [Theory]
    [InlineData("", 0u)]
    [InlineData("a", 0xE8B7BE43u)]
    [InlineData("123456789", 0xCBF43926u)]
    public void Checksums_are_those_of_the_standard(string text, uint sum) =>
        Assert.Equal(sum, Crc32.Of(System.Text.Encoding.ASCII.GetBytes(text)));
}
