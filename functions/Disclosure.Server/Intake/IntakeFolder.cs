using System.Globalization;
using System.Text;
using Disclosure.Workflow.Words;
using Microsoft.Win32.SafeHandles;

namespace Disclosure.Server.Intake;

/// <summary>
/// The folder people drop files into, and folders with the pages of one report. What is dealt with is moved, never deleted, into
/// <c>accepted</c> or <c>refused</c> under the day, with a text file beside it where there is something to say.
/// </summary>
internal sealed class IntakeFolder
{
    private const string NoteEnding = ".说明.txt";
    private const string DayFormat = "yyyy-MM-dd";

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

    /// <summary>Looks at everything that lies in the folder now, but for what systems leave there.</summary>
    public IntakeLook Look()
    {
        var (standing, unfinished) = (new List<Sight>(), new List<Sight>());
        using var view = FolderView.Open(Path);
        foreach (var entry in view.Entries())
        {
            if (EntryName.IsLeftBySystem(entry.Name) || IsOwn(entry))
            {
                continue;
            }

            if (EntryName.IsUnfinished(entry.Name))
            {
                unfinished.Add(entry);
            }
            else if (!entry.IsFolder)
            {
                standing.Add(entry);
            }
            else if (LookInto(view, entry) is { } filled)
            {
                standing.Add(filled);
            }
            else
            {
                unfinished.Add(entry);
            }
        }

        return new IntakeLook(standing, unfinished);
    }

    /// <summary>Whether the file or folder is still as it was seen.</summary>
    public bool IsAsSeen(Sight sight)
    {
        using var view = FolderView.Open(Path);
        return view.Find(sight) is { } now && (now.IsFolder ? LookInto(view, now) : now) == sight;
    }

    /// <summary>Returns what a folder in the folder holds.</summary>
    public FolderContents ContentsOf(Sight folder)
    {
        using var view = FolderView.Open(Path);
        using var inside = view.Enter(folder);
        var entries = inside.Entries().Where(static entry => !EntryName.IsLeftBySystem(entry.Name)).ToList();
        return new FolderContents(
            [.. entries.Where(static entry => entry.Kind == EntryKind.File && !EntryName.IsUnfinished(entry.Name))],
            [.. entries.Where(static entry => entry.Kind is EntryKind.Link or EntryKind.Special)],
            entries.Exists(static entry => entry.IsFolder),
            entries.Exists(static entry => entry.Kind == EntryKind.File && EntryName.IsUnfinished(entry.Name)));
    }

    /// <summary>Opens a file to read it, at once or not at all.</summary>
    public SafeFileHandle Open(Sight file)
    {
        using var view = FolderView.Open(Path);
        return view.OpenFile(file);
    }

    /// <summary>Opens a page in a folder to read it, at once or not at all.</summary>
    public SafeFileHandle Open(Sight folder, Sight page)
    {
        using var view = FolderView.Open(Path);
        using var inside = view.Enter(folder);
        return inside.OpenFile(page);
    }

    /// <summary>
    /// Moves a file or folder that was dealt with. One of the same name that was moved there before is kept. Either note and file are there
    /// or neither.
    /// </summary>
    /// <param name="sight">The file or folder.</param>
    /// <param name="target"><see cref="Accepted"/> or <see cref="Refused"/>.</param>
    /// <param name="day">The time it was dealt with; the folder bears the day in China.</param>
    /// <param name="note">What there is to say of it; null for nothing.</param>
    public void PutAway(Sight sight, string target, DateTimeOffset day, string? note)
    {
        var folder = System.IO.Path.Combine(target, ChinaTime.Of(day).ToString(DayFormat, CultureInfo.InvariantCulture));
        Directory.CreateDirectory(folder);
        var place = FreePlace(folder, sight.SafeName);
        try
        {
            if (note is not null)
            {
                File.WriteAllText($"{place}{NoteEnding}", note + "\n", Encoding.UTF8);
            }

            using var view = FolderView.Open(Path);
            view.Move(sight, place);
        }
        catch
        {
            File.Delete($"{place}{NoteEnding}");
            throw;
        }
    }

    /// <summary>Returns what was refused from a day on, with the notes beside it, the latest day first.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="most">Most that are returned.</param>
    public IReadOnlyList<RefusedEntry> RefusedSince(DateTimeOffset from, int most)
    {
        var first = ChinaTime.Of(from).ToString(DayFormat, CultureInfo.InvariantCulture);
        return
        [
            .. Directory.EnumerateDirectories(Refused)
                .Select(static path => System.IO.Path.GetFileName(path))
                .Where(day => day.Length == DayFormat.Length && string.CompareOrdinal(day, first) >= 0)
                .OrderDescending(StringComparer.Ordinal)
                .SelectMany(day => Directory.EnumerateFiles(System.IO.Path.Combine(Refused, day), $"*{NoteEnding}")
                    .Order(StringComparer.Ordinal)
                    .Select(note => new RefusedEntry(
                        System.IO.Path.GetFileName(note)[..^NoteEnding.Length], day, File.ReadAllText(note).Trim())))
                .Take(most),
        ];
    }

    private static Sight? LookInto(FolderView view, Sight folder)
    {
        try
        {
            using var inside = view.Enter(folder);
            var entries = inside.Entries().Where(static entry => !EntryName.IsLeftBySystem(entry.Name)).ToList();
            return entries.Count == 0
                ? null
                : folder with
                {
                    Size = entries.Sum(static entry => entry.Size),
                    WrittenAt = entries.Select(static entry => entry.WrittenAt).Append(folder.WrittenAt).Max(),
                };
        }
        catch (UnauthorizedAccessException)
        {
            // Nobody may look into it: it stands as it is, and is refused for that when it is to be read.
            return folder;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static bool IsOwn(Sight entry) => entry is { IsFolder: true, RawName: null, Name: "accepted" or "refused" };

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

/// <summary>What one look at the intake folder found.</summary>
/// <param name="Standing">
/// What may be dealt with once it has stopped changing: files, folders with something in them, and what is neither.
/// </param>
/// <param name="Unfinished">What is waited for: empty folders, and files under names that programs give to what they are writing.</param>
internal sealed record IntakeLook(IReadOnlyList<Sight> Standing, IReadOnlyList<Sight> Unfinished);

/// <summary>What a folder of pages holds.</summary>
/// <param name="Pages">Its files.</param>
/// <param name="NoFiles">What is neither file nor folder.</param>
/// <param name="HoldsFolders">Whether there are folders in it.</param>
/// <param name="IsBeingFilled">Whether a program is still writing a file into it, which the name of the unfinished file tells.</param>
internal sealed record FolderContents(
    IReadOnlyList<Sight> Pages, IReadOnlyList<Sight> NoFiles, bool HoldsFolders, bool IsBeingFilled);

/// <summary>A file or folder that was refused.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Day">The day, as <c>2026-01-31</c>.</param>
/// <param name="Note">Why, as it stands beside it.</param>
internal sealed record RefusedEntry(string Name, string Day, string Note);
