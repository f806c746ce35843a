using Disclosure.Documents.Ocr;
using Disclosure.Functions;
using Disclosure.Functions.Reading;
using Disclosure.Functions.Settings;
using Disclosure.Functions.Storage;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

// A child that reads scans goes its own way at once.
if (args is [LocalFileReader.ChildVerb])
    return OcrWorker.Run(Console.OpenStandardInput(), Console.OpenStandardOutput());

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
var settings = AppSettings.Load(builder.Configuration, AppContext.BaseDirectory);
var keys = await StartUp.PrepareAsync(settings, CancellationToken.None);
builder.Services
    .AddAzureStores(settings.Storage)
    .AddScanReader(settings.FormRecognizer)
    .AddDisclosureApp(settings, keys, TimeProvider.System);
await builder.Build().RunAsync();
return 0;
