using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Disclosure.Workflow;
using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Disclosure.Web.Filing;

/// <summary>
/// Takes the files out of a request while it comes in, one after the other, and stops at the limits: a file that is too large is not read
/// to its end. Files are written to the disk as they come, so many requests at a time, and a body that comes too slowly is ended. Reads the
/// multipart form of browsers and <c>curl -F</c> (RFC 7578), and a body that is the file itself.
/// </summary>
internal sealed class UploadReader(
    WorkflowOptions workflow,
    DisclosureWebOptions options,
    UploadPlaces places,
    IEnumerable<IStorageRoom> rooms,
    TimeProvider time)
{
    private const int LongestBoundary = 128;
    private const int LongestField = 4_096;
    private const int MostFields = 20;
    private const int BlockBytes = 1 << 16;

    /// <summary>Names of the fields of the sender.</summary>
    private const string NameField = "name";
    private const string AddressField = "address";

    /// <summary>Name of the field into which text is typed or pasted, and that of the file made of it.</summary>
    private const string PastedField = "text";
    private const string PastedName = "粘贴的报告.txt";

    /// <summary>
    /// Returns how a file of its own is made, for its owner alone; blocks are large enough to go to the system as they are.
    /// </summary>
    private static FileStreamOptions NewFile()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
            Options = FileOptions.Asynchronous,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    /// <summary>
    /// Returns the files, in the order sent. Fields <c>name</c> and <c>address</c> of the sender count for the files after them, and where
    /// they stand in the form once, for those before them that are still held too;
    /// <c>together</c>, that the files are the pages of one report, for all, and so files are held until the form ends, as long as they are
    /// no more than one report may be large. A form that is broken is a <see cref="BadHttpRequestException"/>.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="account">Whose uploads are counted together.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async IAsyncEnumerable<Upload> ReadAsync(
        HttpContext context, string account, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (rooms.Any(static room => room.Look().Left == RoomLeft.None))
        {
            throw new BadHttpRequestException("There is no room for files.", StatusCodes.Status507InsufficientStorage);
        }

        LetThrough(context);
        using var place = await places.TakeAsync(account, cancellation);
        await using var body = new PacedBody(context.Request.Body, () => place.IsWaitedFor, () => place.HasToEnd, time);
        if (BoundaryOf(context.Request) is not { } boundary)
        {
            yield return await ReadBodyAsync(context, body, cancellation);
            yield break;
        }

        var form = new MultipartReader(boundary, body);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var held = new List<Upload>();
        var again = false;
        var (files, size, dropped) = (0, 0L, 0L);
        while (await NextAsync(form, cancellation) is { } part)
        {
            if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition))
            {
                throw new BadHttpRequestException("A part of the form has no name.");
            }

            var isPasted = !disposition.IsFileDisposition() && HeaderUtilities.RemoveQuotes(disposition.Name) == PastedField;
            if (!disposition.IsFileDisposition() && !isPasted)
            {
                if (fields.Count == MostFields)
                {
                    throw new BadHttpRequestException("Too many fields.");
                }

                var field = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
                again |= field is NameField or AddressField && fields.ContainsKey(field);
                fields[field] = await ReadFieldAsync(part, cancellation);
                continue;
            }

            var name = isPasted ? PastedName : NameOf(disposition);
            if (files > options.FilesPerUpload && !isPasted)
            {
                // The form is read on for what was typed after the files, as long as that is no more than one file may be.
                dropped += await ReadAsync(
                    part.Body, workflow.Limits.FileBytes - dropped, static _ => ValueTask.CompletedTask, cancellation)
                    ?? throw new TooManyFilesException(options.FilesPerUpload, SenderOf(fields), PastedIn(held));
                continue;
            }

            var content = await ReadFileAsync(context, part.Body, cancellation);
            if (content is { Size: 0 } && (isPasted || name.Length == 0))
            {
                continue;
            }

            if (files > options.FilesPerUpload || (!isPasted && ++files > options.FilesPerUpload))
            {
                held.AddRange(isPasted ? [new Upload(name, content, null, IsPage: false) { IsPasted = true }] : []);
                continue;
            }

            held.Add(new Upload(
                name,
                content,
                SenderOf(fields),
                AreTogether(fields))
            {
                IsPasted = isPasted,
            });
            size += content?.Size ?? 0;
            if (content is not null && size <= workflow.Limits.FileBytes)
            {
                continue;
            }

            if (AreTogether(fields))
            {
                yield return held[^1] with { Content = null };
                yield break;
            }

            foreach (var upload in held)
            {
                yield return upload;
            }

            held.Clear();
            if (content is null)
            {
                yield break;
            }
        }

        if (files > options.FilesPerUpload)
        {
            throw new TooManyFilesException(options.FilesPerUpload, SenderOf(fields), PastedIn(held));
        }

        if (!again && SenderOf(fields) is { } sender)
        {
            held = [.. held.Select(upload => upload with { Sender = sender })];
        }

        if (files > held.Count && AreTogether(fields))
        {
            throw new BadHttpRequestException(
                "Files went by before they were said to belong together.",
                StatusCodes.Status413PayloadTooLarge);
        }

        foreach (var upload in held)
        {
            yield return upload with { IsPage = AreTogether(fields) && !upload.IsPasted };
        }
    }

    /// <summary>The limits are ours, file by file; the server's own, on the whole request, would be hit first.</summary>
    private static void LetThrough(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }
    }

    private static string? BoundaryOf(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary);
        return boundary.Length is > 0 and <= LongestBoundary
            ? boundary.ToString()
            : throw new BadHttpRequestException("The form has no boundary.");
    }

    /// <summary>Returns the body as one file; its name comes in the query or in Content-Disposition.</summary>
    private async Task<Upload> ReadBodyAsync(HttpContext context, Stream body, CancellationToken cancellation)
    {
        var request = context.Request;
        var name = request.Query["file"].FirstOrDefault()
            ?? (ContentDispositionHeaderValue.TryParse(request.Headers.ContentDisposition.ToString(), out var disposition)
                ? NameOf(disposition)
                : "");
        var sender = SenderOf(request.Query["name"].FirstOrDefault(), request.Query["address"].FirstOrDefault());
        return new Upload(name, await ReadFileAsync(context, body, cancellation), sender, IsPage: false);
    }

    private static async Task<MultipartSection?> NextAsync(MultipartReader form, CancellationToken cancellation)
    {
        try
        {
            return await form.ReadNextSectionAsync(cancellation);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BadHttpRequestException("The form is broken.", broken);
        }
    }

    private static async Task<string> ReadFieldAsync(MultipartSection part, CancellationToken cancellation) =>
        await ReadFieldBytesAsync(part.Body, cancellation) is { } bytes
            ? Encoding.UTF8.GetString(bytes.Span)
            : throw new BadHttpRequestException("A field is too long.");

    /// <summary>Writes a file to the disk as it comes; null, and the rest is left unread, if it is larger than allowed.</summary>
    private async Task<IncomingFile?> ReadFileAsync(HttpContext context, Stream body, CancellationToken cancellation)
    {
        var path = Path.Combine(options.UploadFolder, $"upload-{RandomNumberGenerator.GetHexString(32, lowercase: true)}");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var isWhole = false;
        try
        {
            long? size;
            await using (var file = new FileStream(path, NewFile()))
            {
                size = await ReadAsync(
                    body,
                    workflow.Limits.FileBytes,
                    async block =>
                    {
                        hash.AppendData(block.Span);
                        await file.WriteAsync(block, cancellation);
                    },
                    cancellation);
            }

            if (size is not { } bytes)
            {
                return null;
            }

            var incoming = IncomingFile.OnDisk(path, bytes, ContentHash.Parse(Convert.ToHexStringLower(hash.GetHashAndReset())));
            context.Response.RegisterForDispose(incoming);
            isWhole = true;
            return incoming;
        }
        finally
        {
            if (!isWhole)
            {
                File.Delete(path);
            }
        }
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadFieldBytesAsync(Stream body, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        return await ReadAsync(
            body,
            LongestField,
            block =>
            {
                content.Write(block.Span);
                return ValueTask.CompletedTask;
            },
            cancellation) is null
            ? null
            : content.ToArray();
    }

    /// <summary>
    /// Hands on what a stream holds, block by block, and returns its length; null, and the rest is left unread, if that is more than the
    /// limit.
    /// </summary>
    private static async Task<long?> ReadAsync(
        Stream body, long limit, Func<ReadOnlyMemory<byte>, ValueTask> take, CancellationToken cancellation)
    {
        var length = 0L;
        var block = new byte[Math.Min(BlockBytes, limit + 1)];
        while (await ReadBlockAsync(body, block, cancellation) is > 0 and var read)
        {
            length += read;
            if (length > limit)
            {
                return null;
            }

            await take(block.AsMemory(0, read));
        }

        return length;
    }

    private static async Task<int> ReadBlockAsync(Stream body, byte[] block, CancellationToken cancellation)
    {
        try
        {
            return await body.ReadAsync(block, cancellation);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BadHttpRequestException("The upload ended before its end.", broken);
        }
    }

    private static string NameOf(ContentDispositionHeaderValue disposition) =>
        HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString();

    private static bool AreTogether(Dictionary<string, string> fields) =>
        fields.GetValueOrDefault("together")?.Trim() is "true" or "on" or "1";

    /// <summary>Returns the text that was pasted, to be shown again; empty where there is none, or more than a page should hold.</summary>
    private static string PastedIn(List<Upload> held) =>
        held.Find(static upload => upload is { IsPasted: true, Content.Size: <= FilingEndpoints.LongestShown }) is { Content: { } text }
            ? Encoding.UTF8.GetString(text.Load().Span)
            : "";

    private static Contact? SenderOf(Dictionary<string, string> fields) =>
        SenderOf(fields.GetValueOrDefault(NameField), fields.GetValueOrDefault(AddressField));

    private static Contact? SenderOf(string? name, string? address) =>
        string.IsNullOrWhiteSpace(name) && string.IsNullOrWhiteSpace(address)
            ? null
            : new Contact(Line(name), Line(address));

    /// <summary>Returns one line of text without control characters, since it comes to stand in the head of a message.</summary>
    private static string Line(string? text) => new([.. (text ?? "").Where(c => !char.IsControl(c)).Take(200)]);
}
