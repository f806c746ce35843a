using System.Globalization;
using System.Security.Cryptography;
using Disclosure.Hosting;
using Disclosure.Web.Links;

namespace Disclosure.Server.Storage;

/// <summary>
/// The keys of the review links: files in the keys folder, named <c>〈id〉.key</c>, each a secret in hexadecimal, for the owner's eyes alone.
/// The last by name signs; the others still verify until they are taken away.
/// </summary>
internal static class SigningKeys
{
    private const string Extension = ".key";

    /// <summary>Loads the keys, and makes one where there is none; <see cref="StartException"/> where a key file holds no key.</summary>
    public static LinkKeyRing Load(string folder, TimeProvider time)
    {
        MakePrivate(folder);
        var files = Directory.GetFiles(folder, $"*{Extension}");
        if (files.Length == 0)
        {
            files = [Make(folder, time)];
        }

        Array.Sort(files, string.CompareOrdinal);
        Array.Reverse(files);
        return new LinkKeyRing(Read(files[0]), [.. files.Skip(1).Select(Read)]);
    }

    private static void MakePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static string Make(string folder, TimeProvider time)
    {
        var made = time.GetUtcNow().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        var file = Path.Combine(folder, $"{made}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}{Extension}");
        var unfinished = $"{file}.unfinished";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(unfinished, options))
        {
            stream.Write(
                System.Text.Encoding.ASCII.GetBytes(RandomNumberGenerator.GetHexString(2 * LinkKey.ShortestSecret, lowercase: true)));
            stream.Flush(flushToDisk: true);
        }

        File.Move(unfinished, file);
        return file;
    }

    private static LinkKey Read(string file)
    {
        try
        {
            return new LinkKey(Path.GetFileNameWithoutExtension(file), Convert.FromHexString(File.ReadAllText(file).Trim()));
        }
        catch (Exception cause) when (cause is FormatException or ArgumentException)
        {
            throw new StartException($"密钥文件 {file} 不能用：{cause.Message}。可把它移走，下次启动会另建一个；已发出的链接将失效。", cause);
        }
    }
}
