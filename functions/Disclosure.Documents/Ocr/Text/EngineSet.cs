using Disclosure.Documents.Ocr.Engines;

namespace Disclosure.Documents.Ocr.Text;

/// <summary>The engines of one process, each loaded when it is first needed and kept warm.</summary>
internal sealed class EngineSet : IDisposable
{
    private readonly Lazy<TesseractEngine> _simplified = new(static () => TesseractEngine.Load("chi_sim"));
    private readonly Lazy<TesseractEngine?> _traditional = new(static () => TesseractEngine.Find("chi_tra"));
    private readonly Lazy<TesseractEngine> _figures = new(static () => TesseractEngine.Load("eng", "0123456789.,-+/"));
    private readonly Lazy<TesseractEngine> _signs = new(static () => TesseractEngine.Load("eng", SignWitness.Alphabet));

    /// <summary>Gets the engine that reads prose and labels.</summary>
    public TesseractEngine Simplified => _simplified.Value;

    /// <summary>
    /// Gets the engine that reads prose and labels of pages in traditional characters; null where it is not installed, in whose place the
    /// one for simplified characters reads many of them.
    /// </summary>
    public TesseractEngine? Traditional => _traditional.Value;

    /// <summary>Gets the engine that reads figures alone.</summary>
    public TesseractEngine Figures => _figures.Value;

    /// <summary>Gets the engine that reads figures with the signs that tables of any kind have beside them.</summary>
    public TesseractEngine Signs => _signs.Value;

    public void Dispose()
    {
        foreach (var engine in new[] { _simplified, _figures, _signs })
        {
            if (engine.IsValueCreated)
            {
                engine.Value.Dispose();
            }
        }

        if (_traditional.IsValueCreated)
        {
            _traditional.Value?.Dispose();
        }
    }
}
