using System.Text;

namespace Disclosure.Documents.Ocr.Workers;

/// <summary>
/// The end of what a child writes to its standard error: read without pause, so that it never blocks the child, and kept in a few
/// kilobytes.
/// </summary>
/// <param name="heeds">Tells the lines to be noted; null for none.</param>
internal sealed class ErrorTail(Func<string, bool>? heeds = null)
{
    private const int Kept = 4096;

    private readonly byte[] _bytes = new byte[2 * Kept];
    private int _length;
    private int _line;

    /// <summary>Gets a value indicating whether there was a line to be noted. To be asked when the collecting has ended.</summary>
    public bool HasHeard { get; private set; }

    /// <summary>Reads until the stream ends or the token asks to stop.</summary>
    public async Task CollectAsync(Stream errors, CancellationToken stop)
    {
        while (await errors.ReadAsync(_bytes.AsMemory(_length), stop).ConfigureAwait(false) is var count and > 0)
        {
            _length += count;
            Listen();
            if (_length == _bytes.Length)
            {
                _bytes.AsSpan(Kept).CopyTo(_bytes);
                _length = Kept;
                _line = Math.Max(0, _line - Kept);
            }
        }

        Hear(_line, _length);
    }

    /// <summary>
    /// The last line that tells something: frames of a stack trace are indented. To be asked when the collecting has ended.
    /// </summary>
    public string LastLine() =>
        Encoding.UTF8.GetString(_bytes, 0, _length).Split('\n')
            .LastOrDefault(line => line.Length > 0 && !char.IsWhiteSpace(line[0]))?.TrimEnd() ?? "";

    /// <summary>Looks at the lines that have ended; of one longer than what is kept, at its end.</summary>
    private void Listen()
    {
        while (_bytes.AsSpan(_line, _length - _line).IndexOf((byte)'\n') is var end and >= 0)
        {
            Hear(_line, _line + end);
            _line += end + 1;
        }
    }

    private void Hear(int from, int to) =>
        HasHeard = HasHeard || (heeds is not null && heeds(Encoding.UTF8.GetString(_bytes, from, to - from)));
}
