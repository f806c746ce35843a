using Disclosure.Documents.Ocr.Engines;

namespace Disclosure.Documents.Ocr.Text;

/// <summary>The engines of one process, loaded when first needed and kept warm.</summary>
internal sealed class EngineSet : IDisposable
{
    private TesseractEngine? simplified;
    private TesseractEngine? figures;

    /// <summary>Reads prose and labels.</summary>
    public TesseractEngine Simplified => simplified ??= TesseractEngine.Load("chi_sim");

    /// <summary>Reads figures and nothing else.</summary>
    public TesseractEngine Figures => figures ??= TesseractEngine.Load("eng", "0123456789.,-+/");

    public void Dispose()
    {
        simplified?.Dispose();
        figures?.Dispose();
    }
}
