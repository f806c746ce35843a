using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Disclosure.Documents.Ocr.Engines;

/// <summary>
/// Counts what libtiff, with which Leptonica decodes TIFFs, complains of while it decodes: it fills up what is missing and goes on
/// (libtiff.gitlab.io, TIFFError). What it says of tags it does not know is no complaint.
/// </summary>
internal static unsafe partial class TiffComplaints
{
    private static long _count;

    static TiffComplaints()
    {
        NativeEngines.Bind();
        _ = TIFFSetErrorHandlerExt(&Hear);
        _ = TIFFSetWarningHandlerExt(&Hear);
    }

    /// <summary>Gets the number of complaints since the first call, of all threads.</summary>
    public static long Count => Interlocked.Read(ref _count);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Hear(nint file, byte* module, byte* format, nint arguments)
    {
        // A decoder names itself: Fax4Decode, LZWDecode, ZIPDecode, JPEGLib, TIFFFillStrip.
        var name = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(module);
        if (name.IndexOf("Decode"u8) >= 0 || name.StartsWith("JPEG"u8) || name.StartsWith("TIFFFill"u8))
        {
            Interlocked.Increment(ref _count);
        }
    }

    [LibraryImport(NativeEngines.TiffName)]
    private static partial nint TIFFSetErrorHandlerExt(delegate* unmanaged[Cdecl]<nint, byte*, byte*, nint, void> handler);

    [LibraryImport(NativeEngines.TiffName)]
    private static partial nint TIFFSetWarningHandlerExt(delegate* unmanaged[Cdecl]<nint, byte*, byte*, nint, void> handler);
}
