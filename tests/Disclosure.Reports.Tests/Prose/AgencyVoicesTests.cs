using Disclosure.Reports.Model;
using Disclosure.Reports.Prose;
using static Disclosure.Reports.Tests.Prose.Lines;

namespace Disclosure.Reports.Tests.Prose;

public sealed class AgencyVoicesTests
{
    private const string Right = "邳州市水务局";
    private const string Misread = "丕州市水务局";
    private const string TitleEnd = "2022年政府信息公开工作年度报告";

    [Fact]
    public void A_document_that_tells_its_text_itself_is_never_in_doubt()
    {
        var read = Read(1, 1, Misread, Right, Right, Right);
        Assert.Equal((Misread, null), (read.Agency, read.AgencyDoubt));
    }

    [Fact]
    public void Places_that_agree_leave_no_doubt_however_unsure_the_title_is()
    {
        var read = Read(0.4, 0.9, Right, Right);
        Assert.Equal((Right, null), (read.Agency, read.AgencyDoubt));
    }

    [Theory]
    [InlineData(0.9, false)]
    [InlineData(0.89, true)]
    public void A_name_that_stands_in_the_title_alone_is_in_doubt_where_it_was_not_read_surely(double confidence, bool isUnsure)
    {
        var read = Read(confidence, 0.99, Right, "本局");
        Assert.Equal((Right, isUnsure ? new AgencyDoubt(null) : null), (read.Agency, read.AgencyDoubt));
    }

    [Fact]
    public void Two_places_that_agree_outvote_a_title_that_was_read_less_surely_and_the_doubt_is_told()
    {
        var read = Read(0.6, 0.8, Misread, Right, Right);
        Assert.Equal((Right, Right + TitleEnd, new AgencyDoubt(Misread)), (read.Agency, read.Title, read.AgencyDoubt));
        Assert.Null(read.OtherAgency);
    }

    [Theory]
    [InlineData(0.6, 0.8, new[] { Right })]
    [InlineData(0.8, 0.8, new[] { Right, Right })]
    [InlineData(0.6, 0.8, new[] { Right, Right, Misread })]
    public void One_place_less_sure_places_or_divided_ones_only_put_the_title_in_doubt(double title, double others, string[] places)
    {
        var read = Read(title, others, [Misread, .. places]);
        Assert.Equal((Misread, new AgencyDoubt(Right)), (read.Agency, read.AgencyDoubt));
    }

    [Fact]
    public void A_name_that_runs_over_the_end_of_a_line_is_a_place()
    {
        List<TextLine> lines =
        [
            Line(Right + TitleEnd, 0) with { Confidence = 0.5 },
            Line("如有疑问请与邳州市", 60) with { Confidence = 0.9 }, Line("水务局联系。", 80) with { Confidence = 0.9 },
        ];
        Assert.Equal(new AgencyVoices(Right, false, null), AgencyVoices.Of(Right, (0, 1), lines));
    }

    [Theory]
    [InlineData("丕州市水务局", true)]
    [InlineData("丕洲市水务局", false)]
    public void A_name_in_which_more_than_one_character_of_four_differs_is_another_agency_s(string other, bool isReading)
    {
        List<TextLine> lines = [Line(Right + TitleEnd, 0) with { Confidence = 0.95 }, Line(other, 60) with { Confidence = 0.95 }];
        Assert.Equal(new AgencyVoices(Right, isReading, isReading ? other : null), AgencyVoices.Of(Right, (0, 1), lines));
    }

    [Fact]
    public void A_signature_that_is_the_name_but_for_a_character_is_a_doubt_and_no_other_agency()
    {
        List<TextLine> lines =
        [
            Line(Right + TitleEnd, 0) with { Confidence = 0.7 }, Line("一、总体情况", 100), Line("照常。", 120),
            Line(Misread, 200) with { Confidence = 0.7 }, Line("2023年1月14日", 220),
        ];
        var headings = Outline.HeadingsOf(lines);
        var read = ReportIdentity.Of(lines, headings, Outline.SectionsOf(lines, headings));
        Assert.Equal((Right, new AgencyDoubt(Misread), null), (read.Agency, read.AgencyDoubt, read.OtherAgency));
    }

    /// <summary>A report with a name in its title and others in lines of their own.</summary>
    private static ReportIdentity Read(double title, double others, params string[] names)
    {
        List<TextLine> lines = [Line(names[0] + TitleEnd, 0) with { Confidence = title }];
        lines.AddRange(names.Skip(1).Select((name, i) => Line($"由{name}办理。", 60 + (30 * i)) with { Confidence = others }));
        lines.Add(Line("一、总体情况", 400));
        var headings = Outline.HeadingsOf(lines);
        return ReportIdentity.Of(lines, headings, Outline.SectionsOf(lines, headings));
    }
}
