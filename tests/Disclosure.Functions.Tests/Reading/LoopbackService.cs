using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Disclosure.Functions.Tests.Reading;

/// <summary>
/// A server on this machine that answers as a test says: to submitted files by one list of answers, to questions for a result by another,
/// each answer once but the last, which is given again and again.
/// </summary>
internal sealed class LoopbackService : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _submitted;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _asked;

    private LoopbackService(
        WebApplication server, IEnumerable<Func<HttpContext, Task>> submitted, IEnumerable<Func<HttpContext, Task>> asked)
    {
        _server = server;
        _submitted = new ConcurrentQueue<Func<HttpContext, Task>>(submitted);
        _asked = new ConcurrentQueue<Func<HttpContext, Task>>(asked);
        Address = new Uri(_server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public Uri Address { get; }

    /// <summary>Gets what was asked: method, path and query, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>Gets the headers of the requests.</summary>
    public ConcurrentQueue<Dictionary<string, string>> Headers { get; } = [];

    /// <summary>Gets the bytes of the file that was submitted last.</summary>
    public byte[] File { get; private set; } = [];

    /// <summary>Starts a server.</summary>
    /// <param name="submitted">The answers to files, at least one.</param>
    /// <param name="asked">The answers to questions for a result.</param>
    public static async Task<LoopbackService> StartAsync(
        IReadOnlyList<Func<HttpContext, Task>> submitted, params IReadOnlyList<Func<HttpContext, Task>> asked)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = builder.Build();
        LoopbackService? service = null;
        server.Run(context => service!.AnswerAsync(context));
        await server.StartAsync();
        return service = new LoopbackService(server, submitted, asked);
    }

    /// <summary>Takes the file: its result is named so, at whatever address.</summary>
    public static Func<HttpContext, Task> Taken(string? place = null, string? retryAfter = null) => context =>
    {
        context.Response.StatusCode = StatusCodes.Status202Accepted;
        context.Response.Headers["Operation-Location"] = place
            ?? $"{context.Request.Scheme}://{context.Request.Host}/documentintelligence/documentModels/prebuilt-layout/analyzeResults/"
                + "3b31320d-8bab-4f88-b19c-2322a7f11034?api-version=2024-11-30";
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        return Task.CompletedTask;
    };

    /// <summary>Says something.</summary>
    public static Func<HttpContext, Task> Says(int status, string body, string? retryAfter = null) => async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        var bytes = Encoding.UTF8.GetBytes(body);
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes);
    };

    /// <summary>Breaks the connection off.</summary>
    public static Task BreaksOff(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync();
        await _server.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        Requests.Enqueue($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}");
        Headers.Enqueue(context.Request.Headers.ToDictionary(
            static header => header.Key, static header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase));
        if (context.Request.Method == HttpMethods.Post)
        {
            using var file = new MemoryStream();
            await context.Request.Body.CopyToAsync(file);
            File = file.ToArray();
        }

        var answers = context.Request.Method == HttpMethods.Post ? _submitted : _asked;
        var answer = answers.Count > 1 && answers.TryDequeue(out var next) ? next : answers.TryPeek(out var last) ? last : BreaksOff;
        await answer(context);
    }
}
