using Disclosure.Workflow.Ports;

namespace Disclosure.Server.Notices;

/// <summary>
/// What the host tells the person at the console: whole lines, never mixed, and free of control characters from file names.
/// </summary>
/// <param name="output">Where the lines go.</param>
/// <param name="showsLinks">Whether the links of notices are shown: whoever reads one can decide by it.</param>
internal sealed class ConsoleLines(TextWriter output, bool showsLinks = false)
{
    private readonly Lock _writing = new();

    /// <summary>Gets whether the links of notices are shown.</summary>
    public bool ShowsLinks => showsLinks;

    /// <summary>Writes a line for a notice.</summary>
    public void Write(Notice notice) =>
        Write($"{notice.Subject} → {notice.To.Name}{(showsLinks ? $"  {notice.Link}" : "")}");

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
