using Disclosure.Server.Intake;
using Disclosure.TestKit;

namespace Disclosure.Server.Tests.Intake;

public sealed class IntakeFolderTests : IDisposable
{
    private static readonly DateTimeOffset Today = new(2023, 1, 10, 8, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _temporary = new();
    private readonly IntakeFolder _folder;

    public IntakeFolderTests() => _folder = new IntakeFolder(_temporary["intake"]);

    public void Dispose() => _temporary.Dispose();

    [Theory]
    [InlineData(".hidden.pdf")]
    [InlineData("~$report.pdf")]
    [InlineData("report.pdf.part")]
    [InlineData("report.pdf.PART")]
    [InlineData("report.tmp")]
    [InlineData("report.pdf.crdownload")]
    [InlineData("report.pdf.filepart")]
    [InlineData("Thumbs.db")]
    public void Names_that_programs_give_to_unfinished_files_are_passed_over(string name)
    {
        Write(name, "%PDF-1.7");
        Assert.Empty(_folder.Look().Standing);
    }

    [Fact]
    public void Links_are_seen_as_links_and_not_followed()
    {
        File.WriteAllText(_temporary["secret.pdf"], "%PDF-1.7 %%EOF");
        Directory.CreateDirectory(_temporary["elsewhere"]);
        File.WriteAllText(_temporary["elsewhere", "1.jpg"], "x");
        File.CreateSymbolicLink(_temporary["intake", "link.pdf"], _temporary["secret.pdf"]);
        File.CreateSymbolicLink(_temporary["intake", "dangling.pdf"], _temporary["nowhere.pdf"]);
        Directory.CreateSymbolicLink(_temporary["intake", "某局"], _temporary["elsewhere"]);
        Directory.CreateDirectory(_temporary["intake", "乙局"]);
        File.CreateSymbolicLink(_temporary["intake", "乙局", "1.jpg"], _temporary["secret.pdf"]);
        var seen = _folder.Look().Standing.OrderBy(sight => sight.Name, StringComparer.Ordinal).ToList();
        Assert.Equal(["dangling.pdf", "link.pdf", "乙局", "某局"], seen.Select(sight => sight.Name));
        Assert.Equal([EntryKind.Link, EntryKind.Link, EntryKind.Folder, EntryKind.Link], seen.Select(sight => sight.Kind));
        Assert.All(seen, sight => Assert.Equal(0, sight.Size));
        Assert.Throws<FileNotFoundException>(() => _folder.Open(seen[1]));
        var inside = _folder.ContentsOf(seen[2]);
        Assert.Empty(inside.Pages);
        Assert.Equal(EntryKind.Link, Assert.Single(inside.NoFiles).Kind);
        Assert.Throws<FileNotFoundException>(() => _folder.Open(seen[2], inside.NoFiles[0]));
    }

    [Theory]
    [InlineData(".hidden.pdf")]
    [InlineData("report.pdf.part")]
    public void What_is_unfinished_is_seen_apart_and_what_systems_leave_is_not(string name)
    {
        Write(name, "x");
        Write("Thumbs.db", "x");
        Write("~$report.docx", "x");
        Write("._report.pdf", "x");
        Write(".DS_Store", "x");
        Directory.CreateDirectory(_temporary["intake", "空"]);
        var look = _folder.Look();
        Assert.Empty(look.Standing);
        Assert.Equal([name, "空"], look.Unfinished.Select(sight => sight.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_name_that_leaves_no_room_for_a_note_is_cut_before_its_ending()
    {
        var name = new string('报', 83) + ".pdf";
        Write(name, "x");
        _folder.PutAway(Assert.Single(_folder.Look().Standing), _folder.Refused, Today, "理由");
        var moved = Directory.EnumerateFiles(_temporary["intake", "refused", "2023-01-10"]).Select(Path.GetFileName)
            .Order(StringComparer.Ordinal).ToList();
        Assert.Equal([new string('报', 65) + ".pdf", new string('报', 65) + ".pdf.说明.txt"], moved);
    }

    [Fact]
    public void Control_characters_of_a_name_do_not_stay()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "such names cannot be there");
        Write("a\nb\u001B[31m.pdf", "x");
        _folder.PutAway(Assert.Single(_folder.Look().Standing), _folder.Accepted, Today, null);
        var moved = Assert.Single(Directory.EnumerateFiles(_temporary["intake", "accepted", "2023-01-10"]));
        Assert.Equal("a_b_[31m.pdf", Path.GetFileName(moved));
    }

    [Fact]
    public void What_cannot_be_moved_leaves_no_note()
    {
        Write("a.pdf", "x");
        var gone = Assert.Single(_folder.Look().Standing);
        File.Delete(_temporary["intake", "a.pdf"]);
        Assert.Throws<FileNotFoundException>(() => _folder.PutAway(gone, _folder.Refused, Today, "理由"));
        Assert.Empty(Directory.EnumerateFiles(_temporary["intake", "refused", "2023-01-10"]));
    }

    [Fact]
    public void Refusals_are_listed_with_their_notes_the_latest_day_first_and_not_for_ever()
    {
        foreach (var (day, name) in new[] { (0, "a.pdf"), (0, "b.pdf"), (-6, "c.pdf"), (-7, "d.pdf"), (-8, "e.pdf") })
        {
            Write(name, "x");
            _folder.PutAway(Assert.Single(_folder.Look().Standing), _folder.Refused, Today.AddDays(day), $"理由 {name}");
        }

        var listed = _folder.RefusedSince(Today.AddDays(-7), 10);
        Assert.Equal(["a.pdf", "b.pdf", "c.pdf", "d.pdf"], listed.Select(one => one.Name));
        Assert.Equal(("2023-01-04", "理由 c.pdf"), (listed[2].Day, listed[2].Note));
        Assert.Equal(["a.pdf"], _folder.RefusedSince(Today.AddDays(-7), 1).Select(one => one.Name));
    }

    [Fact]
    public void A_folder_is_seen_with_its_files_and_changes_with_them()
    {
        Directory.CreateDirectory(_temporary["intake", "某局"]);
        Assert.Empty(_folder.Look().Standing);
        File.WriteAllText(_temporary["intake", "某局", "1.jpg"], "one");
        var first = Assert.Single(_folder.Look().Standing);
        Assert.Equal(("某局", 3, true), (first.Name, first.Size, first.IsFolder));
        Assert.True(_folder.IsAsSeen(first));
        File.WriteAllText(_temporary["intake", "某局", "2.jpg"], "two");
        Assert.False(_folder.IsAsSeen(first));
        Assert.Equal(6, Assert.Single(_folder.Look().Standing).Size);
    }

    [Fact]
    public void A_folder_put_away_replaces_nothing()
    {
        for (var content = 0; content < 2; content++)
        {
            Directory.CreateDirectory(_temporary["intake", "某局"]);
            File.WriteAllText(_temporary["intake", "某局", "1.jpg"], $"{content}");
            _folder.PutAway(Assert.Single(_folder.Look().Standing), _folder.Accepted, Today, null);
        }

        Assert.Equal("0", File.ReadAllText(_temporary["intake", "accepted", "2023-01-10", "某局", "1.jpg"]));
        Assert.Equal("1", File.ReadAllText(_temporary["intake", "accepted", "2023-01-10", "某局 (2)", "1.jpg"]));
    }

    [Fact]
    public void A_file_put_away_is_moved_with_its_note_and_replaces_nothing()
    {
        for (var content = 0; content < 3; content++)
        {
            Write("报告.pdf", $"{content}");
            _folder.PutAway(Assert.Single(_folder.Look().Standing), _folder.Refused, Today, $"理由 {content}");
        }

        Assert.Empty(_folder.Look().Standing);
        Assert.Equal("0", File.ReadAllText(_temporary["intake", "refused", "2023-01-10", "报告.pdf"]));
        Assert.Equal("1", File.ReadAllText(_temporary["intake", "refused", "2023-01-10", "报告 (2).pdf"]));
        Assert.Equal("2", File.ReadAllText(_temporary["intake", "refused", "2023-01-10", "报告 (3).pdf"]));
        Assert.Equal("理由 1\n", File.ReadAllText(_temporary["intake", "refused", "2023-01-10", "报告 (2).pdf.说明.txt"]));
    }

    [Fact]
    public void A_file_that_ends_as_a_pdf_does_is_whole()
    {
        Assert.Equal(Wholeness.Whole, LookAt("%PDF-1.7\nbody\n%%EOF\n"));
        Assert.Equal(Wholeness.Whole, LookAt("%PDF-1.7\n" + new string('x', 5000) + "\n%%EOF" + new string(' ', 900)));
        Assert.Equal(Wholeness.Unclear, LookAt("%PDF-1.7\nbody"));
        Assert.Equal(Wholeness.Unclear, LookAt("%PDF-1.7\n%%EOF" + new string(' ', 2000)));
        Assert.Equal(Wholeness.Unclear, LookAt("GIF89a %%EOF"));
        Assert.Equal(Wholeness.Unclear, LookAt(""));
    }

    [Fact]
    public void Pictures_and_archives_are_whole_by_their_own_ends()
    {
        Assert.Equal(Wholeness.Whole, LookAt([0xFF, 0xD8, 0xFF, 0xE0, 1, 0xFF, 0xD9]));
        Assert.Equal(Wholeness.Unclear, LookAt([0xFF, 0xD8, 0xFF, 0xE0, 1]));
        Assert.Equal(Wholeness.Whole, LookAt([0x89, .. "PNG\r\n\u001A\n"u8, .. "\0\0\0\0IEND\u0001\u0002\u0003\u0004"u8]));
        Assert.Equal(Wholeness.Unclear, LookAt([0x89, .. "PNG\r\n\u001A\n"u8, .. "IDAT"u8]));
        Assert.Equal(Wholeness.Whole, LookAt([.. "PK\u0003\u0004"u8, .. "PK\u0005\u0006"u8, .. new byte[18]]));
        Assert.Equal(Wholeness.Unclear, LookAt([.. "PK\u0003\u0004"u8, .. "PK\u0001\u0002"u8]));
        Assert.Equal(Wholeness.Unclear, LookAt([.. "II*\0"u8, .. new byte[100]]));
    }

    [Fact]
    public void A_file_that_somebody_has_open_for_writing_is_not_whole_whatever_it_ends_with()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "other systems cannot tell, or refuse to open the file");
        using (var writer = new FileStream(_temporary["intake", "a.pdf"], FileMode.Create, FileAccess.Write, FileShare.ReadWrite))
        {
            writer.Write("%PDF-1.7\n%%EOF\n"u8);
            writer.Flush();
            Assert.Equal(Wholeness.Writing, LookAtIt());
        }

        Assert.Equal(Wholeness.Whole, LookAtIt());
    }

    private Wholeness LookAt(string content) => LookAt(System.Text.Encoding.UTF8.GetBytes(content));

    private Wholeness LookAt(byte[] content)
    {
        File.WriteAllBytes(_temporary["intake", "a.pdf"], content);

        // A child that another test starts at that moment has the file open, too, until its program has begun.
        var seen = Wholeness.Writing;
        SpinWait.SpinUntil(
            () => (seen = LookAtIt()) != Wholeness.Writing, TimeSpan.FromSeconds(10));
        return seen;
    }

    private Wholeness LookAtIt()
    {
        using var file = _folder.Open(new Sight("a.pdf", 0, default));
        return FileEnd.Look(file);
    }

    private void Write(string name, string content) => File.WriteAllText(_temporary["intake", name], content);
}
