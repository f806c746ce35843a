using Disclosure.Documents.Drawn;
using Disclosure.Functions;
using Disclosure.Functions.Reading;
using Disclosure.Functions.Settings;
using Disclosure.Hosting.Reading;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

// A child that looks at scans goes its own way at once.
if (ReadingChildren.Run(args) is { } code)
{
    return code;
}

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();

// The web server writes down the addresses it is asked for, and those of links are secrets.
builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
var settings = AppSettings.Load(builder.Configuration, AppContext.BaseDirectory);
var keys = await StartUp.PrepareAsync(settings, CancellationToken.None);
builder.Services
    .AddAzureStores(settings.Storage)
    .AddScanReader(settings)
    .AddDisclosureApp(settings, keys, TimeProvider.System)
    .AddAppMetrics(builder.Configuration);
var app = builder.Build();
if (!DrawnWitness.IsInstalled)
{
    ReadingLog.TellNothingDraws(app.Services.GetRequiredService<ILogger<FileReportReader>>(), DrawnWitness.Package);
}

await app.RunAsync();
return 0;
