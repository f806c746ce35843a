using System.Buffers.Binary;
using System.Text;

namespace Disclosure.Documents.Ocr.Workers;

/// <summary>A <see cref="DocumentException"/> on its way from child to pool: four bytes of code, then the message in UTF-8.</summary>
internal static class ErrorFrame
{
    /// <summary>The error as bytes.</summary>
    public static byte[] Write(DocumentException error)
    {
        var bytes = new byte[sizeof(int) + Encoding.UTF8.GetByteCount(error.Message)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, (int)error.Code);
        Encoding.UTF8.GetBytes(error.Message, bytes.AsSpan(sizeof(int)));
        return bytes;
    }

    /// <summary>The error from bytes.</summary>
    /// <exception cref="InvalidDataException">They are none.</exception>
    public static DocumentException Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > sizeof(int) && (DocumentError)BinaryPrimitives.ReadInt32LittleEndian(bytes) is var code && Enum.IsDefined(code))
        {
            return new DocumentException(code, Encoding.UTF8.GetString(bytes[sizeof(int)..]));
        }

        throw new InvalidDataException("not an error that this program knows");
    }
}
