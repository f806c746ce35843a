using Disclosure.Functions.Reading;
using Disclosure.Hosting.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace Disclosure.FormRecognizer.Tests;

/// <summary>The app finds the adapter by name; these names are held together here.</summary>
public sealed class ScanReaderTests
{
    [Fact]
    public void The_app_reads_scans_by_the_service_where_its_account_is_named()
    {
        using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddScanReader(new Uri("https://x.cognitiveservices.azure.com/"))
            .BuildServiceProvider();

        Assert.IsType<LayoutReader>(services.GetRequiredService<IFileReader>());
        Assert.Equal("formRecognizer", services.GetRequiredService<IFileReader>().ScanReader);
    }
}
