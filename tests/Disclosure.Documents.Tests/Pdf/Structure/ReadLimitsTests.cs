using Disclosure.Documents.Pdf.Content;
using Disclosure.Documents.Pdf.Structure;
using Disclosure.Documents.Tests.Pdf.Content;
using Disclosure.Documents.Words;
using Microsoft.Extensions.Time.Testing;

namespace Disclosure.Documents.Tests.Pdf.Structure;

/// <summary>Every limit stops the file that goes beyond it, and hostile sizes and circles end.</summary>
public sealed class ReadLimitsTests
{
    [Fact]
    public void A_file_larger_than_allowed_is_refused() =>
        AssertExceeds(PdfBuilder.WithPage(""), ReadLimits.Default with { FileBytes = 100 });

    [Fact]
    public void More_objects_than_allowed_are_refused()
    {
        var builder = PdfBuilder.WithPage("");
        for (var i = 0; i < 50; i++)
        {
            builder.Add("null");
        }

        AssertExceeds(builder, ReadLimits.Default with { Objects = 40 });
        var unreferenced = builder.BuildWithoutReferences("");
        var error = Assert.Throws<DocumentException>(() => PdfBuilder.Open(unreferenced, ReadLimits.Default with { Objects = 40 }));
        Assert.Equal(DocumentError.LimitExceeded, error.Code);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("<< /A ")]
    [InlineData("[ << /A ")]
    public void Containers_nested_a_million_deep_are_refused(string opening)
    {
        var builder = PdfBuilder.WithPage("");
        builder.Set(3, string.Concat(Enumerable.Repeat(opening, 1_000_000)));
        AssertExceeds(builder, ReadLimits.Default);
    }

    [Fact]
    public void Containers_nested_in_content_are_refused() =>
        AssertExceeds(PdfBuilder.WithPage(string.Concat(Enumerable.Repeat("<< /A ", 100_000))), ReadLimits.Default);

    [Fact]
    public void Arrays_nested_in_content_do_no_harm() =>
        Assert.Equal("H", Reading.Text(Reading.Page($"{new string('[', 300_000)} n BT /F1 10 Tf 100 700 Td (H) Tj ET")));

    [Fact]
    public void More_operators_than_allowed_are_refused() =>
        AssertExceeds(PdfBuilder.WithPage(string.Concat(Enumerable.Repeat("q ", 1001))), ReadLimits.Default with { Operators = 1000 });

    [Fact]
    public void More_glyphs_than_allowed_are_refused() =>
        AssertExceeds(
            PdfBuilder.WithPage($"BT /F1 1 Tf 9 700 Td ({new string('i', 101)}) Tj ET"),
            ReadLimits.Default with { Glyphs = 100 });

    [Fact]
    public void More_rulings_than_allowed_are_refused() =>
        AssertExceeds(
            PdfBuilder.WithPage(string.Concat(Enumerable.Repeat("9 9 m 99 9 l S ", 101))),
            ReadLimits.Default with { Rulings = 100 });

    [Fact]
    public void A_form_that_draws_itself_draws_once()
    {
        var builder = PdfBuilder.WithPage("/X Do", resources: "/XObject << /X 20 0 R /Y 21 0 R >>");
        builder.SetStream(20, "/Subtype /Form", PdfBuilder.Latin("BT /F1 10 Tf 9 700 Td (H) Tj ET /X Do /Y Do"));
        builder.SetStream(21, "/Subtype /Form", PdfBuilder.Latin("/X Do"));
        Assert.Equal("H", Reading.Text(Reading.Page(builder)));
    }

    [Fact]
    public void Forms_nested_deeper_than_allowed_are_refused() => AssertExceeds(NestedForms(100, draws: 1), ReadLimits.Default);

    [Fact]
    public void Forms_that_multiply_are_stopped_by_the_operators_they_run() =>
        AssertExceeds(NestedForms(40, draws: 10), ReadLimits.Default with { Operators = 100_000 });

