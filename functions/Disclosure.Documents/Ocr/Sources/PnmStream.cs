namespace Disclosure.Documents.Ocr.Sources;

/// <summary>Takes binary PNM pictures one after another from a stream.</summary>
/// <param name="source">The stream.</param>
/// <param name="room">Memory for one picture, used again for each; at least <see cref="PnmHeader.Longest"/> bytes.</param>
internal sealed class PnmStream(Stream source, byte[] room)
{
    private int _taken;
    private int _filled;

    /// <summary>
    /// Returns the next picture, header and pixels; null where the stream ends before it does, it is no PNM, or the room is too small for
    /// it.
    /// </summary>
    public async Task<ReadOnlyMemory<byte>?> ReadAsync(CancellationToken cancellation)
    {
        // Reading a header may take the beginning of the picture after it too, where a picture is tiny.
        room.AsSpan(_taken.._filled).CopyTo(room);
        (_taken, _filled) = (0, _filled - _taken);
        await FillAsync(PnmHeader.Longest, cancellation).ConfigureAwait(false);
        if (PnmHeader.Read(room.AsSpan(0, _filled)) is not { } header || header.FileLength > room.Length)
        {
            return null;
        }

        _taken = (int)header.FileLength;
        await FillAsync(_taken, cancellation).ConfigureAwait(false);
        if (_filled < _taken)
        {
            return null;
        }

        return room.AsMemory(0, _taken);
    }

    private async Task FillAsync(int length, CancellationToken cancellation)
    {
        if (_filled < length)
        {
            var missing = length - _filled;
            _filled += await source.ReadAtLeastAsync(room.AsMemory(_filled, missing), missing, throwOnEndOfStream: false, cancellation)
                .ConfigureAwait(false);
        }
    }
}
