using System.Buffers.Binary;
using System.Diagnostics;
using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Disclosure.Functions.Tests.Hosting;

/// <summary>
/// The app as the Functions host starts it: the real program in a process of its own, told what to do over the host's protocol
/// (FunctionRpc.proto of azure-functions-language-worker-protobuf, a gRPC stream of messages both ways).
/// </summary>
internal sealed class RunningWorker : IAsyncDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    // Fields of StreamingMessage.
    private const int StartStream = 20, InitRequest = 17, InitResponse = 16, LoadRequest = 8, LoadResponse = 9, Invocation
        = 4, InvocationResponse = 5,
        MetadataRequest = 29, MetadataResponse = 30;

    private readonly Channel<ProtoMessage> _toWorker = Channel.CreateUnbounded<ProtoMessage>();
    private readonly Channel<ProtoMessage> _fromWorker = Channel.CreateUnbounded<ProtoMessage>();
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly StringWriter _output = new();
    private readonly WebApplication _host;
    private readonly Process _process;
    private readonly HashSet<string> _loaded = [];
    private int _invocations;
    private Uri? _site;

    private RunningWorker(WebApplication host, Process process) => (_host, _process) = (host, process);

    /// <summary>The functions the worker named, each as the metadata it is loaded by.</summary>
    public IReadOnlyList<ProtoMessage> Functions { get; private set; } = [];

    /// <summary>The folder the app was built into.</summary>
    public static string AppFolder
    {
        get
        {
            for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (File.Exists(Path.Combine(folder, "Serverless.sln")))
                {
                    var configuration = Path.GetRelativePath(
                        Path.Combine(folder, "tests", "Disclosure.Functions.Tests", "bin"), AppContext.BaseDirectory
                            .TrimEnd(Path.DirectorySeparatorChar));
                    return Path.Combine(folder, "functions", "Disclosure.Functions", "bin", configuration);
                }
            }

            throw new DirectoryNotFoundException("The tests do not run inside the repository.");
        }
    }

    /// <summary>Starts the program and has it tell its functions.</summary>
    /// <param name="settings">App settings, as environment variables.</param>
    public static async Task<RunningWorker> StartAsync(IReadOnlyDictionary<string, string> settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost
            .ConfigureKestrel(kestrel =>
            {
                // A worker that has nothing to say, or a busy machine, is no slow sender.
                kestrel.Limits.MinRequestBodyDataRate = null;
                kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
            });
        RunningWorker? worker = null;
        var host = builder.Build();
        host.MapPost("/AzureFunctionsRpcMessages.FunctionRpc/EventStream", context => worker!.TalkAsync(context));
        await host.StartAsync();
        var address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(
                    AppFolder,
                    "Disclosure.Functions.dll"),
                    "--functions-uri", address, "--functions-worker-id", "worker", "--functions-request-id", "request",
                "--functions-grpc-max-message-length", int.MaxValue.ToString(System.Globalization.CultureInfo.InvariantCulture),
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppFolder,
        };
        start.Environment["FUNCTIONS_APPLICATION_DIRECTORY"] = AppFolder;
        start.Environment["FUNCTIONS_WORKER_DIRECTORY"] = AppFolder;
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var process = new Process { StartInfo = start };
        worker = new RunningWorker(host, process);
        process.OutputDataReceived += (_, line) => worker.Hear(line.Data);
        process.ErrorDataReceived += (_, line) => worker.Hear(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await worker.GreetAsync();
        return worker;
    }

    /// <summary>
    /// Sends a request by way of a function, as the host does: an invocation over the stream and the request itself to the worker's own
    /// server.
    /// </summary>
    public async Task<HttpResponseMessage> AskAsync(string function, HttpRequestMessage request)
    {
        var id = await InvokeAsync(function, "request", new ProtoMessage((5, new ProtoMessage())));
        request.RequestUri = new Uri(_site!, request.RequestUri!);
        request.Headers.Add("x-ms-invocation-id", id);
        var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken).WaitAsync(Deadline);
        Sound((await ReceiveAsync(InvocationResponse)).Find(3));
        return answer;
    }

    /// <summary>Calls an activity, as the host does, and gives what it returned, as JSON.</summary>
    /// <param name="function">The activity.</param>
    /// <param name="parameter">The name of its input.</param>
    /// <param name="input">The input, as JSON.</param>
    public async Task<string> CallAsync(string function, string parameter, string input)
    {
        await InvokeAsync(function, parameter, new ProtoMessage((1, input)));
        var response = await ReceiveAsync(InvocationResponse);
        Sound(response.Find(3));
        return response.Find(4)!.Texts(2).Concat(response.Find(4)!.Texts(1)).First();
    }

    private async Task<string> InvokeAsync(string function, string parameter, ProtoMessage input)
    {
        var metadata = Functions.Single(each => each.Text(4) == function);
        if (_loaded.Add(function))
        {
            await SendAsync(LoadRequest, new ProtoMessage((1, metadata.Text(13)), (2, metadata)));
            Sound((await ReceiveAsync(LoadResponse)).Find(2));
        }

        var id = $"invocation-{++_invocations}";
        const string engine = """
            {"rpcBaseUrl":"http://127.0.0.1:9/","taskHubName":"disclosure","connectionName":"AzureWebJobsStorage",
             "requiredQueryStringParameters":"","httpBaseUrl":""}
            """;
        await SendAsync(Invocation, new ProtoMessage(
            (1, id),
            (2, metadata.Text(13)),
            (3, new ProtoMessage((1, parameter), (2, input))),
            (3, new ProtoMessage((1, "client"), (2, new ProtoMessage((1, engine))))),
            (5, new ProtoMessage())));
        return id;
    }

    public async ValueTask DisposeAsync()
    {
        _toWorker.Writer.Complete();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
        await _host.StopAsync();
        await _host.DisposeAsync();
        _http.Dispose();
        await _output.DisposeAsync();
    }

    private void Hear(string? line)
    {
        lock (_output)
        {
            _output.WriteLine(line);
        }
    }

    private async Task GreetAsync()
    {
        await ReceiveAsync(StartStream);
        await SendAsync(InitRequest, new ProtoMessage((1, "4.1040.0"), (4, AppFolder), (5, AppFolder)));
        var capabilities = (await ReceiveAsync(InitResponse)).All(2).ToDictionary(entry => entry.Text(1), entry => entry.Text(2));
        _site = new Uri(capabilities["HttpUri"]);
        await SendAsync(MetadataRequest, new ProtoMessage((1, AppFolder)));
        Functions = [.. (await ReceiveAsync(MetadataResponse)).All(1)];
    }

    /// <summary>A status with an exception in it is one that was thrown in the worker.</summary>
    private static void Sound(ProtoMessage? status)
    {
        if (status?.Find(2) is { } exception)
        {
            throw new InvalidOperationException($"{exception.Text(2)}\n{exception.Text(1)}");
        }
    }

    private ValueTask SendAsync(int content, ProtoMessage message) =>
        _toWorker.Writer.WriteAsync(new ProtoMessage((1, "request"), (content, message)), TestContext.Current.CancellationToken);

    /// <summary>The next message of the kind; others, logs among them, are passed over.</summary>
    private async Task<ProtoMessage> ReceiveAsync(int content)
    {
        try
        {
            while (true)
            {
                var message = await _fromWorker.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Deadline);
                if (message.Find(content) is { } found)
                {
                    return found;
                }
            }
        }
        catch (Exception cause) when (cause is TimeoutException or ChannelClosedException)
        {
            lock (_output)
            {
                throw new InvalidOperationException($"The worker did not answer with {content}. It said:\n{_output}", cause);
            }
        }
    }

    /// <summary>One gRPC call with streams both ways: messages with a byte for compression and four for the length before each.</summary>
    private async Task TalkAsync(HttpContext context)
    {
        context.Response.ContentType = "application/grpc";
        context.Response.DeclareTrailer("grpc-status");
        await context.Response.StartAsync();
        var sending = Task.Run(async () =>
        {
            await foreach (var message in _toWorker.Reader.ReadAllAsync(context.RequestAborted))
            {
                var bytes = message.ToBytes();
                var head = new byte[5];
                BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(1), bytes.Length);
                await context.Response.Body.WriteAsync(head);
                await context.Response.Body.WriteAsync(bytes);
                await context.Response.Body.FlushAsync();
            }
        });
        try
        {
            var head = new byte[5];
            while (await context.Request.Body.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, context.RequestAborted) == head
                .Length)
            {
                var bytes = new byte[BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(1))];
                await context.Request.Body.ReadExactlyAsync(bytes, context.RequestAborted);
                await _fromWorker.Writer.WriteAsync(ProtoMessage.Parse(bytes));
            }

            await sending;
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            _fromWorker.Writer.TryComplete(gone);
        }
    }
}
