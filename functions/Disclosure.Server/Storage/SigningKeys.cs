using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Disclosure.Hosting.Settings;
using Disclosure.Server.Words;
using Disclosure.Web.Links;

namespace Disclosure.Server.Storage;

/// <summary>
/// The keys of the review links as files in the keys folder (<see cref="LinkKeyText"/>), for the owner's eyes alone.
/// </summary>
internal static class SigningKeys
{
    /// <summary>Loads the keys, and makes one where there is none; <see cref="StartException"/> where a key file holds no key.</summary>
    public static LinkKeyRing Load(string folder, TimeProvider time)
    {
        PrivateFile.MakeFolder(folder);
        var files = Directory.GetFiles(folder, $"*{LinkKeyText.Extension}");
        if (files.Length == 0)
        {
            files = [Make(folder, time)];
        }

        Array.Sort(files, string.CompareOrdinal);
        Array.Reverse(files);
        return new LinkKeyRing(Read(files[0]), [.. files.Skip(1).Select(Read)]);
    }

    /// <summary>The keys of a host that may be at work; <see cref="StartException"/> where there are none.</summary>
    public static LinkKeyRing Existing(string folder, TimeProvider time) =>
        Directory.Exists(folder) && Directory.EnumerateFiles(folder, $"*{LinkKeyText.Extension}").Any()
            ? Load(folder, time)
            : throw new StartException(ConsoleWords.NoKeys(folder));

    private static string Make(string folder, TimeProvider time)
    {
        var made = time.GetUtcNow().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        var file = Path.Combine(folder, $"{made}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}{LinkKeyText.Extension}");
        var unfinished = $"{file}.unfinished";
        using (var stream = new FileStream(unfinished, PrivateFile.ToWrite()))
        {
            stream.Write(Encoding.ASCII.GetBytes(LinkKeyText.Create()));
            stream.Flush(flushToDisk: true);
        }

        File.Move(unfinished, file);
        return file;
    }

    private static LinkKey Read(string file) => LinkKeyText.Parse(file, File.ReadAllText(file));
}
