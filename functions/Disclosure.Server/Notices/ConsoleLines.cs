namespace Disclosure.Server.Notices;

/// <summary>
/// What the host tells the person at the console: whole lines, never mixed, and free of control characters from file names.
/// </summary>
internal sealed class ConsoleLines(TextWriter output)
{
    private readonly Lock _writing = new();

    /// <summary>Writes a line.</summary>
    public void Write(string line)
    {
        var visible = string.Create(line.Length, line, static (span, text) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsControl(text[i]) ? ' ' : text[i];
            }
        });
        lock (_writing)
        {
            output.WriteLine(visible);
            output.Flush();
        }
    }
}
