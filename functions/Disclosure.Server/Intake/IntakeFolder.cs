using System.Globalization;
using System.Text;

namespace Disclosure.Server.Intake;

/// <summary>
/// The folder people drop files into. Only regular files directly in it count; what is dealt with is moved, never deleted, into
/// <c>accepted</c> or <c>refused</c> under the day, with a text file beside it where there is something to say.
/// </summary>
internal sealed class IntakeFolder
{
    private static readonly string[] UnfinishedEndings = [".part", ".partial", ".filepart", ".tmp", ".crdownload", ".download"];

    public IntakeFolder(string path)
    {
        Path = path;
        Directory.CreateDirectory(Accepted);
        Directory.CreateDirectory(Refused);
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>Where files go that are filed.</summary>
    public string Accepted => System.IO.Path.Combine(Path, "accepted");

    /// <summary>Where files go that are not taken.</summary>
    public string Refused => System.IO.Path.Combine(Path, "refused");

    /// <summary>The files there are now, but for links, folders, and names that programs give to files they are still writing.</summary>
    public List<Sight> Look()
    {
        var sights = new List<Sight>();
        foreach (var file in new DirectoryInfo(Path).EnumerateFiles())
        {
            if (!IsUnfinishedName(file.Name) && (file.Attributes & (FileAttributes.ReparsePoint | FileAttributes.Device)) == 0 && file.Exists)
            {
                sights.Add(new Sight(file.Name, file.Length, file.LastWriteTimeUtc));
            }
        }

        return sights;
    }

    /// <summary>Whether the file is still as it was seen.</summary>
    public bool IsAsSeen(Sight sight)
    {
        var file = new FileInfo(PathOf(sight));
        return file.Exists && file.Length == sight.Size && file.LastWriteTimeUtc == sight.WrittenAt;
    }

    /// <summary>The file's path.</summary>
    public string PathOf(Sight sight) => System.IO.Path.Combine(Path, sight.Name);

    /// <summary>Moves a file that was dealt with; a file of the same name that went before stays.</summary>
    /// <param name="sight">The file.</param>
    /// <param name="target"><see cref="Accepted"/> or <see cref="Refused"/>.</param>
    /// <param name="day">The day it was dealt with.</param>
    /// <param name="note">What there is to say of it; null for nothing.</param>
    public void PutAway(Sight sight, string target, DateTimeOffset day, string? note)
    {
        var folder = System.IO.Path.Combine(target, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Directory.CreateDirectory(folder);
        var place = FreePlace(folder, sight.Name);
        if (note is not null)
        {
            File.WriteAllText($"{place}{NoteEnding}", note + "\n", Encoding.UTF8);
        }

        File.Move(PathOf(sight), place, overwrite: false);
    }

    private const string NoteEnding = ".说明.txt";

    private static bool IsUnfinishedName(string name) =>
        name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal)
        || UnfinishedEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static string FreePlace(string folder, string name)
    {
        var stem = System.IO.Path.GetFileNameWithoutExtension(name);
        var ending = System.IO.Path.GetExtension(name);
        var place = System.IO.Path.Combine(folder, name);
        for (var number = 2; File.Exists(place) || File.Exists($"{place}{NoteEnding}"); number++)
        {
            place = System.IO.Path.Combine(folder, $"{stem} ({number}){ending}");
        }

        return place;
    }
}
