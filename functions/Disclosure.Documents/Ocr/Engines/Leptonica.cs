using System.Runtime.InteropServices;
using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Engines;

/// <summary>
/// The few functions of Leptonica's C interface that decode picture files, and make smaller ones of them (leptonica.org, allheaders.h).
/// </summary>
internal static partial class Leptonica
{
    /// <summary>Only errors are worth a line on stderr: LEPT_MSG_SEVERITY of the library's sources.</summary>
    private const int NoMessages = 6;

    static Leptonica()
    {
        NativeEngines.Bind();
        _ = setMsgSeverity(NoMessages);
    }

    /// <summary>Decodes a JPEG, PNG or single-page TIFF; null where it cannot.</summary>
    public static unsafe Pix? Read(ReadOnlySpan<byte> file)
    {
        fixed (byte* data = file)
        {
            return Pix.Of(pixReadMem(data, (nuint)file.Length));
        }
    }

    /// <summary>Decodes a JPEG; null where it cannot.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="warnings">How often the decoder found fault with it and went on.</param>
    public static unsafe Pix? ReadJpeg(ReadOnlySpan<byte> file, out int warnings)
    {
        fixed (byte* data = file)
        {
            return Pix.Of(pixReadMemJpeg(data, (nuint)file.Length, 0, 1, out warnings, 0));
        }
    }

    /// <summary>Decodes one page of a TIFF; null where it cannot.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="page">Which page, from 0.</param>
    public static unsafe Pix? ReadTiff(ReadOnlySpan<byte> file, int page)
    {
        fixed (byte* data = file)
        {
            return Pix.Of(pixReadMemTiff(data, (nuint)file.Length, page));
        }
    }

    /// <summary>A decoded picture: 1, 8 or 32 bits a pixel (red, green, blue and one unused byte), without a palette.</summary>
    internal sealed class Pix : IDisposable
    {
        private nint _handle;

        private Pix(nint handle) => _handle = handle;

        public int Width => pixGetWidth(_handle);

        public int Height => pixGetHeight(_handle);

        public int Depth => pixGetDepth(_handle);

        /// <summary>Words of 32 bits in a row.</summary>
        public int WordsInRow => pixGetWpl(_handle);

        /// <summary>Wraps what the library gave; null for its null.</summary>
        public static Pix? Of(nint handle)
        {
            if (handle == 0)
            {
                return null;
            }

            var pix = new Pix(handle);
            pix.Replace(pixRemoveColormap(handle, BasedOnSource));
            if (pix.Depth is not (1 or 8 or 32))
            {
                pix.Replace(pixConvertTo8(pix._handle, 0));
            }

            return pix;
        }

        /// <summary>One row; the first pixel is in the highest bits of the first word.</summary>
        public unsafe ReadOnlySpan<uint> Row(int y) => new(pixGetData(_handle) + ((long)y * WordsInRow), WordsInRow);

        /// <summary>Turns the picture, and mirrors it where that is asked for, so that it is displayed as it should be.</summary>
        public void Turn(PictureOrientation orientation)
        {
            var quarters = orientation switch
            {
                PictureOrientation.TurnedLeft or PictureOrientation.Transposed => 1,
                PictureOrientation.UpsideDown or PictureOrientation.MirroredUpsideDown => 2,
                PictureOrientation.TurnedRight or PictureOrientation.Transversed => 3,
                _ => 0,
            };
            if (quarters > 0)
            {
                Replace(pixRotateOrth(_handle, quarters));
            }

            if (orientation is PictureOrientation.Mirrored or PictureOrientation.MirroredUpsideDown or PictureOrientation.Transposed
                or PictureOrientation.Transversed)
            {
                Replace(pixFlipLR(0, _handle));
            }
        }

        /// <summary>Scales the picture; a bilevel one becomes grey, so that thin strokes are not lost.</summary>
        public void Scale(float across, float down)
        {
            if (Depth == 1)
            {
                Replace(pixConvertTo8(_handle, 0));
            }

            Replace(pixScale(_handle, across, down));
        }

        /// <summary>The picture as a JPEG; it must not be bilevel.</summary>
        /// <param name="quality">1 to 100.</param>
        public unsafe byte[] ToJpeg(int quality)
        {
            byte* data = null;
            try
            {
                return pixWriteMemJpeg(out data, out var size, _handle, quality, 0) == 0
                    ? new ReadOnlySpan<byte>(data, checked((int)size)).ToArray()
                    : throw new InsufficientMemoryException("The picture cannot be written.");
            }
            finally
            {
                lept_free(data);
            }
        }

        public void Dispose()
        {
            if (_handle != 0)
            {
                pixDestroy(ref _handle);
            }
        }

        private void Replace(nint other)
        {
            if (other == 0)
            {
                throw new InsufficientMemoryException("The picture cannot be converted.");
            }

            pixDestroy(ref _handle);
            _handle = other;
        }
    }

    private const int BasedOnSource = 4;

    [LibraryImport(NativeEngines.LeptonicaName)]
    private static unsafe partial nint pixReadMem(byte* data, nuint size);

    [LibraryImport(NativeEngines.LeptonicaName)]
    private static unsafe partial nint pixReadMemJpeg(byte* data, nuint size, int colormap, int reduction, out int warnings, int hint);

    [LibraryImport(NativeEngines.LeptonicaName)]
    private static unsafe partial nint pixReadMemTiff(byte* data, nuint size, int page);

    [LibraryImport(NativeEngines.LeptonicaName)]
    private static partial nint pixRemoveColormap(nint pix, int type);

    [LibraryImport(NativeEngines.LeptonicaName)]
    private static partial nint pixConvertTo8(nint pix, int colormap);

    [LibraryImport(NativeEngines.LeptonicaName)]
    private static partial nint pixRotateOrth(nint pix, int quarters);

    [LibraryImport(NativeEngines.LeptonicaName)]
    private static partial nint pixFlipLR(nint target, nint pix);

    [LibraryImport(NativeEngines.LeptonicaName)]
    private static partial nint pixScale(nint pix, float across, float down);

    [LibraryImport(NativeEngines.LeptonicaName)]
    private static unsafe partial int pixWriteMemJpeg(out byte* data, out nuint size, nint pix, int quality, int progressive);

    [LibraryImport(NativeEngines.LeptonicaName)]
    private static unsafe partial void lept_free(byte* data);

    [LibraryImport(NativeEngines.LeptonicaName)]
    private static partial int pixGetWidth(nint pix);

    [LibraryImport(NativeEngines.LeptonicaName)]
    private static partial int pixGetHeight(nint pix);

    [LibraryImport(NativeEngines.LeptonicaName)]
    private static partial int pixGetDepth(nint pix);

    [LibraryImport(NativeEngines.LeptonicaName)]
    private static partial int pixGetWpl(nint pix);

    [LibraryImport(NativeEngines.LeptonicaName)]
    private static unsafe partial uint* pixGetData(nint pix);

    [LibraryImport(NativeEngines.LeptonicaName)]
    private static partial void pixDestroy(ref nint pix);

    [LibraryImport(NativeEngines.LeptonicaName)]
    private static partial int setMsgSeverity(int severity);
}
