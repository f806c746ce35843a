using Disclosure.Server.Intake;
using Disclosure.TestKit;
using Disclosure.Workflow.Ports;

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
    [InlineData("GIF89a", "PDF、TIFF、JPEG、PNG")]
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

    private async Task WriteAsync(string folder, string name, byte number)
    {
        Directory.CreateDirectory(PathOf(folder));
        await File.WriteAllBytesAsync(Path.Combine(PathOf(folder), name), [0xFF, 0xD8, 0xFF, number, 0xFF, 0xD9], Cancellation);
    }

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

    private async Task<int> FiledAsync() => (await _office.Store.QueryAsync(new ReportQuery(), Cancellation)).Total;
}
