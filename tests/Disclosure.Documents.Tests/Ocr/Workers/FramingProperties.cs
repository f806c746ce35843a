using System.Diagnostics;
using System.Text;
using Disclosure.Documents.Ocr.Workers;
using Disclosure.Documents.Tests.Words;
using Disclosure.Documents.Words;
using FaultyWorker;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Documents.Tests.Ocr.Workers;

public sealed class FramingProperties
{
    private static readonly string Program = typeof(Faults).Assembly.Location;

    private static readonly Gen<byte[]> Bytes =
        from length in Gen.OneOf(Gen.Choose(0, 20), Gen.Choose(0, 5_000), Gen.Choose(60_000, 70_000))
        from seed in Gen.Choose(0, int.MaxValue)
        select Random(length, seed);

    [Fact]
    public void Any_header_is_read_as_it_was_written() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll(
            (from kind in Gen.Elements(FrameKind.Request, FrameKind.Answer, FrameKind.Error)
             from length in Gen.Choose(0, FrameHeader.LargestAnswer)
             select new FrameHeader(kind, length)).ToArbitrary(),
            header =>
            {
                var bytes = new byte[FrameHeader.Size];
                header.Write(bytes);
                return FrameHeader.Read(bytes) == header;
            }));

    [Fact]
    public void Any_five_bytes_are_a_header_within_its_limit_or_an_error() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000),
        Prop.ForAll(Gen.ArrayOf(Gen.OneOf(Gen.Choose(0, 255), Gen.Elements('Q', 'A', 'E').Select(c => (int)c)), FrameHeader.Size)
            .ToArbitrary(), values =>
        {
            try
            {
                var header = FrameHeader.Read(values.Select(v => (byte)v).ToArray());
                return header.Length >= 0 && header.Length <= header.Kind switch
                {
                    FrameKind.Request => FrameHeader.LargestRequest,
                    FrameKind.Answer => FrameHeader.LargestFile,
                    _ => FrameHeader.LargestAnswer,
                };
            }
            catch (InvalidDataException)
            {
                return true;
            }
        }));

    [Fact]
    public void Every_fault_is_read_as_it_was_written() =>
        Assert.All(SomeFaults.OfEveryKind(), static fault =>
            Assert.Equal(fault, ErrorFrame.Read(ErrorFrame.Write(new DocumentException(fault))).Fault));

    [Fact]
    public void Any_name_of_a_file_is_read_as_it_was_written() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll(
            (from name in Gen.ListOf(Gen.Elements("请", "重", "x", "\n", "\"", "\\", "𠮷"))
             select new InBundledFile(string.Concat(name), new PdfLocked())).ToArbitrary(),
            fault => ErrorFrame.Read(ErrorFrame.Write(new DocumentException(fault))) is var read
                && read.Fault == fault && read.Code == DocumentError.PasswordNeeded && read.Message == DocumentWords.Chinese.Of(fault)));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"kind":"brokenHeart"}""")]
    [InlineData("""{"kind":"noSuchPage"}""")]
    [InlineData("""{"kind":"inBundledFile","name":"a.pdf","fault":null}""")]
    [InlineData("""{"kind":"readLimitReached","limit":99}""")]
    [InlineData("""{"kind":"pdfLocked"} and more""")]
    public void What_is_no_fault_is_garbage(string frame) =>
        Assert.Throws<InvalidDataException>(() => ErrorFrame.Read(Encoding.UTF8.GetBytes(frame)));

    [Fact]
    public void A_child_understands_requests_cut_into_any_pieces()
    {
        using var child = Process.Start(
            new ProcessStartInfo("dotnet", [Program]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var (input, output) = (child.StandardInput.BaseStream, child.StandardOutput.BaseStream);
        input.Write(Greeting.Bytes.Span);
        var greeting = new byte[Greeting.Size];
        output.ReadExactly(greeting);
        Greeting.Check(greeting);
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Bytes.ToArbitrary(), Gen.ListOf(Gen.Choose(1, 9_000))
            .ToArbitrary(), (payload, cuts) =>
        {
            var request = Faults.Request("echo", payload);
            byte[] frame = [.. new byte[FrameHeader.Size], .. request];
            new FrameHeader(FrameKind.Request, request.Length).Write(frame);
            var written = 0;
            foreach (var cut in cuts.Append(frame.Length))
            {
                var end = Math.Min(frame.Length, written + cut);
                input.Write(frame.AsSpan(written..end));
                input.Flush();
                written = end;
            }

            var header = new byte[FrameHeader.Size];
            output.ReadExactly(header);
            var answer = new byte[FrameHeader.Read(header).Length];
            output.ReadExactly(answer);
            return answer.AsSpan().SequenceEqual(payload);
        }));
        child.StandardInput.Close();
        child.WaitForExit();
        Assert.Equal(0, child.ExitCode);
    }

    [Fact]
    public async Task The_pool_understands_answers_cut_into_any_pieces()
    {
        await using var pool = new WorkerPool(
            new WorkerOptions { FileName = "dotnet", Arguments = [Program, "dribble"], Workers = 1 },
            TimeProvider.System);
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Bytes.ToArbitrary(), async payload =>
            (await pool.RunAsync(Faults.Request("echo", payload), TestContext.Current.CancellationToken)).SequenceEqual(payload)));
    }

    private static byte[] Random(int length, int seed)
    {
        var bytes = new byte[length];
#pragma warning disable CA5394 // Reproducible bytes are wanted, not secret ones.
        new Random(seed).NextBytes(bytes);
#pragma warning restore CA5394
        return bytes;
    }
}
