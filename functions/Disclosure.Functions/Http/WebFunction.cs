using Disclosure.Functions.Orchestration;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Disclosure.Functions.Http;

/// <summary>The one function that people and programs reach. Who may ask what, its routes say themselves.</summary>
internal sealed class WebFunction(Site site, EngineClient engine)
{
    /// <summary>Answers any request.</summary>
    [Function("Web")]
    public async Task<IResult> ServeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", Route = "{*path}")] HttpRequest request,
        [DurableClient] DurableTaskClient client)
    {
        engine.Use(client);
        await site.ServeAsync(request.HttpContext);
        return Results.Empty;
    }
}
