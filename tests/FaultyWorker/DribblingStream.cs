namespace FaultyWorker;

/// <summary>Passes on what is written in pieces of a few bytes, each in a write of its own.</summary>
internal sealed class DribblingStream(Stream target) : Stream
{
    private readonly Random _random = new(1);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Flush() => target.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
#pragma warning disable CA5394 // Nothing here is secret.
            var piece = _random.Next(1, Math.Min(buffer.Length, 50) + 1);
#pragma warning restore CA5394
            target.Write(buffer[..piece]);
            target.Flush();
            buffer = buffer[piece..];
        }
    }
}
