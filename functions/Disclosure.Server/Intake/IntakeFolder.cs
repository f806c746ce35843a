using System.Globalization;
using System.Text;

namespace Disclosure.Server.Intake;

/// <summary>
/// The folder people drop files into, and folders with the pages of one report. Only regular files directly in either count; what is dealt
/// with is moved, never deleted, into <c>accepted</c> or <c>refused</c> under the day, with a text file beside it where there is something
/// to say.
/// </summary>
internal sealed class IntakeFolder
{
    /// <summary>What Windows leaves in folders by itself.</summary>
    private static readonly string[] FilesOfSystems = ["Thumbs.db", "desktop.ini"];

    private static readonly string[] UnfinishedEndings = [".part", ".partial", ".filepart", ".tmp", ".crdownload", ".download"];

    public IntakeFolder(string path)
    {
        Path = path;
        Directory.CreateDirectory(Accepted);
        Directory.CreateDirectory(Refused);
    }

    /// <summary>Gets the folder.</summary>
    public string Path { get; }

    /// <summary>Gets where files go that are filed.</summary>
    public string Accepted => System.IO.Path.Combine(Path, "accepted");

    /// <summary>Gets where files go that are not taken.</summary>
    public string Refused => System.IO.Path.Combine(Path, "refused");

    /// <summary>
    /// Gets the files and the folders that are not empty, as they are now. Left out are links, and files under the names that programs give
    /// to what they are still writing.
    /// </summary>
    public List<Sight> Look()
    {
        var sights = FilesIn(Path).ConvertAll(static file => new Sight(file.Name, file.Length, file.LastWriteTimeUtc));
        foreach (var folder in new DirectoryInfo(Path).EnumerateDirectories())
        {
            if (!folder.FullName.Equals(Accepted, StringComparison.Ordinal) && !folder.FullName.Equals(Refused, StringComparison.Ordinal)
                && IsTaken(folder) && LookInto(folder) is { } sight)
            {
                sights.Add(sight);
            }
        }

        return sights;
    }

    /// <summary>Whether the file or folder is still as it was seen.</summary>
    public bool IsAsSeen(Sight sight)
    {
        if (sight.IsFolder)
        {
            var folder = new DirectoryInfo(PathOf(sight));
            return folder.Exists && LookInto(folder) == sight;
        }

        var file = new FileInfo(PathOf(sight));
        return file.Exists && file.Length == sight.Size && file.LastWriteTimeUtc == sight.WrittenAt;
    }

    /// <summary>The path of the file or folder.</summary>
    public string PathOf(Sight sight) => System.IO.Path.Combine(Path, sight.Name);

    /// <summary>Gets the path of a file, or the paths of the pages in a folder.</summary>
    public List<string> FilesOf(Sight sight) =>
        sight.IsFolder ? FilesIn(PathOf(sight)).ConvertAll(static file => file.FullName) : [PathOf(sight)];

    /// <summary>Gets whether a program is still writing a file into a folder, which the name of the unfinished file tells.</summary>
    public bool IsBeingFilled(Sight sight) =>
        sight.IsFolder && Directory.EnumerateFiles(PathOf(sight)).Any(static path => HasUnfinishedEnding(System.IO.Path.GetFileName(path)));

    /// <summary>Whether the folder of a sight holds folders.</summary>
    public bool HoldsFolders(Sight sight) => sight.IsFolder && Directory.EnumerateDirectories(PathOf(sight)).Any();

    /// <summary>Moves a file or folder that was dealt with. One of the same name that was moved there before is kept.</summary>
    /// <param name="sight">The file or folder.</param>
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

        if (sight.IsFolder)
        {
            Directory.Move(PathOf(sight), place);
        }
        else
        {
            File.Move(PathOf(sight), place, overwrite: false);
        }
    }

    private static Sight? LookInto(DirectoryInfo folder)
    {
        var files = FilesIn(folder.FullName);
        return files.Count == 0 && !folder.EnumerateDirectories().Any()
            ? null
            : new Sight(
                folder.Name,
                files.Sum(static file => file.Length),
                files.Select(static file => file.LastWriteTimeUtc).Append(folder.LastWriteTimeUtc).Max(),
                IsFolder: true);
    }

    private static List<FileInfo> FilesIn(string path) =>
        [.. new DirectoryInfo(path).EnumerateFiles().Where(static file => IsTaken(file) && file.Exists)];

    private static bool IsTaken(FileSystemInfo one) =>
        !IsPassedOver(one.Name) && (one.Attributes & (FileAttributes.ReparsePoint | FileAttributes.Device)) == 0;

    private const string NoteEnding = ".说明.txt";

    private static bool IsPassedOver(string name) =>
        name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal) || HasUnfinishedEnding(name)
        || FilesOfSystems.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static bool HasUnfinishedEnding(string name) =>
        UnfinishedEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static string FreePlace(string folder, string name)
    {
        var stem = System.IO.Path.GetFileNameWithoutExtension(name);
        var ending = System.IO.Path.GetExtension(name);
        var place = System.IO.Path.Combine(folder, name);
        for (var number = 2; System.IO.Path.Exists(place) || File.Exists($"{place}{NoteEnding}"); number++)
        {
            place = System.IO.Path.Combine(folder, $"{stem} ({number}){ending}");
        }

        return place;
    }
}
