using System.Text.Json;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Ocr.Workers;

/// <summary>A <see cref="DocumentException"/> on its way from child to pool: its fault, as JSON in UTF-8.</summary>
internal static class ErrorFrame
{
    /// <summary>Returns the error as bytes.</summary>
    public static byte[] Write(DocumentException error) =>
        JsonSerializer.SerializeToUtf8Bytes(error.Fault, DocumentFaultJson.Default.DocumentFault);

    /// <summary>Returns the error from bytes.</summary>
    /// <exception cref="InvalidDataException">The bytes are no fault.</exception>
    public static DocumentException Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, DocumentFaultJson.Default.DocumentFault) is { } fault
                ? new DocumentException(fault)
                : throw new InvalidDataException("no error at all");
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or ArgumentOutOfRangeException)
        {
            throw new InvalidDataException("not an error that this program knows", exception);
        }
    }
}
