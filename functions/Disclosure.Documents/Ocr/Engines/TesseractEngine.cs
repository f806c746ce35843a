using System.Runtime.InteropServices;
using System.Text;
using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Engines;

/// <summary>
/// Tesseract 5 for one language, through its C interface (tesseract-ocr/tesseract, include/tesseract/capi.h). Each call reads one line of
/// text: <see cref="Layout.PageLayout"/>, which knows the page, finds the lines. Not safe for several threads at once.
/// </summary>
internal sealed partial class TesseractEngine : IDisposable
{
    /// <summary>OEM_LSTM_ONLY of capi.h: the neural net alone reads.</summary>
    private const int LstmOnly = 1;

    /// <summary>PSM_SINGLE_LINE of capi.h.</summary>
    private const int SingleLine = 7;

    /// <summary>RIL_SYMBOL of capi.h: one character.</summary>
    private const int Symbol = 4;

    /// <summary>RIL_WORD of capi.h.</summary>
    private const int Word = 3;

    private nint _handle;

    static TesseractEngine() => NativeEngines.Bind();

    private TesseractEngine(nint handle) => _handle = handle;

    /// <summary>Returns the engine for a language that reading cannot do without.</summary>
    /// <param name="language">Name of its data, e.g. <c>chi_sim</c>.</param>
    /// <param name="alphabet">The only characters to read; null for all.</param>
    /// <exception cref="DocumentException">The engine or the language is not installed.</exception>
    public static TesseractEngine Load(string language, string? alphabet = null) => Find(language, alphabet) ?? throw OcrEngine.Missing();

    /// <summary>Returns the engine for a language that reading can do without.</summary>
    /// <param name="language">Name of its data, e.g. <c>chi_tra</c>.</param>
    /// <param name="alphabet">The only characters to read; null for all.</param>
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

    /// <summary>Returns the characters of a picture of one line.</summary>
    /// <param name="line">The line, dark on white, with some white around it.</param>
    /// <param name="dotsPerInch">Resolution of the picture, in pixels an inch.</param>
    /// <returns>The characters from the left, each with a confidence of 0 to 1; none where the engine reads nothing.</returns>
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
/// <param name="Box">Box of the character in the picture given to the engine.</param>
/// <param name="Confidence">Confidence that the engine gives, 0 to 1.</param>
/// <param name="BeginsWord">Whether the engine sees the beginning of a word before the character.</param>
internal readonly record struct RecognisedCharacter(string Text, PixelBox Box, double Confidence, bool BeginsWord);
