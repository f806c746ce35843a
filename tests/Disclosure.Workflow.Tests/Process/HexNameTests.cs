using System.Text.Json;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Tests.Process;

public sealed class HexNameTests
{
    private const string Empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    [Fact]
    public void A_hash_is_the_sha_256_of_the_bytes_and_a_report_is_named_by_its_first_half()
    {
        var hash = ContentHash.Of([]);
        Assert.Equal(Empty, hash.ToString());
        Assert.Equal(Empty[..32], ReportId.Of(hash).ToString());
        Assert.NotEqual(hash, ContentHash.Of([0]));
    }

    [Fact]
    public void Digits_of_either_case_are_taken_and_kept_in_lower_case()
    {
        Assert.True(ContentHash.TryParse(Empty.ToUpperInvariant(), out var hash));
        Assert.Equal(ContentHash.Of([]), hash);
        Assert.True(ReportId.TryParse(Empty[..32].ToUpperInvariant(), out var id));
        Assert.Equal(ReportId.Of(hash), id);
        Assert.Equal(hash, ContentHash.Parse(Empty));
        Assert.Equal(id, ReportId.Parse(Empty[..32]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b8550")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85g")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85５")]
    public void What_are_no_64_digits_is_no_hash(string? text)
    {
        Assert.False(ContentHash.TryParse(text, out var hash));
        Assert.Equal(default, hash);
    }

    [Theory]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb9242")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92/")]
    [InlineData(Empty)]
    public void What_are_no_32_digits_is_no_id(string text)
    {
        Assert.False(ReportId.TryParse(text, out _));
        Assert.Contains(nameof(ReportId), Assert.Throws<FormatException>(() => ReportId.Parse(text)).Message, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ReportId>($"\"{text}\""));
    }

    [Fact]
    public void A_name_is_a_string_in_json()
    {
        var hash = ContentHash.Of([]);
        Assert.Equal($"\"{Empty}\"", JsonSerializer.Serialize(hash));
        Assert.Equal(hash, JsonSerializer.Deserialize<ContentHash>($"\"{Empty}\""));
        Assert.Contains(
            nameof(ContentHash),
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ContentHash>("\"\"")).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            nameof(ContentHash), Assert.Throws<FormatException>(() => ContentHash.Parse("x")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_names_nothing_has_no_digits()
    {
        Assert.Equal(string.Empty, default(ContentHash).ToString());
        Assert.Equal(string.Empty, default(ReportId).ToString());
    }
}
