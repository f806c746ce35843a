using System.Diagnostics;
using System.Text;
using Disclosure.Contracts.InMemory;
using Disclosure.Functions.Http;
using Disclosure.Functions.Reading;
using Disclosure.Functions.Settings;
using Disclosure.Functions.Tests.Orchestration;
using Disclosure.Hosting.Settings;
using Disclosure.Web.Links;
using Disclosure.Workflow.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Disclosure.Functions.Tests.Http;

/// <summary>
/// The pages behind the one function: the routes are Disclosure.Web's, whatever route brought the request to the function.
/// </summary>
public sealed class SiteTests : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public SiteTests()
    {
        var stores = ProcessPathsTests.MemoryStores();
        var settings = new AppSettings(new OfficeSettings(), new Uri("https://disclosure.example.gov.cn/"), new StorageSettings());
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(new DiagnosticListener("tests")) // which a web host brings
            .AddSingleton(stores.Reports)
            .AddSingleton(stores.Outbox)
            .AddSingleton(stores.Originals)
            .AddSingleton(stores.Readings)
            .AddSingleton(stores.Publications)
            .AddSingleton(stores.Extractions)
            .AddSingleton<IPagePictures, InMemoryPagePictures>()
            .AddSingleton<ISenderBook, InMemorySenderBook>()
            .AddSingleton<IRoster, InMemoryRoster>()
            .AddSingleton<IYearRecords, InMemoryYearRecords>()
            .AddSingleton<IYearPlans, InMemoryYearPlans>()
            .AddScanReader(settings)
            .AddDisclosureApp(settings, new LinkKeyRing(new LinkKey("test", new byte[LinkKey.ShortestSecret])), TimeProvider.System)
            .BuildServiceProvider();
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    [Theory]
    [InlineData("GET", "/healthz", StatusCodes.Status200OK, """{"status":"ok"}""")]
    [InlineData("GET", "/", StatusCodes.Status200OK, "<html")]
    [InlineData("GET", "/api/published", StatusCodes.Status200OK, "[]")]
    [InlineData("GET", "/operator", StatusCodes.Status403Forbidden, "办理")]
    [InlineData("GET", "/review/no-link", StatusCodes.Status404NotFound, "链接")]
    [InlineData("GET", "/runtime/webhooks/durabletask/instances", StatusCodes.Status404NotFound, "没有这个页面")]
    [InlineData("POST", "/review/no-link/approve", StatusCodes.Status404NotFound, "链接")]
    public async Task A_request_reaches_the_handler_of_its_path(string method, string path, int status, string says)
    {
        using var scope = _services.CreateScope();
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Request.Method = method;
        context.Request.Scheme = "https";
        context.Request.Host = new HostString("disclosure.example.gov.cn");
        context.Request.Path = path;
        context.Request.ContentType = method == "POST" ? "application/x-www-form-urlencoded" : null;
        context.Response.Body = body;
        // As the function's own route left it.
        context.Request.RouteValues["path"] = path[1..];
        context.SetEndpoint(new Endpoint(null, null, "Web"));

        await _services.GetRequiredService<Site>().ServeAsync(context);

        var answer = Encoding.UTF8.GetString(body.ToArray());
        Assert.Equal(status, context.Response.StatusCode);
        Assert.Contains(says, answer, StringComparison.Ordinal);
    }
}
