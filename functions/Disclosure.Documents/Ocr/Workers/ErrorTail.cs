using System.Text;

namespace Disclosure.Documents.Ocr.Workers;

/// <summary>
/// The end of what a child writes to its standard error: read without pause, so that it never blocks the child, and kept in a few
/// kilobytes.
/// </summary>
internal sealed class ErrorTail
{
    private const int Kept = 4096;

    private readonly byte[] _bytes = new byte[2 * Kept];
    private int _length;

    /// <summary>Reads until the stream ends or the token asks to stop.</summary>
    public async Task CollectAsync(Stream errors, CancellationToken stop)
    {
        while (await errors.ReadAsync(_bytes.AsMemory(_length), stop).ConfigureAwait(false) is var count and > 0)
        {
            _length += count;
            if (_length == _bytes.Length)
            {
                _bytes.AsSpan(Kept).CopyTo(_bytes);
                _length = Kept;
            }
        }
    }

    /// <summary>
    /// The last line that tells something: frames of a stack trace are indented. To be asked when the collecting has ended.
    /// </summary>
    public string LastLine() =>
        Encoding.UTF8.GetString(_bytes, 0, _length).Split('\n')
            .LastOrDefault(line => line.Length > 0 && !char.IsWhiteSpace(line[0]))?.TrimEnd() ?? "";
}
