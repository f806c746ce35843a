using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Disclosure.Documents.Ocr.Engines;

/// <summary>Finds the shared libraries of the OCR engine under the names that distributions give them.</summary>
internal static class NativeEngines
{
    /// <summary>What the imports of <see cref="Leptonica"/> name.</summary>
    public const string LeptonicaName = "disclosure-leptonica";

    /// <summary>What the imports of <see cref="TesseractEngine"/> name.</summary>
    public const string TesseractName = "disclosure-tesseract";

    /// <summary>What the imports of <see cref="TiffComplaints"/> name.</summary>
    public const string TiffName = "disclosure-tiff";

    private static readonly string[] LeptonicaFiles = ["libleptonica.so.6", "liblept.so.5", "libleptonica.so", "liblept.so"];
    private static readonly string[] TesseractFiles = ["libtesseract.so.5", "libtesseract.so"];
    private static readonly string[] TiffFiles = ["libtiff.so.6", "libtiff.so.5", "libtiff.so"];
    private static int _isBound;

    /// <summary>Has the imports find the libraries; calls after the first do nothing.</summary>
    public static void Bind()
    {
        if (Interlocked.Exchange(ref _isBound, 1) == 0)
        {
            NativeLibrary.SetDllImportResolver(typeof(NativeEngines).Assembly, static (name, _, _) => name switch
            {
                LeptonicaName => Load(LeptonicaFiles),
                TesseractName => Load(TesseractFiles),
                TiffName => Load(TiffFiles),
                _ => 0,
            });
        }
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The libraries stay loaded as long as the process.")]
    private static nint Load(string[] files)
    {
        foreach (var file in files)
        {
            if (NativeLibrary.TryLoad(file, out var handle))
            {
                return handle;
            }
        }

        throw OcrEngine.Missing();
    }
}
