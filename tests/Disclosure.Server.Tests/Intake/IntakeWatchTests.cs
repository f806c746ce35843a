using Disclosure.Server.Intake;
using Disclosure.TestKit;
using Disclosure.Workflow.Commands;
using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Server.Tests.Intake;

public sealed class IntakeWatchTests : IDisposable
{
    private readonly TestOffice _office = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _office.Dispose();

    [Fact]
    public async Task A_file_is_left_while_it_is_half_written_and_filed_once_it_is_whole()
    {
        var whole = ScriptedReader.File(1);
        var half = whole.Length / 2;
        await File.WriteAllBytesAsync(PathOf("a.pdf"), whole[..half], Cancellation);
        await LookTwiceAsync();
        Assert.Equal(0, await FiledAsync());

        await using (var rest = new FileStream(PathOf("a.pdf"), FileMode.Append))
        {
            await rest.WriteAsync(whole.AsMemory(half), Cancellation);
        }

        await LookUntilTakenAsync();
        Assert.Equal(1, await FiledAsync());
        Assert.Equal(whole, await File.ReadAllBytesAsync(PutAway(_office.Intake.Accepted).Single(), Cancellation));
        Assert.Empty(Directory.EnumerateFiles(_office.Intake.Path));
    }

    [Fact]
    public async Task A_file_that_stays_cut_off_is_taken_after_a_while_for_what_it_is()
    {
        await File.WriteAllTextAsync(PathOf("cut.pdf"), "%PDF-1.7 cut off", Cancellation);
        await LookTwiceAsync();
        Assert.Equal(0, await FiledAsync());
        _office.Time.Advance(Ripening.Patience);
        await _office.Watch.LookAsync(Cancellation);
        Assert.Equal(1, await FiledAsync());
    }

