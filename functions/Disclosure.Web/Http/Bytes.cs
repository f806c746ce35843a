using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Disclosure.Web.Http;

/// <summary>Bodies that are built whole before they are sent.</summary>
internal static class Bytes
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Returns one JSON object as UTF-8; Chinese is not escaped.</summary>
    public static ReadOnlyMemory<byte> OfJson(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>Sends a body with its length.</summary>
    public static async Task WriteAsync(
        HttpResponse response,
        ReadOnlyMemory<byte> body,
        string contentType,
        int status = StatusCodes.Status200OK)
    {
        response.StatusCode = status;
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(response.HttpContext.Request.Method))
        {
            await response.Body.WriteAsync(body, response.HttpContext.RequestAborted);
        }
    }
}
