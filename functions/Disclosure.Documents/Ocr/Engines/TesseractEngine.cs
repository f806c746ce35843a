using System.Runtime.InteropServices;
using System.Text;
using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Engines;

/// <summary>
/// Tesseract 5 for one language, through its C interface (tesseract-ocr/tesseract, include/tesseract/capi.h). One line of text a call:
/// finding lines is done better by those who know the page. Not safe for several threads at once.
/// </summary>
internal sealed partial class TesseractEngine : IDisposable
{
    private const int LstmOnly = 1;
    private const int SingleLine = 7;
    private const int Symbol = 4;
    private const int Word = 3;

    private nint _handle;

    static TesseractEngine() => NativeEngines.Bind();

    private TesseractEngine(nint handle) => _handle = handle;

    /// <summary>Loads a language.</summary>
    /// <param name="language">Name of its data, e.g. <c>chi_sim</c>.</param>
    /// <param name="alphabet">The only characters to give; null for all.</param>
    /// <exception cref="DocumentException">The engine or the language is not installed.</exception>
    public static TesseractEngine Load(string language, string? alphabet = null) => Find(language, alphabet) ?? throw OcrEngine.Missing();

    /// <summary>Loads a language that can be done without.</summary>
    /// <param name="language">Name of its data, e.g. <c>chi_tra</c>.</param>
    /// <param name="alphabet">The only characters to give; null for all.</param>
    /// <returns>The engine; null if the language is not installed.</returns>
    /// <exception cref="DocumentException">The engine itself is not installed.</exception>
    public static TesseractEngine? Find(string language, string? alphabet = null)
    {
        nint handle;
        try
        {
            handle = TessBaseAPICreate();
        }
        catch (DllNotFoundException missing)
        {
            throw OcrEngine.Missing(missing);
        }

        var engine = new TesseractEngine(handle);
        if (TessBaseAPIInit2(handle, null, language, LstmOnly) != 0)
        {
            engine.Dispose();
            return null;
        }

        TessBaseAPISetPageSegMode(handle, SingleLine);
        if (alphabet is not null && TessBaseAPISetVariable(handle, "tessedit_char_whitelist", alphabet) == 0)
        {
            engine.Dispose();
            throw OcrEngine.Missing();
        }

        return engine;
    }

    /// <summary>Reads a picture of one line.</summary>
    /// <param name="line">The line, dark on white, with some white around it.</param>
    /// <param name="dotsPerInch">Its resolution.</param>
    /// <returns>The characters from the left; confidences 0 to 1.</returns>
    public unsafe List<RecognisedCharacter> Read(GrayPicture line, int dotsPerInch)
    {
        var characters = new List<RecognisedCharacter>();
        fixed (byte* pixels = line.Pixels)
        {
            TessBaseAPISetImage(_handle, pixels, line.Width, line.Height, 1, line.Width);
        }

        TessBaseAPISetSourceResolution(_handle, dotsPerInch);
        if (TessBaseAPIRecognize(_handle, 0) != 0)
        {
            return characters;
        }

        var iterator = TessBaseAPIGetIterator(_handle);
        if (iterator == 0)
        {
            return characters;
        }

        try
        {
            var page = TessResultIteratorGetPageIterator(iterator);
            do
            {
                var text = TessResultIteratorGetUTF8Text(iterator, Symbol);
                if (text is null)
                {
                    continue;
                }

                var symbol = Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(text));
                TessDeleteText(text);
                if (symbol.Length > 0 && !string.IsNullOrWhiteSpace(symbol)
                    && TessPageIteratorBoundingBox(page, Symbol, out var left, out var top, out var right, out var bottom) != 0)
                {
                    characters.Add(new RecognisedCharacter(
                        symbol,
                        new PixelBox(left, top, right, bottom),
                        Math.Clamp(TessResultIteratorConfidence(iterator, Symbol) / 100.0, 0, 1),
                        TessPageIteratorIsAtBeginningOf(page, Word) != 0));
                }
            }
            while (TessResultIteratorNext(iterator, Symbol) != 0);
        }
        finally
        {
            TessResultIteratorDelete(iterator);
            TessBaseAPIClear(_handle);
        }

        return characters;
    }

    public void Dispose()
    {
        if (_handle != 0)
        {
            TessBaseAPIDelete(_handle);
            _handle = 0;
        }
    }

    [LibraryImport(NativeEngines.TesseractName)]
    private static partial nint TessBaseAPICreate();

    [LibraryImport(NativeEngines.TesseractName)]
    private static partial void TessBaseAPIDelete(nint handle);

    [LibraryImport(NativeEngines.TesseractName, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int TessBaseAPIInit2(nint handle, string? datapath, string language, int mode);

    [LibraryImport(NativeEngines.TesseractName, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int TessBaseAPISetVariable(nint handle, string name, string value);

    [LibraryImport(NativeEngines.TesseractName)]
    private static partial void TessBaseAPISetPageSegMode(nint handle, int mode);

    [LibraryImport(NativeEngines.TesseractName)]
    private static unsafe partial void TessBaseAPISetImage(
        nint handle, byte* data, int width, int height, int bytesPerPixel, int bytesPerLine);

    [LibraryImport(NativeEngines.TesseractName)]
    private static partial void TessBaseAPISetSourceResolution(nint handle, int dotsPerInch);

    [LibraryImport(NativeEngines.TesseractName)]
    private static partial int TessBaseAPIRecognize(nint handle, nint monitor);

    [LibraryImport(NativeEngines.TesseractName)]
    private static partial nint TessBaseAPIGetIterator(nint handle);

    [LibraryImport(NativeEngines.TesseractName)]
    private static partial void TessBaseAPIClear(nint handle);

    [LibraryImport(NativeEngines.TesseractName)]
    private static partial nint TessResultIteratorGetPageIterator(nint iterator);

    [LibraryImport(NativeEngines.TesseractName)]
    private static partial void TessResultIteratorDelete(nint iterator);

    [LibraryImport(NativeEngines.TesseractName)]
    private static partial int TessResultIteratorNext(nint iterator, int level);

    [LibraryImport(NativeEngines.TesseractName)]
    private static unsafe partial byte* TessResultIteratorGetUTF8Text(nint iterator, int level);

    [LibraryImport(NativeEngines.TesseractName)]
    private static partial float TessResultIteratorConfidence(nint iterator, int level);

    [LibraryImport(NativeEngines.TesseractName)]
    private static partial int TessPageIteratorBoundingBox(
        nint iterator, int level, out int left, out int top, out int right, out int bottom);

    [LibraryImport(NativeEngines.TesseractName)]
    private static partial int TessPageIteratorIsAtBeginningOf(nint iterator, int level);

    [LibraryImport(NativeEngines.TesseractName)]
    private static unsafe partial void TessDeleteText(byte* text);
}

/// <summary>A character that an engine read.</summary>
/// <param name="Text">The character.</param>
/// <param name="Box">Where it stands in the picture given.</param>
/// <param name="Confidence">How sure the engine says it is, 0 to 1.</param>
/// <param name="BeginsWord">Whether the engine sees the beginning of a word here.</param>
internal readonly record struct RecognisedCharacter(string Text, PixelBox Box, double Confidence, bool BeginsWord);
