using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace ReportMaker.Producers;

/// <summary>Chromium without a window, led by its DevTools protocol: it takes pictures of parts of a page, and saves pages.</summary>
internal sealed class Browser : IDisposable
{
    /// <summary>Characters that a message takes at first; larger ones come in parts.</summary>
    private const int Part = 1 << 16;

    private readonly Process _process;
    private readonly ClientWebSocket _socket = new();
    private readonly string? _session;
    private readonly Task _errors;
    private int _calls;

    /// <summary>Starts the program.</summary>
    /// <param name="folder">A folder for its profile.</param>
    /// <exception cref="InvalidOperationException">It does not start.</exception>
    public Browser(string folder)
    {
        var profile = Directory.CreateDirectory(Path.Combine(folder, "browser")).FullName;
        _process = Process.Start(new ProcessStartInfo("chromium-headless-shell",
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run",
            "--remote-debugging-port=0", $"--user-data-dir={profile}", "about:blank",
        ])
        {
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("The browser did not start.");
        string? line;
        const string Told = "DevTools listening on ";
        while ((line = _process.StandardError.ReadLine()) is not null && !line.StartsWith(Told, StringComparison.Ordinal))
        {
        }

        _errors = _process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        _socket.ConnectAsync(
            new Uri(line?[Told.Length..] ?? throw new InvalidOperationException("The browser ended.")), CancellationToken.None)
            .GetAwaiter().GetResult();
        var target = Call("Target.createTarget", new JsonObject { ["url"] = "about:blank" })["targetId"]!.GetValue<string>();
        var attached = Call("Target.attachToTarget", new JsonObject { ["targetId"] = target, ["flatten"] = true });
        _session = attached["sessionId"]!.GetValue<string>();
        Call("Page.enable", []);
    }

    /// <summary>Opens a file and waits until it is there.</summary>
    public void Open(string path)
    {
        Call("Page.navigate", new JsonObject { ["url"] = new Uri(path).AbsoluteUri });
        while (Receive()["method"]?.GetValue<string>() != "Page.loadEventFired")
        {
        }
    }

    /// <summary>Returns pictures of the tables of the page, as PNG.</summary>
    /// <param name="scale">Pixels in a pixel of the page.</param>
    public IReadOnlyList<(byte[] Png, int Width)> Tables(double scale)
    {
        var pictures = new List<(byte[], int)>();
        var boxes = (JsonArray)Call("Runtime.evaluate", new JsonObject
        {
            ["expression"] = "[...document.querySelectorAll('table')].map(table => table.getBoundingClientRect())"
                + ".map(box => [box.x, box.y, box.width, box.height])",
            ["returnByValue"] = true,
        })["result"]!["value"]!;
        foreach (var box in boxes)
        {
            var picture = Call("Page.captureScreenshot", new JsonObject
            {
                ["captureBeyondViewport"] = true,
                ["clip"] = new JsonObject
                {
                    ["x"] = box![0]!.GetValue<double>(),
                    ["y"] = box[1]!.GetValue<double>(),
                    ["width"] = box[2]!.GetValue<double>(),
                    ["height"] = box[3]!.GetValue<double>(),
                    ["scale"] = scale,
                },
            });
            pictures.Add((Convert.FromBase64String(picture["data"]!.GetValue<string>()), (int)Math.Round(box[2]!.GetValue<double>())));
        }

        return pictures;
    }

    /// <summary>Returns the page with all that belongs to it in one file.</summary>
    public byte[] Save() => Encoding.UTF8.GetBytes(
        Call("Page.captureSnapshot", new JsonObject { ["format"] = "mhtml" })["data"]!.GetValue<string>());

    public void Dispose()
    {
        // It writes its profile to the end; the folder can go only then.
        Call("Browser.close", []);
        _socket.Dispose();
        _process.WaitForExit();
        _errors.GetAwaiter().GetResult();
        _process.Dispose();
    }

    private JsonNode Call(string method, JsonObject parameters)
    {
        var call = new JsonObject { ["id"] = ++_calls, ["method"] = method, ["params"] = parameters };
        if (_session is not null)
        {
            call["sessionId"] = _session;
        }

        _socket.SendAsync(
            Encoding.UTF8.GetBytes(call.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None)
            .GetAwaiter().GetResult();
        while (true)
        {
            var answer = Receive();
            if (answer["id"]?.GetValue<int>() == _calls)
            {
                return answer["result"] ?? throw new InvalidOperationException($"{method}: {answer["error"]}");
            }
        }
    }

    private JsonNode Receive()
    {
        using var message = new MemoryStream();
        var part = new byte[Part];
        WebSocketReceiveResult received;
        do
        {
            received = _socket.ReceiveAsync(new ArraySegment<byte>(part), CancellationToken.None).GetAwaiter().GetResult();
            message.Write(part, 0, received.Count);
        }
        while (!received.EndOfMessage);
        return JsonNode.Parse(message.ToArray())!;
    }
}
