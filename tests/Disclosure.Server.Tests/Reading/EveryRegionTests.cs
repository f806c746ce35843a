using System.Text.Json;
using Disclosure.TestKit;

namespace Disclosure.Server.Tests.Reading;

/// <summary>Every sample part of whose text is a picture, read by the program through its children.</summary>
public sealed class EveryRegionTests
{
    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Samples.PathOf("regions"), "*.pdf").Select(static file => Path.GetFileNameWithoutExtension(file)).Order()];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Text_and_pictures_together_give_the_report(string name)
    {
        OcrInstalled.OrSkip();
        var truth = JsonDocument.Parse(Samples.Read($"regions/{name}.truth.json")).RootElement;

        var (code, output, error) = await ChildProgram.RunAsync("read", "--json", Samples.PathOf($"regions/{name}.pdf"));

        Assert.Equal((0, ""), (code, error));
        var read = JsonDocument.Parse(output).RootElement;
        Assert.Equal("mixed", read.GetProperty("reader").GetString());
        Assert.All(
            new[] { "title", "agency", "year", "form" },
            part => Assert.Equal(truth.GetProperty(part).ToString(), read.GetProperty(part).ToString()));
        var figures = read.GetProperty("figures").EnumerateObject()
            .ToDictionary(static one => one.Name, static one => one.Value.GetProperty("value").ToString());
        Assert.Equal(
            truth.GetProperty("figures").EnumerateObject().ToDictionary(static one => one.Name, static one => one.Value.ToString()),
            figures);
        Assert.DoesNotContain(
            read.GetProperty("findings").EnumerateArray(), static finding => finding.GetProperty("rule").GetString() != "deadline");
    }
}