    [Theory]
    [InlineData("xref\n0 1", "xref\n0 999999999")]
    [InlineData("xref\n0 1", "xref\n0 99999999999999999999")]
    [InlineData("xref\n0 1", "xref\n2147483647 2")]
    [InlineData("/Size 6", "/Size 99999999999")]
    [InlineData("/Size 6", "/Size 6 /Prev -1")]
    [InlineData("/Size 6", "/Size 6 /Prev 99999999999")]
    [InlineData("/Size 6", "/Size 6 /XRefStm 3")]
    [InlineData("/Count 1", "/Count 2147483648")]
    [InlineData("/Rotate 0", "/Rotate 1e999")]
    public void Senseless_numbers_do_no_harm(string sound, string senseless)
    {
        var text = System.Text.Encoding.Latin1.GetString(PdfBuilder.WithPage("", "/Rotate 0").Build());
        Assert.Contains(sound, text, StringComparison.Ordinal);
        Assert.Single(PdfBuilder.Open(PdfBuilder.Latin(text.Replace(sound, senseless, StringComparison.Ordinal))).Pages);
    }

    [Theory]
    [InlineData("99999999999999999999999999999999999999999 0 0 1e9 0 0 cm")]
    [InlineData("999999999999999 0 0 999999999999999 0 0 cm 999999999999999 0 0 999999999999999 0 0 cm")]
    public void Senseless_coordinates_do_no_harm(string matrix)
    {
        var many = string.Concat(Enumerable.Repeat(matrix + " ", 30));
        var page = Reading.Page($"{many} 1 w 0 0 m 9 0 l S 0 0 9 1 re f BT /F1 9 Tf (H) Tj ET BI /W 1 /H 1 ID x EI");
        Assert.All(page.Glyphs, g => Assert.True(double.IsFinite(g.Box.Left + g.Box.Right)));
        Assert.All(page.Rulings, r => Assert.True(double.IsFinite(r.Start + r.End)));
    }

    [Fact]
    public void An_object_stream_that_claims_more_than_it_holds_gives_what_it_holds()
    {
        var builder = PdfBuilder.WithPage("");
        var container = builder.Pack(1, 2, 3);
        var text = System.Text.Encoding.Latin1.GetString(builder.BuildWithStream());
        Assert.Single(PdfBuilder.Open(PdfBuilder.Latin(text.Replace("/N 3", "/N 2147483647", StringComparison.Ordinal))).Pages);
        Assert.True(container > 0);
    }

    [Fact]
    public void Reading_ends_when_the_time_is_up()
    {
        var clock = new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromSeconds(1) };
        var budget = new ReadBudget(ReadLimits.Default, clock, TestContext.Current.CancellationToken);
        var content = string.Concat(Enumerable.Repeat("q Q ", 100_000));
        var error = Assert.Throws<DocumentException>(() => ReadAll(PdfBuilder.WithPage(content).Build(), budget));
        Assert.Equal(DocumentError.LimitExceeded, error.Code);
    }

    [Fact]
    public void Reading_ends_when_the_caller_cancels()
    {
        using var cancellation = new CancellationTokenSource();
        var budget = new ReadBudget(ReadLimits.Default, cancellation.Token);
        var content = string.Concat(Enumerable.Repeat("q Q ", 100_000));
        var file = PdfFile.Open(PdfBuilder.WithPage(content).Build(), budget);
        cancellation.Cancel();
        Assert.Throws<OperationCanceledException>(() => ContentInterpreter.Read(new SharedResources(file), file.Pages[0]));
    }

    [Fact]
    public void Repair_ends_when_the_caller_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        var file = PdfBuilder.WithPage("").BuildWithoutReferences(string.Concat(Enumerable.Repeat("obj ", 10_000)));
        Assert.Throws<OperationCanceledException>(() => PdfFile.Open(file, new ReadBudget(ReadLimits.Default, cancellation.Token)));
    }

    private static PdfBuilder NestedForms(int depth, int draws)
    {
        var builder = PdfBuilder.WithPage("/X Do", resources: "/XObject << /X 20 0 R >>");
        for (var i = 20; i < 20 + depth; i++)
        {
            builder.SetStream(
                i,
                $"/Subtype /Form /Resources << /XObject << /X {i + 1} 0 R >> >>",
                PdfBuilder.Latin(string.Concat(Enumerable.Repeat("/X Do ", draws))));
        }

        return builder;
    }

    private static void AssertExceeds(PdfBuilder builder, ReadLimits limits)
    {
        var budget = new ReadBudget(limits, TestContext.Current.CancellationToken);
        Assert.Equal(DocumentError.LimitExceeded, Assert.Throws<DocumentException>(() => ReadAll(builder.Build(), budget)).Code);
    }

    private static void ReadAll(byte[] bytes, ReadBudget budget)
    {
        var file = PdfFile.Open(bytes, budget);
        var shared = new SharedResources(file);
        foreach (var page in file.Pages)
        {
            ContentInterpreter.Read(shared, page);
        }
    }
}
