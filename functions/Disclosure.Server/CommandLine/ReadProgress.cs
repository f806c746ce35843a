using Disclosure.Server.Words;

namespace Disclosure.Server.CommandLine;

/// <summary>How far a run over many files is, on stderr: a line that renews itself on a terminal, else a line now and then.</summary>
internal sealed class ReadProgress(int total)
{
    private const int Many = 10;
    private const int LinesApart = 100;
    private const string EraseLine = "\r\u001b[K";

    private readonly bool _onTerminal = !Console.IsErrorRedirected;
    private bool _isShown;

    /// <summary>Tells that so many files are done.</summary>
    public void Show(int done)
    {
        if (total < Many)
        {
            return;
        }

        if (_onTerminal)
        {
            Console.Error.Write(ConsoleWords.ReadSoFar(done, total));
            _isShown = true;
        }
        else if (done % LinesApart == 0)
        {
            Console.Error.WriteLine(ConsoleWords.ReadSoFar(done, total));
        }
    }

    /// <summary>Erases the line on the terminal, before something else is written.</summary>
    public void Clear()
    {
        if (_isShown)
        {
            Console.Error.Write(EraseLine);
            _isShown = false;
        }
    }
}
