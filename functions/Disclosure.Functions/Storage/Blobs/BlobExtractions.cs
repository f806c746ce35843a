using System.IO.Compression;
using System.Text;
using Disclosure.Documents.Binary;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Functions.Storage.Blobs;

/// <summary>
/// The pages of files as compressed blobs named by the file, so that a step on another instance finds them and a scan is sent to a reading
/// service once only. Pages that another version of the app stored are not used.
/// </summary>
internal sealed class BlobExtractions(AzureStorage storage) : IExtractions
{
    /// <summary>Most bytes the pages of one file may unpack to; above, they are extracted again.</summary>
    private const int LargestExtraction = 512 << 20;

    public async ValueTask PutAsync(ContentHash file, Extraction extraction, CancellationToken cancellation)
    {
        using var packed = new MemoryStream();
        await using (var packing = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        await using (var writer = new BinaryWriter(packing, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(extraction.Reader);
            writer.Write(DocumentFormat.Write(extraction.Document));
        }

        await storage.Extractions.PutAsync(file.ToString(), packed.GetBuffer().AsMemory(0, (int)packed.Length), cancellation);
    }

    public async ValueTask<Extraction?> FindAsync(ContentHash file, CancellationToken cancellation)
    {
        if (await storage.Extractions.FindAsync(file.ToString(), cancellation) is not { } packed)
        {
            return null;
        }

        try
        {
            return Unpack(packed);
        }
        catch (Exception other) when (other is InvalidDataException or InvalidOperationException or EndOfStreamException)
        {
            return null;
        }
    }

    private static Extraction? Unpack(byte[] packed)
    {
        using var unpacking = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var reader = new BinaryReader(unpacking, Encoding.UTF8);
        var name = reader.ReadString();
        using var pages = new MemoryStream();
        var part = new byte[1 << 16];
        for (int read; (read = unpacking.Read(part)) > 0;)
        {
            if (pages.Length + read > LargestExtraction)
            {
                return null;
            }

            pages.Write(part, 0, read);
        }

        return new Extraction(name, DocumentFormat.Read(pages.GetBuffer().AsMemory(0, (int)pages.Length)));
    }
}
