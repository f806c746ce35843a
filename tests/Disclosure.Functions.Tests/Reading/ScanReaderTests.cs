using Azure.Core;
using Azure.Identity;
using Disclosure.Functions.Reading;
using Disclosure.Functions.Settings;
using Disclosure.Hosting.Reading;
using Disclosure.Hosting.Reading.Layout;
using Disclosure.Hosting.Settings;
using Disclosure.Hosting.Words;
using Microsoft.Extensions.DependencyInjection;

namespace Disclosure.Functions.Tests.Reading;

public sealed class ScanReaderTests
{
    private static readonly Uri Endpoint = new("https://reader.cognitiveservices.azure.com/");

    private static AppSettings Settings => new(new OfficeSettings(), new Uri("http://localhost/"), new StorageSettings());

    [Fact]
    public async Task An_account_of_Document_Intelligence_reads_scans()
    {
        await using var services = Services(Settings with
        {
            Scans = new ScanAccount(Endpoint, null, ServiceVersion.Four), FormRecognizer = Endpoint,
        });

        Assert.Equal("formRecognizer", Assert.IsType<LayoutFileReader>(services.GetRequiredService<IFileReader>()).ScanReader);
    }

    [Fact]
    public async Task Without_an_account_the_engine_of_the_machine_does()
    {
        await using var services = Services(Settings);

        Assert.IsType<LocalFileReader>(services.GetRequiredService<IFileReader>());
    }

    [Fact]
    public void An_account_for_the_adapter_needs_the_adapter_in_the_build()
    {
        Assert.SkipWhen(
            File.Exists(Path.Combine(AppContext.BaseDirectory, "Disclosure.FormRecognizer.dll")),
            "the adapter is in this build");

        var error = Assert.Throws<SettingsException>(() => Services(Settings with { FormRecognizer = Endpoint }));
        Assert.Equal(new AdapterLeftOut("Disclosure__FormRecognizer__Endpoint"), error.Fault);
        Assert.Contains("Form Recognizer", error.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Services(AppSettings settings) => new ServiceCollection()
        .AddSingleton(TimeProvider.System)
        .AddSingleton<TokenCredential>(new DefaultAzureCredential())
        .AddScanReader(settings)
        .BuildServiceProvider();
}
