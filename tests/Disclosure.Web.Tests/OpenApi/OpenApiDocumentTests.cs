using System.Text.Json;
using Disclosure.Web.OpenApi;
using Disclosure.Web.Tests.Site;
using Microsoft.AspNetCore.Routing;

namespace Disclosure.Web.Tests.OpenApi;

public class OpenApiDocumentTests
{
    [Fact]
    public async Task Every_mapped_route_is_in_the_document_and_the_other_way_round()
    {
        await using var site = await TestSite.StartAsync();
        using var document = JsonDocument.Parse(await site.PageAsync("/openapi.json"));
        Assert.Equal("3.1.0", document.RootElement.GetProperty("openapi").GetString());
        var described = document.RootElement.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => $"{operation.Name} {path.Name}"));
        var mapped = site.Endpoints
            .Select(endpoint => endpoint.Metadata.GetMetadata<Disclosure.Web.Http.Route>())
            .OfType<Disclosure.Web.Http.Route>()
            .Select(route => $"{route.Method.ToLowerInvariant()} {OpenApiDocument.PathOf(route)}");
        Assert.Equal(mapped.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
        Assert.Equal(site.Endpoints.Count - 1, mapped.Count());
    }

    [Fact]
    public async Task Every_operation_names_its_parameters_and_every_reference_leads_somewhere()
    {
        await using var site = await TestSite.StartAsync();
        var text = await site.PageAsync("/openapi.json");
        using var document = JsonDocument.Parse(text);
        var schemas = document.RootElement.GetProperty("components").GetProperty("schemas");
        foreach (var path in document.RootElement.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject())
            {
                var named = operation.Value.GetProperty("parameters").EnumerateArray()
                    .Where(parameter => parameter.GetProperty("in").GetString() == "path")
                    .Select(parameter => parameter.GetProperty("name").GetString());
                Assert.Equal(path.Name.Split('{').Skip(1).Select(part => part.Split('}')[0]), named);
                Assert.NotEmpty(operation.Value.GetProperty("responses").EnumerateObject());
            }
        }

        foreach (var reference in text.Split("#/components/schemas/").Skip(1))
        {
            Assert.True(schemas.TryGetProperty(reference.Split('"')[0], out _), reference.Split('"')[0]);
        }
    }

    [Fact]
    public async Task GET_and_POST_are_all_there_is()
    {
        await using var site = await TestSite.StartAsync();
        Assert.All(
            site.Endpoints.SelectMany(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods),
            method => Assert.Contains(method, new[] { "GET", "HEAD", "POST" }));
    }
}
