using System.Security.Cryptography;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Server.Storage;

/// <summary>
/// What was drawn of originals, as files in a folder of each. It may be deleted at any time. A file is written under another name and then
/// given its own in one act; it need not survive a crash.
/// </summary>
internal sealed class PagePicturesFolder(string folder) : IPagePictures
{
    public async Task PutAsync(ContentHash file, string name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var final = PathOf(file, name);
        Directory.CreateDirectory(Path.GetDirectoryName(final)!);
        var temporary = $"{final}.{RandomNumberGenerator.GetHexString(16, lowercase: true)}";
        try
        {
            await File.WriteAllBytesAsync(temporary, content, cancellation);
            File.Move(temporary, final, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    public async Task<byte[]?> FindAsync(ContentHash file, string name, CancellationToken cancellation)
    {
        try
        {
            return await File.ReadAllBytesAsync(PathOf(file, name), cancellation);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private string PathOf(ContentHash file, string name)
    {
        var hash = file.ToString();
        return Path.Combine(folder, hash[..2], hash, name);
    }
}
