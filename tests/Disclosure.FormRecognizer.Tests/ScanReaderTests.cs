using Disclosure.Functions.Reading;
using Disclosure.Functions.Settings;
using Disclosure.Hosting.Reading;
using Disclosure.Hosting.Settings;
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
            .AddScanReader(new AppSettings(new OfficeSettings(), new Uri("http://localhost/"), new StorageSettings())
            {
                FormRecognizer = new Uri("https://x.cognitiveservices.azure.com/"),
            })
            .BuildServiceProvider();

        Assert.IsType<LayoutReader>(services.GetRequiredService<IFileReader>());
        Assert.Equal("formRecognizer", services.GetRequiredService<IFileReader>().ScanReader);
    }
}
