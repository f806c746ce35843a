using System.Buffers.Binary;
using System.Collections;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using Disclosure.Documents;
using Disclosure.Documents.Words;

namespace FaultyWorker;

/// <summary>What a request can ask for. A request is a line of words; what follows the line is for <c>echo</c>.</summary>
public static class Faults
{
    /// <summary>Place of the flags in a request for a page.</summary>
    private const int FlagsAt = 12;

    /// <summary>Flag of a page that is asked for a second time.</summary>
    private const int SecondFlag = 2;

    /// <summary>A request as the pool sends it.</summary>
    public static byte[] Request(string line, ReadOnlySpan<byte> rest = default) => [.. Encoding.UTF8.GetBytes(line), (byte)'\n', .. rest];

    /// <summary>Does what the request asks.</summary>
    public static ReadOnlyMemory<byte> Handle(ReadOnlyMemory<byte> request)
    {
        var end = request.Span.IndexOf((byte)'\n');
        return Do(Encoding.UTF8.GetString(request.Span[..end]).Split(' '), request[(end + 1)..]);
    }

    /// <summary>
    /// Answers a request for a page with what the test put into a file of the page's number, e.g. 3.answer; crashes where there is none,
    /// and is killed where there is one of the ending kill. A page asked for a second time is answered with the file of the ending second,
    /// and with the first answer where there is none; one of the ending crash makes it crash then.
    /// </summary>
    /// <param name="folder">Folder of the files. An empty file asks for the answer that the engine is missing.</param>
    /// <param name="request">The request, which begins with the number, little end first.</param>
    public static ReadOnlyMemory<byte> AnswerPage(string folder, ReadOnlyMemory<byte> request)
    {
        var number = BinaryPrimitives.ReadInt32LittleEndian(request.Span);
        var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{number}.answer"));
        if (File.Exists(Path.ChangeExtension(file, "kill")))
        {
            Kill();
        }

        var isSecond = (BinaryPrimitives.ReadInt32LittleEndian(request.Span[FlagsAt..]) & SecondFlag) != 0;
        if (isSecond && File.Exists(Path.ChangeExtension(file, "second")))
        {
            file = Path.ChangeExtension(file, "second");
        }

        if (!File.Exists(file) || (isSecond && File.Exists(Path.ChangeExtension(file, "crash"))))
        {
            Environment.FailFast("no answer for this page");
        }

        var answer = File.ReadAllBytes(file);
        return answer.Length > 0 ? answer : throw new DocumentException(new OcrNotInstalled("tesseract-ocr"));
    }

    /// <summary>Tells a test that it has come so far by connecting to its socket, and waits for ever.</summary>
    public static void Hang(string socket)
    {
        using var meeting = Meet(socket);
        Wait();
    }

    private static Socket Meet(string socket)
    {
        var meeting = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        meeting.Connect(new UnixDomainSocketEndPoint(socket));
        return meeting;
    }

    private static void Wait()
    {
        using var never = new ManualResetEventSlim();
        never.Wait();
    }

    private static ReadOnlyMemory<byte> Do(ReadOnlySpan<string> words, ReadOnlyMemory<byte> rest)
    {
        switch (words)
        {
            case ["echo"]:
                return rest;
            case ["swell", var bytes]:
                return new byte[int.Parse(bytes, CultureInfo.InvariantCulture)];
            case ["process"]:
                return Encoding.UTF8.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            case ["environment"]:
                return Encoding.UTF8.GetBytes(
                    string.Join('\n', Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(e => $"{e.Key}={e.Value}")));
            case ["once", var marker, .. var fault]:
                if (File.Exists(marker))
                {
                    return rest;
                }

                File.WriteAllText(marker, "");
                return Do(fault, rest);
            case ["crash"]:
                Environment.FailFast("told to crash");
                break;
            case ["kill"]:
                Kill();
                break;
            case ["spin"]:
                Burn(TimeSpan.MaxValue);
                break;
            case ["burn", var milliseconds]:
                Burn(TimeSpan.FromMilliseconds(int.Parse(milliseconds, CultureInfo.InvariantCulture)));
                break;
            case ["exit", var code]:
                Console.Error.WriteLine("last words");
                Environment.Exit(int.Parse(code, CultureInfo.InvariantCulture));
                break;
            case ["throw"]:
                throw new InvalidOperationException("told to throw");
            case ["refuse"]:
                throw new DocumentException(new PictureDamaged());
            case ["hang", var socket]:
                Hang(socket);
                break;
            case ["eat"]:
                while (true)
                {
                    Take(1 << 20);
                }

            case ["bloat", var bytes, var socket]:
                using (Meet(socket))
                {
                    Take(int.Parse(bytes, CultureInfo.InvariantCulture));
                    Wait();
                }

                break;
            case ["garbage"]:
                Write("Segmentation fault"u8);
                break;
            case ["half"]:
                Write([(byte)'A', 100, 0, 0, 0, 1, 2, 3]);
                Environment.Exit(0);
                break;
            case ["flood"]:
                for (var i = 0; i < 100_000; i++)
                {
                    Console.Error.WriteLine($"line {i} of a great many that nobody will ever want to read");
                }

                break;
        }

        return rest;
    }

    /// <summary>Ends this process as somebody else does who kills it.</summary>
    private static void Kill()
    {
        using var self = Process.GetCurrentProcess();
        self.Kill();
        Wait();
    }

    private static void Burn(TimeSpan time)
    {
        var before = Environment.CpuUsage.TotalTime;
        while (Environment.CpuUsage.TotalTime - before < time)
        {
            Thread.SpinWait(1000);
        }
    }

    private static unsafe void Take(int bytes) => NativeMemory.Fill(NativeMemory.Alloc((nuint)bytes), (nuint)bytes, 1);

    private static void Write(ReadOnlySpan<byte> bytes)
    {
        using var output = Console.OpenStandardOutput();
        output.Write(bytes);
        output.Flush();
    }
}
