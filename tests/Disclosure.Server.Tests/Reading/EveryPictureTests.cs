using System.Text.Json;
using Disclosure.TestKit;

namespace Disclosure.Server.Tests.Reading;

/// <summary>Every sample without pages whose tables are pictures, read by the program through its children.</summary>
public sealed class EveryPictureTests
{
    public static TheoryData<string> Names =>
    [
        .. Directory.GetFiles(Samples.PathOf("pictures")).Select(static file => Path.GetFileName(file))
            .Where(static name => !name.EndsWith(".json", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void There_are_samples() => Assert.True(Names.Count >= 5);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Tables_that_are_pictures_give_the_report_with_their_places(string name)
    {
        OcrInstalled.OrSkip();
        var truth = JsonDocument.Parse(
            Samples.Read($"pictures/{Path.GetFileNameWithoutExtension(name)}.truth.json")).RootElement;

        var (code, output, error) = await ChildProgram.RunAsync("read", "--json", Samples.PathOf($"pictures/{name}"));

        Assert.Equal((0, ""), (code, error));
        var read = JsonDocument.Parse(output).RootElement;
        var ending = Path.GetExtension(name);
        Assert.Equal(ending is ".docx" or ".xlsx" ? ending[1..] : "html", read.GetProperty("reader").GetString());
        Assert.All(
            new[] { "title", "agency", "year", "form" },
            part => Assert.Equal(truth.GetProperty(part).ToString(), read.GetProperty(part).ToString()));
        Assert.Equal(
            truth.GetProperty("figures").EnumerateObject().ToDictionary(static one => one.Name, static one => one.Value.ToString()),
            read.GetProperty("figures").EnumerateObject()
                .ToDictionary(static one => one.Name, static one => one.Value.GetProperty("value").ToString()));
        Assert.All(read.GetProperty("figures").EnumerateObject(), static figure =>
        {
            var place = figure.Value.GetProperty("place");
            Assert.InRange(place.GetProperty("picture").GetInt32(), 1, 3);
            Assert.Equal(4, place.GetProperty("box").GetArrayLength());
        });
        Assert.DoesNotContain(
            read.GetProperty("findings").EnumerateArray(), static finding => finding.GetProperty("rule").GetString() != "deadline");
    }
}
