using Disclosure.Workflow.Ports;
using Disclosure.Workflow.Process;

namespace Disclosure.Contracts;

/// <summary>What every host's report store must do. A host's tests derive from this and give their store, empty at first.</summary>
public abstract class ReportStoreContract
{
    protected abstract IReportStore Store { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_nobody_filed_has_no_events_and_no_row()
    {
        Assert.Empty(await Store.LoadAsync(Filings.Id(1), Cancellation));
        Assert.Null(await Store.FindAsync(Filings.Id(1), Cancellation));
    }

    [Fact]
    public async Task Events_come_back_in_order_and_as_they_were()
    {
        var process = await Store.BeginReadAsync(1, "某市教育局", 2022);
        ReportEvent[] corrections =
        [
            new FigureCorrected(Filings.Noon.AddHours(1), "张三", "proactive.fees.amount", null, 45134.0001m, "看错“一”行"),
            new FigureCorrected(Filings.Noon.AddHours(1), "张三", "applications.received.total", 12, null, "空白"),
        ];
        await Store.RecordAsync(process, corrections);

        ReportEvent[] expected = [Filings.Received(1), Filings.Read(1, "某市教育局", 2022), .. corrections];
        Assert.Equal(expected, await Store.LoadAsync(process.Id, Cancellation));
    }

    /// <summary>
    /// Longer than a row may be in some stores, in characters some count as two, and more of them than fit into one transaction.
    /// </summary>
    [Theory]
    [InlineData(1, 40_000)]
    [InlineData(250, 0)]
    [InlineData(250, 2_000)]
    public async Task A_large_append_comes_back_as_it_was(int count, int length)
    {
        var process = await Store.BeginAsync(1);
        var reason = string.Concat(Enumerable.Repeat("一𠮷\"\\\n", length / 5)) + "。";
        ReportEvent[] events =
        [
            .. Enumerable.Range(0, count)
                .Select(n => new FigureCorrected(Filings.Noon.AddHours(1), "张三", $"figure{n}", n, null, $"{n}{reason}")),
        ];
        Notice[] notices = [.. Enumerable.Range(0, count).Select(n => Filings.Notice(1, n) with { Body = $"{n}{reason}" })];
        var after = process.Apply(events);
        Assert.True(await Store.AppendAsync(process.Id, 1, after.Commit(events, notices), Cancellation));

        Assert.Equal(events, (await Store.LoadAsync(process.Id, Cancellation)).Skip(1));
        Assert.Equal(after.Summarize(after.UpdatedAt), await Store.FindAsync(process.Id, Cancellation));
        Assert.Equal(after.Version, Assert.Single((await Store.QueryAsync(new ReportQuery(), Cancellation)).Rows).Version);
    }

    [Fact]
    public async Task A_query_sees_what_was_appended_before_it_was_asked_however_many_append_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 12).Select(n => Task.Run(async () =>
        {
            var process = await Store.BeginAsync(n);
            Assert.Contains((await Store.QueryAsync(new ReportQuery(), Cancellation)).Rows, row => row.Id == process.Id);
            await Store.RecordAsync(process, new Withdrawn(Filings.Noon, "张三", "误报"));
            var page = await Store.QueryAsync(new ReportQuery { States = [ReportState.Withdrawn] }, Cancellation);
            Assert.Equal(2, Assert.Single(page.Rows, row => row.Id == process.Id).Version);
        })));
        Assert.Equal([new ReportCount(null, ReportState.Withdrawn, 12)], await Store.CountAsync(null, Cancellation));
    }

    [Fact]
    public async Task An_append_that_expects_another_version_changes_nothing()
    {
        var process = await Store.BeginReadAsync(1, "甲", 2022);
        var row = await Store.FindAsync(process.Id, Cancellation);
        var matched = new Matched(Filings.Noon, ReportEvent.System, null);

        foreach (var wrong in new[] { 0, 1, 3, 100 })
        {
            var commit = process.Apply(matched).Commit([matched], Filings.Notice(1, wrong));
            Assert.False(await Store.AppendAsync(process.Id, wrong, commit, Cancellation));
        }

        Assert.Equal(2, (await Store.LoadAsync(process.Id, Cancellation)).Count);
        Assert.Equal(row, await Store.FindAsync(process.Id, Cancellation));
    }

    [Fact]
    public async Task An_append_to_a_report_that_does_not_exist_fails()
    {
        var process = ReportProcess.Begin(Filings.Received(1));
        Assert.False(await Store.AppendAsync(process.Id, 1, process.Commit([new Matched(Filings.Noon, "x", null)]), Cancellation));
        Assert.Empty(await Store.LoadAsync(process.Id, Cancellation));
    }

    [Fact]
    public async Task Of_many_appends_at_once_exactly_one_succeeds()
    {
        var process = await Store.BeginAsync(1);
        var attempts = Enumerable.Range(0, 16).Select(n => Task.Run(() =>
        {
            ReportEvent[] events = [new Matched(Filings.Noon, $"第{n}个", null), new Withdrawn(Filings.Noon, $"第{n}个", "重复")];
            return Store.AppendAsync(process.Id, 1, process.Apply(events).Commit(events, Filings.Notice(1, n)), Cancellation);
        }));

        Assert.Single(await Task.WhenAll(attempts), won => won);
        var events = await Store.LoadAsync(process.Id, Cancellation);
        Assert.Equal(3, events.Count);
        Assert.Equal(events[1].By, events[2].By);
    }

    [Fact]
    public async Task Of_many_first_filings_of_one_file_at_once_exactly_one_succeeds()
    {
        var received = Filings.Received(1);
        var process = ReportProcess.Begin(received);
        var attempts = Enumerable.Range(0, 16).Select(_ =>
            Task.Run(() => Store.AppendAsync(process.Id, 0, process.Commit([received]), Cancellation)));

        Assert.Single(await Task.WhenAll(attempts), won => won);
        Assert.Single(await Store.LoadAsync(process.Id, Cancellation));
    }

    [Fact]
    public async Task The_row_is_that_of_the_last_append()
    {
        var process = await Store.BeginReadAsync(1, "某市教育局", 2022);
        Assert.Equal(process.Summarize(process.UpdatedAt), await Store.FindAsync(process.Id, Cancellation));
    }

    [Fact]
    public async Task A_query_holds_every_condition()
    {
        await Store.BeginReadAsync(1, "甲局", 2022);
        await Store.BeginReadAsync(2, "甲局", 2021);
        await Store.BeginReadAsync(3, "乙局", 2022);
        await Store.BeginAsync(4);

        Assert.Equal([Filings.Id(2), Filings.Id(1)], await IdsAsync(new ReportQuery { Agency = "甲局" }));
        Assert.Equal([Filings.Id(3), Filings.Id(1)], await IdsAsync(new ReportQuery { Year = 2022 }));
        Assert.Equal([Filings.Id(1)], await IdsAsync(new ReportQuery { Agency = "甲局", Year = 2022 }));
        Assert.Equal([Filings.Id(4)], await IdsAsync(new ReportQuery { States = [ReportState.Received] }));
        Assert.Equal(4, (await IdsAsync(new ReportQuery { States = [ReportState.Received, ReportState.Read] })).Count);
        Assert.Empty(await IdsAsync(new ReportQuery { Agency = "甲" }));
        Assert.Empty(await IdsAsync(new ReportQuery { Year = 2022, States = [ReportState.Published] }));
    }

    [Fact]
    public async Task Text_is_found_in_agency_title_and_file_name_and_taken_literally()
    {
        await Store.BeginReadAsync(1, "洛阳市偃师区", 2022);
        var received = Filings.Received(2, "Report_100%.PDF");
        await Store.AppendAsync(Filings.Id(2), 0, ReportProcess.Begin(received).Commit([received]), Cancellation);

        Assert.Equal([Filings.Id(1)], await IdsAsync(new ReportQuery { Text = "偃师" }));
        Assert.Equal([Filings.Id(1)], await IdsAsync(new ReportQuery { Text = "2022年报告" }));
        Assert.Equal([Filings.Id(2)], await IdsAsync(new ReportQuery { Text = "report_" }));
        Assert.Equal([Filings.Id(2)], await IdsAsync(new ReportQuery { Text = "%" }));
        Assert.Equal([Filings.Id(2)], await IdsAsync(new ReportQuery { Text = "_" }));
        Assert.Empty(await IdsAsync(new ReportQuery { Text = "'; drop table reports; --" }));
    }

    [Fact]
    public async Task Rows_are_found_by_the_account_they_are_counted_with_and_the_state_they_are_in()
    {
        string?[] accounts = ["client:203.0.113.7", "client:203.0.113.7", "client:203.0.113.70", null];
        foreach (var (number, account) in accounts.Index())
        {
            var received = Filings.Received(number);
            received = received with { File = received.File with { Account = account } };
            var process = ReportProcess.Begin(received);
            await Store.AppendAsync(process.Id, 0, process.Commit([received]), Cancellation);
            Assert.Equal(account, (await Store.FindAsync(process.Id, Cancellation))!.Account);
        }

        await Store.RecordAsync(
            ReportProcess.Fold(await Store.LoadAsync(Filings.Id(1), Cancellation))!, new Withdrawn(Filings.Noon, "张三", "重复"));
        Assert.Equal(2, (await IdsAsync(new ReportQuery { Account = accounts[0] })).Count);
        Assert.Equal([Filings.Id(0)], await IdsAsync(new ReportQuery { Account = accounts[0], States = [ReportState.Received] }));
        Assert.Equal([Filings.Id(2)], await IdsAsync(new ReportQuery { Account = accounts[2] }));
    }

    [Fact]
    public async Task Rows_are_counted_by_year_and_state()
    {
        await Store.BeginReadAsync(1, "甲局", 2022);
        await Store.BeginReadAsync(2, "乙局", 2022);
        await Store.BeginReadAsync(3, "甲局", 2021);
        await Store.BeginAsync(4);
        await Store.RecordAsync(await Store.BeginReadAsync(5, "甲局", 2022), new Withdrawn(Filings.Noon, "张三", "重复"));

        ReportCount[] all =
        [
            new(2022, ReportState.Read, 2), new(2021, ReportState.Read, 1), new(null, ReportState.Received, 1), new(
                2022,
                ReportState.Withdrawn,
                1),
        ];
        Assert.Equal(all.ToHashSet(), (await Store.CountAsync(null, Cancellation)).ToHashSet());
        Assert.Equal([new ReportCount(2022, ReportState.Read, 1)], await Store.CountAsync("乙局", Cancellation));
        Assert.Empty(await Store.CountAsync("丙局", Cancellation));
    }

    [Fact]
    public async Task Pages_cover_all_rows_once_in_the_order_asked_for()
    {
        (string? Agency, int? Year)[] filings
            = [("乙", 2021), ("甲", 2022), (null, null), ("乙", 2022), ("甲", 2021), (null, 2022), ("丙", 2022)];
        for (var i = 0; i < filings.Length; i++)
        {
            await Store.BeginReadAsync(i, filings[i].Agency, filings[i].Year);
        }

        var all = await IdsAsync(new ReportQuery { Order = ReportOrder.YearThenAgency });
        var known = filings.Select((filing, i) => (filing, Id: Filings.Id(i)))
            .OrderByDescending(f => f.filing.Year ?? int.MinValue)
            .ThenBy(f => f.filing.Agency is null)
            .ThenBy(f => f.filing.Agency, StringComparer.Ordinal);
        Assert.Equal(known.Select(f => f.Id), all);

        foreach (var order in Enum.GetValues<ReportOrder>())
        {
            var whole = await IdsAsync(new ReportQuery { Order = order });
            var pages = new List<ReportId>();
            for (var skip = 0; skip < filings.Length; skip += 3)
            {
                var page = await Store.QueryAsync(new ReportQuery { Order = order, Skip = skip, Take = 3 }, Cancellation);
                Assert.Equal(filings.Length, page.Total);
                pages.AddRange(page.Rows.Select(row => row.Id));
            }

            Assert.Equal(whole, pages);
        }
    }

    [Theory]
    [InlineData(int.MinValue, 1)]
    [InlineData(0, 1)]
    [InlineData(int.MaxValue, 3)]
    public async Task A_page_size_out_of_bounds_is_taken_to_the_nearest(int take, int rows)
    {
        for (var i = 0; i < 3; i++)
        {
            await Store.BeginAsync(i);
        }

        Assert.Equal(rows, (await Store.QueryAsync(new ReportQuery { Take = take }, Cancellation)).Rows.Count);
        Assert.Empty((await Store.QueryAsync(new ReportQuery { Skip = int.MaxValue }, Cancellation)).Rows);
    }

    [Fact]
    public async Task What_is_due_is_named_the_longest_due_first()
    {
        await Store.BeginAsync(3);
        await Store.BeginAsync(1);
        await Store.BeginAsync(2);
        var withdrawn = await Store.BeginAsync(0);
        await Store.RecordAsync(withdrawn, new Withdrawn(Filings.Noon, "张三", "误报"));

        Assert.Empty(await Store.DueAsync(Filings.Noon, 10, Cancellation));
        Assert.Equal([Filings.Id(1)], await Store.DueAsync(Filings.Noon.AddMinutes(1), 10, Cancellation));
        Assert.Equal([Filings.Id(1), Filings.Id(2), Filings.Id(3)], await Store.DueAsync(Filings.Noon.AddDays(1), 10, Cancellation));
        Assert.Equal([Filings.Id(1), Filings.Id(2)], await Store.DueAsync(Filings.Noon.AddDays(1), 2, Cancellation));
    }

    [Fact]
    public async Task Rows_are_found_by_when_they_are_due_and_the_state_they_are_in()
    {
        for (var number = 0; number < 4; number++)
        {
            await Store.BeginAsync(number);
        }

        await Store.RecordAsync(
            ReportProcess.Fold(await Store.LoadAsync(Filings.Id(0), Cancellation))!, new Withdrawn(Filings.Noon, "张三", "误报"));
        var due = Filings.Noon.AddMinutes(2);
        Assert.Equal([Filings.Id(2), Filings.Id(1)], await IdsAsync(new ReportQuery { DueBy = due.ToOffset(TimeSpan.FromHours(-7)) }));
        Assert.Equal([Filings.Id(1)], await IdsAsync(new ReportQuery { DueBy = due.AddTicks(-1) }));
        Assert.Empty(await IdsAsync(new ReportQuery { DueBy = due, States = [ReportState.Read] }));
        Assert.Equal(3, (await IdsAsync(new ReportQuery { DueBy = due.AddDays(1), States = [ReportState.Received] })).Count);
    }

    [Fact]
    public async Task Due_times_are_compared_as_instants_whatever_their_offset()
    {
        await Store.BeginAsync(1);
        var due = Filings.Noon.AddMinutes(1);
        Assert.Single(await Store.DueAsync(due.ToOffset(TimeSpan.FromHours(-7)), 10, Cancellation));
        Assert.Empty(await Store.DueAsync(due.AddTicks(-1).ToOffset(TimeSpan.FromHours(14)), 10, Cancellation));
    }

    private async Task<IReadOnlyList<ReportId>> IdsAsync(ReportQuery query) =>
        [.. (await Store.QueryAsync(query, Cancellation)).Rows.Select(row => row.Id)];

    [Fact]
    public async Task A_row_is_found_by_the_beginning_of_its_number_of_six_digits_or_more()
    {
        await Store.BeginAsync(1);
        await Store.BeginAsync(2);
        var id = Filings.Id(1).ToString();
        foreach (var text in new[] { id, id[..6], id[..8].ToUpperInvariant() })
        {
            var page = await Store.QueryAsync(new ReportQuery { Text = text }, Cancellation);
            Assert.Equal(Filings.Id(1), Assert.Single(page.Rows).Id);
            Assert.Equal(1, (await Store.CountAsync(text, Cancellation)).Sum(static count => count.Count));
        }

        Assert.Empty((await Store.QueryAsync(new ReportQuery { Text = id[..5] }, Cancellation)).Rows);
        Assert.Empty((await Store.QueryAsync(new ReportQuery { Text = id[1..9] }, Cancellation)).Rows);
    }
}