    [Theory]
    [InlineData("", "空")]
    [InlineData("GIF89a", "PDF、OFD、TIFF、JPEG、PNG")]
    public async Task What_is_no_report_is_moved_to_refused_with_the_reason_beside_it(string content, string reason)
    {
        await File.WriteAllTextAsync(PathOf("报告.pdf"), content, Cancellation);
        await LookTwiceAsync();
        _office.Time.Advance(Ripening.Patience);
        await _office.Watch.LookAsync(Cancellation);
        Assert.Equal(0, await FiledAsync());
        var moved = PutAway(_office.Intake.Refused).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["报告.pdf", "报告.pdf.说明.txt"], moved.Select(Path.GetFileName));
        Assert.Equal(content, await File.ReadAllTextAsync(moved[0], Cancellation));
        Assert.Contains(reason, await File.ReadAllTextAsync(moved[1], Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_too_large_is_refused()
    {
        await using (var large = new FileStream(PathOf("large.pdf"), FileMode.Create))
        {
            large.SetLength(_office.Options.Limits.FileBytes + 1);
        }

        await LookTwiceAsync();
        _office.Time.Advance(Ripening.Patience);
        await _office.Watch.LookAsync(Cancellation);
        Assert.Equal(0, await FiledAsync());
        Assert.Equal(2, PutAway(_office.Intake.Refused).Count());
    }

    [Fact]
    public async Task A_file_filed_before_is_put_away_with_a_note_and_files_nothing_new()
    {
        await _office.FileAsync(1);
        await File.WriteAllBytesAsync(PathOf("again.pdf"), ScriptedReader.File(1), Cancellation);
        await LookUntilTakenAsync();
        Assert.Equal(1, await FiledAsync());
        Assert.Equal(2, PutAway(_office.Intake.Accepted).Count());
    }

    [Fact]
    public async Task A_crash_between_filing_and_moving_away_loses_and_doubles_nothing()
    {
        await File.WriteAllBytesAsync(PathOf("a.pdf"), ScriptedReader.File(1), Cancellation);
        await LookUntilTakenAsync();
        await File.WriteAllBytesAsync(PathOf("a.pdf"), ScriptedReader.File(1), Cancellation);
        await LookUntilTakenAsync();
        Assert.Equal(1, await FiledAsync());
        Assert.Empty(Directory.EnumerateFiles(_office.Intake.Path));
    }

    [Fact]
    public async Task A_folder_is_filed_as_the_pages_of_one_report_once_no_more_come()
    {
        await WriteAsync("某局", "第2页.jpg", 2);
        await LookTwiceAsync();
        _office.Time.Advance(Ripening.Patience - TimeSpan.FromSeconds(1));
        await WriteAsync("某局", "第1页.jpg", 1);
        await _office.Watch.LookAsync(Cancellation);
        _office.Time.Advance(TimeSpan.FromSeconds(1));
        await _office.Watch.LookAsync(Cancellation);
        Assert.Equal(0, await FiledAsync());

        _office.Time.Advance(Ripening.Patience);
        await _office.Watch.LookAsync(Cancellation);
        var filed = Assert.Single((await _office.Store.QueryAsync(new ReportQuery(), Cancellation)).Rows);
        Assert.Equal("某局.zip", filed.FileName);
        Assert.Equal(["第1页.jpg", "第2页.jpg"], PutAway(_office.Intake.Accepted).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.False(Directory.Exists(PathOf("某局")));
    }

    [Fact]
    public async Task A_folder_is_left_while_a_page_is_still_written_under_another_name()
    {
        await WriteAsync("某局", "1.jpg", 1);
        await WriteAsync("某局", "2.jpg.part", 2);
        await LookTwiceAsync();
        _office.Time.Advance(Ripening.Patience);
        await _office.Watch.LookAsync(Cancellation);
        Assert.Equal(0, await FiledAsync());
        Assert.True(Directory.Exists(PathOf("某局")));
    }

    [Theory]
    [InlineData("某局/2022", "文件夹里还有文件夹")]
    [InlineData("某局", "说明.txt")]
    public async Task A_folder_that_is_no_report_is_refused_as_a_whole(string folder, string reason)
    {
        await WriteAsync("某局", "1.jpg", 1);
        Directory.CreateDirectory(PathOf(folder));
        await File.WriteAllTextAsync(Path.Combine(PathOf(folder), "说明.txt"), "text", Cancellation);
        await LookTwiceAsync();
        _office.Time.Advance(Ripening.Patience);
        await _office.Watch.LookAsync(Cancellation);
        Assert.Equal(0, await FiledAsync());
        var note = PutAway(_office.Intake.Refused).Single(path => path.EndsWith("某局.说明.txt", StringComparison.Ordinal));
        Assert.Contains(reason, await File.ReadAllTextAsync(note, Cancellation), StringComparison.Ordinal);
        Assert.False(Directory.Exists(PathOf("某局")));
    }

    [Fact]
    public async Task A_file_with_a_name_in_gbk_is_taken()
    {
        await File.WriteAllBytesAsync(PathOf("a.pdf"), ScriptedReader.File(1), Cancellation);
        Shell.Run(_office.Intake.Path, "mv a.pdf $(printf '\\304\\263\\276\\326.pdf')");
        await LookUntilTakenAsync();
        var filed = Assert.Single((await _office.Store.QueryAsync(new ReportQuery(), Cancellation)).Rows);
        Assert.Equal("某局.pdf", filed.FileName);
        Assert.Equal("某局.pdf", Path.GetFileName(PutAway(_office.Intake.Accepted).Single()));
    }

    [Fact]
    public async Task A_page_with_a_name_in_gbk_is_not_left_out_of_its_report()
    {
        await WriteAsync("某局", "1.jpg", 1);
        await WriteAsync("某局", "2.jpg", 2);
        Shell.Run(PathOf("某局"), "mv 2.jpg $(printf '\\265\\3322\\322\\263.jpg')");
        await LookOnAsync();
        Assert.Equal(1, await FiledAsync());
        var report = Assert.Single((await _office.Store.QueryAsync(new ReportQuery(), Cancellation)).Rows);
        var process = await _office.ProcessAsync(report.Id);
        var both = Assert.IsType<Binding.Bound>(Binding.Of([PageOf("1.jpg", 1), PageOf("第2页.jpg", 2)]));
        Assert.Equal(ContentHash.Of(both.Content.Span), process.File.Hash);
        Shell.Run(_office.Intake.Accepted, "rm -r *");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_pipe_stops_nothing_and_is_refused_with_its_reason()
    {
        Shell.Run(_office.Intake.Path, "mkfifo 报告.pdf");
        await File.WriteAllBytesAsync(PathOf("a.pdf"), ScriptedReader.File(1), Cancellation);
        await Task.Run(LookOnAsync, Cancellation);
        Assert.Equal(1, await FiledAsync());
        Assert.False(Path.Exists(PathOf("报告.pdf")));
        Assert.Contains("管道", await NoteOfAsync("报告.pdf"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_is_refused_with_its_reason_and_what_it_leads_to_stays()
    {
        var secret = Path.Combine(_office.Intake.Accepted, "secret.pdf");
        await File.WriteAllBytesAsync(secret, ScriptedReader.File(1), Cancellation);
        File.CreateSymbolicLink(PathOf("报告.pdf"), secret);
        await LookOnAsync();
        Assert.Equal(0, await FiledAsync());
        Assert.True(File.Exists(secret));
        Assert.Contains("链接", await NoteOfAsync("报告.pdf"), StringComparison.Ordinal);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("mkfifo 2.jpg")]
    [InlineData("ln -s /etc/passwd 2.jpg")]
    public async Task A_folder_with_something_that_is_no_file_is_refused_as_a_whole(string script)
    {
        await WriteAsync("某局", "1.jpg", 1);
        Shell.Run(PathOf("某局"), script);
        await Task.Run(LookOnAsync, Cancellation);
        Assert.Equal(0, await FiledAsync());
        Assert.Contains("2.jpg", await NoteOfAsync("某局"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_larger_than_is_taken_is_not_read()
    {
        await using (var large = new FileStream(PathOf("large.pdf"), FileMode.Create))
        {
            large.SetLength(1L << 40);
        }

        await LookOnAsync();
        Assert.Contains("MB", await NoteOfAsync("large.pdf"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_may_not_be_read_is_refused_and_keeps_nothing_else_from_being_taken()
    {
        Shell.Run(
            _office.Intake.Path,
            "chmod 755 ..; chmod 777 . accepted refused; printf x > shut.pdf; chmod 0 shut.pdf; mkdir -m 0 shut");
        OtherUser.Run(() => LookOnAsync().GetAwaiter().GetResult());
        Assert.Contains("权限", await NoteOfAsync("shut.pdf"), StringComparison.Ordinal);
        Assert.Equal([("shut", IntakeDelay.NotMoved)], _office.Watch.Left.Select(one => (one.Name, one.Why)));

        await File.WriteAllBytesAsync(PathOf("a.pdf"), ScriptedReader.File(1), Cancellation);
        await LookUntilTakenAsync();
        Assert.Equal(1, await FiledAsync());
    }

    [Fact]
    public async Task What_was_filed_and_cannot_be_moved_is_told_and_not_filed_again()
    {
        await File.WriteAllBytesAsync(PathOf("a.pdf"), ScriptedReader.File(1), Cancellation);
        Directory.Delete(_office.Intake.Accepted);
        await File.WriteAllTextAsync(_office.Intake.Accepted, "in the way", Cancellation);
        await LookUntilAsync(() => _office.Watch.Left.Count > 0);
        Assert.Equal((1, IntakeDelay.NotMoved), (await FiledAsync(), _office.Watch.Left.Single(one => one.Name == "a.pdf").Why));

        File.Delete(_office.Intake.Accepted);
        _office.Time.Advance(IntakeWatch.RestAfterFailure + Ripening.Moment);
        await _office.Watch.LookAsync(Cancellation);
        Assert.Empty(_office.Watch.Left);
        Assert.Equal(["a.pdf"], PutAway(_office.Intake.Accepted).Select(Path.GetFileName));
    }

    [Fact]
    public async Task While_there_is_no_room_a_file_waits_is_told_and_is_taken_once_there_is()
    {
        _office.FreeMegabytes = 499;
        await File.WriteAllBytesAsync(PathOf("a.pdf"), ScriptedReader.File(1), Cancellation);
        await LookUntilAsync(() => _office.Watch.Left.Count > 0);
        Assert.Equal(("a.pdf", IntakeDelay.NoRoom), (_office.Watch.Left[0].Name, _office.Watch.Left[0].Why));
        Assert.Equal(0, await FiledAsync());

        _office.FreeMegabytes = 500;
        _office.Time.Advance(IntakeWatch.RestWithoutRoom + Ripening.Moment);
        await _office.Watch.LookAsync(Cancellation);
        Assert.Equal(1, await FiledAsync());
        Assert.Empty(_office.Watch.Left);
    }

    [Fact]
    public async Task A_file_whose_filing_fails_on_a_full_disk_waits_and_is_taken_once_there_is_room()
    {
        // More than fit into the pages that the database has.
        const int Files = 60;
        await _office.LetDatabaseGrowAsync(false);
        for (var number = 0; number < Files; number++)
        {
            await File.WriteAllBytesAsync(PathOf($"{number}.pdf"), ScriptedReader.File(number), Cancellation);
        }

        await LookUntilAsync(() => _office.Watch.Left.Count > 0);
        Assert.All(_office.Watch.Left, static one => Assert.Equal(IntakeDelay.NoRoom, one.Why));
        Assert.True(await FiledAsync() < Files);

        await _office.LetDatabaseGrowAsync(true);
        _office.Time.Advance(IntakeWatch.RestWithoutRoom + Ripening.Moment);
        await _office.Watch.LookAsync(Cancellation);
        Assert.Equal(Files, await FiledAsync());
        Assert.Empty(_office.Watch.Left);
    }

    [Fact]
    public async Task What_lies_unfinished_is_told_after_a_long_wait_and_not_before()
    {
        await File.WriteAllTextAsync(PathOf("a.pdf.part"), "x", Cancellation);
        await WriteAsync("某局", "1.jpg.part", 1);
        Directory.CreateDirectory(PathOf("空"));
        await _office.Watch.LookAsync(Cancellation);
        _office.Time.Advance(IntakeWatch.LongWait - TimeSpan.FromTicks(1));
        await _office.Watch.LookAsync(Cancellation);
        Assert.Empty(_office.Watch.Left);
        _office.Time.Advance(TimeSpan.FromTicks(1));
        await _office.Watch.LookAsync(Cancellation);
        Assert.Equal(
            [("a.pdf.part", IntakeDelay.Unfinished), ("某局", IntakeDelay.Unfinished), ("空", IntakeDelay.Empty)],
            _office.Watch.Left.Select(one => (one.Name, one.Why)).OrderBy(one => one.Name, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_file_that_somebody_holds_open_is_told_after_a_long_wait()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "other systems cannot tell, or refuse to open the file");
        await using var writer = new FileStream(PathOf("a.pdf"), FileMode.Create, FileAccess.Write, FileShare.ReadWrite);
        await writer.WriteAsync("%PDF-1.7 %%EOF"u8.ToArray(), Cancellation);
        await writer.FlushAsync(Cancellation);
        await LookOnAsync();
        _office.Time.Advance(IntakeWatch.LongWait);
        await _office.Watch.LookAsync(Cancellation);
        Assert.Equal([("a.pdf", IntakeDelay.Written)], _office.Watch.Left.Select(one => (one.Name, one.Why)));
        Assert.Equal(0, await FiledAsync());
    }

    private async Task WriteAsync(string folder, string name, byte number)
    {
        Directory.CreateDirectory(PathOf(folder));
        await File.WriteAllBytesAsync(Path.Combine(PathOf(folder), name), [0xFF, 0xD8, 0xFF, number, 0xFF, 0xD9], Cancellation);
    }

    private static PageFile PageOf(string name, byte number) => new(name, new byte[] { 0xFF, 0xD8, 0xFF, number, 0xFF, 0xD9 });

    private async Task<string> NoteOfAsync(string name) => await File.ReadAllTextAsync(
        PutAway(_office.Intake.Refused).Single(path => Path.GetFileName(path) == $"{name}.说明.txt"), Cancellation);

    private static IEnumerable<string> PutAway(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories);

    private string PathOf(string name) => Path.Combine(_office.Intake.Path, name);

    /// <summary>
    /// Looks until no file is left to be taken: a program that another test starts may hold a file open for a moment, and it is taken for one
    /// that is still written.
    /// </summary>
    private async Task LookUntilTakenAsync()
    {
        await LookTwiceAsync();
        await Eventually.HoldsAsync(async () =>
        {
            await _office.Watch.LookAsync(Cancellation);
            return !Directory.EnumerateFiles(_office.Intake.Path).Any();
        });
    }

    private async Task LookTwiceAsync()
    {
        await _office.Watch.LookAsync(Cancellation);
        _office.Time.Advance(Ripening.Moment);
        await _office.Watch.LookAsync(Cancellation);
    }

    /// <summary>Looks until everything that stands still has been dealt with.</summary>
    private async Task LookOnAsync()
    {
        await LookTwiceAsync();
        _office.Time.Advance(Ripening.Patience);
        await _office.Watch.LookAsync(Cancellation);
    }

    private async Task LookUntilAsync(Func<bool> so)
    {
        await LookTwiceAsync();
        await Eventually.HoldsAsync(async () =>
        {
            await _office.Watch.LookAsync(Cancellation);
            return so();
        });
    }

    private async Task<int> FiledAsync() => (await _office.Store.QueryAsync(new ReportQuery(), Cancellation)).Total;
}
