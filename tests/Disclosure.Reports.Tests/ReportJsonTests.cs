using System.Text;
using System.Text.Json;
using Disclosure.Documents;
using Disclosure.Documents.Drawn;
using Disclosure.Documents.Words;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;
using Disclosure.Reports.Rules;
using Disclosure.Reports.Tests.Words;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Reports.Tests;

public sealed class ReportJsonTests
{
    [Theory]
    [InlineData(DrawnDifference.InkWithoutText, "ink-without-text")]
    [InlineData(DrawnDifference.TextWithoutInk, "text-without-ink")]
    [InlineData(DrawnDifference.OtherPlaces, "other-places")]
    [InlineData(DrawnDifference.Struck, "struck")]
    [InlineData(DrawnDifference.OtherNumber, "other-number")]
    public void How_the_drawn_page_differs_is_kept_with_the_figure(DrawnDifference difference, string name)
    {
        const string Id = "litigation.direct.upheld";
        var report = Empty with
        {
            Figures = new Dictionary<string, Figure> { [Id] = new Figure(Id, 3, "3", 1, default, 0.45) { Drawn = difference } },
        };
        var json = ReportJson.Serialize(new Reading("a.pdf", "pdf", 1, report, []));

        Assert.Equal(
            name,
            JsonDocument.Parse(json).RootElement.GetProperty("figures").GetProperty(Id).GetProperty("drawn").GetString());
        Assert.Equal(report.Figures[Id], ReportJson.Parse(json).Report.Figures[Id]);
        var other = Encoding.UTF8.GetString(json).Replace($"\"drawn\":\"{name}\"", "\"drawn\":\"otherwise\"", StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => ReportJson.Parse(Encoding.UTF8.GetBytes(other)));
    }

    public static TheoryData<Place, string> Places() => new()
    {
        { new LinePlace(12, 3), "{\"line\":12,\"column\":3}" },
        { new CellPlace(2, 5, 7), "{\"table\":2,\"row\":5,\"column\":7}" },
        { new SheetPlace("表一", "C5"), "{\"sheet\":\"表一\",\"cell\":\"C5\"}" },
        { new PicturePlace(2, new Box(1.5, 2, 3, 4.25)), "{\"picture\":2,\"box\":[1.5,2,3,4.25]}" },
        { new ParagraphPlace(4), "{\"paragraph\":4}" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void A_figure_of_a_document_without_pages_has_its_place_instead_of_page_and_box(Place place, string json)
    {
        const string Id = "litigation.direct.upheld";
        var report = Empty with
        {
            Figures = new Dictionary<string, Figure> { [Id] = new Figure(Id, 3, "3", 0, default, 1) { Place = place } },
            Placed = ["litigation.direct"],
            Unplaced = [new UnplacedRow("applications.granted", "予以公开 1 2")],
        };
        var written = ReportJson.Serialize(new Reading("a.txt", "text", 0, report, []));
        var figure = JsonDocument.Parse(written).RootElement.GetProperty("figures").GetProperty(Id);

        Assert.Equal(json, figure.GetProperty("place").GetRawText());
        Assert.False(figure.TryGetProperty("page", out _) || figure.TryGetProperty("box", out _));
        var again = ReportJson.Parse(written).Report;
        Assert.Equal(report.Figures[Id], again.Figures[Id]);
        Assert.Equal(report.Placed, again.Placed);
        Assert.Equal(report.Unplaced, again.Unplaced);
    }

    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        var texts = ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => Clean(text.Get));
        var figures =
            from id in Gen.Elements(Form2021.Definition.Figures.Select(figure => figure.Id).ToArray())
            from value in Gen.OneOf(Gen.Constant<decimal?>(null), Gen.Choose(-5, 1_000_000).Select(n => (decimal?)n / 10000))
            from text in texts
            from page in Gen.Choose(1, 9)
            from suggested in Gen.OneOf(Gen.Constant<decimal?>(null), Gen.Choose(0, 99).Select(n => (decimal?)n))
            select new Figure(id, value, text, page, new Box(1.5, 2, 3.25, page), 0.5) { Suggested = suggested };
        var findings =
            from rule in texts
            from severe in Gen.Elements(Severity.Warning, Severity.Error)
            from message in texts
            from numbers in Gen.Choose(0, 99).Select(n => (decimal)n).ListOf()
            select new Finding(rule, severe, "applications.granted", message, [.. numbers], "第四十九条");
        var sections =
            from kind in Gen.Elements(SectionKinds.All.ToArray())
            from text in texts
            select new Section(kind, kind.Heading(), 1, text);
        var readings =
            from list in figures.ListOf()
            from found in findings.ListOf()
            from parts in sections.ListOf()
            from year in Gen.OneOf(Gen.Constant<int?>(null), Gen.Constant<int?>(2022))
            from title in Gen.OneOf(Gen.Constant<string?>(null), texts.Select(text => (string?)text))
            from asked in Gen.Elements(true, false)
            select new Reading(
                "年报.pdf", "pdf", 5,
                new Report(
                    title, title, year, "2021",
                    list.DistinctBy(figure => figure.Id).ToDictionary(figure => figure.Id),
                    new Dictionary<string, LabelReading> { ["proactive.repealed"] = new("proactive.repealed", "本年度止件数", "本年废止件数") },
                    [.. parts])
                { FeeDecimalsAsked = asked },
                [.. found]);

        Prop.ForAll(readings.ToArbitrary(), reading =>
        {
            var once = ReportJson.Serialize(reading);
            var back = ReportJson.Parse(once);
            return once.AsSpan().SequenceEqual(ReportJson.Serialize(back))
                && back.Report.Figures.Values.SequenceEqual(reading.Report.Figures.Values)
                && back.Report.Sections.SequenceEqual(reading.Report.Sections)
                && back.Report.Labels.Values.SequenceEqual(reading.Report.Labels.Values)
                && back.Findings.Select(finding => finding.Message).SequenceEqual(reading.Findings.Select(finding => finding.Message));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_object_has_the_shape_of_the_contract()
    {
        var report = new Report(
            "甲县2022年政府信息公开工作年度报告", "甲县", 2022, "2021",
            new Dictionary<string, Figure>
            {
                ["proactive.fees.amount"] = new("proactive.fees.amount", 3.5m, "3.5000", 2, new Box(1, 2, 3, 4), 1)
            },
            new Dictionary<string, LabelReading>(),
            [new Section(SectionKind.Overview, "一、总体情况", 1, "全年正常。")]);
        var finding = new Finding("unread", Severity.Error, "proactive.licensing.decisions", "未读到。", [], "附件");

        var json = Encoding.UTF8.GetString(ReportJson.Serialize(new Reading("a.pdf", "pdf", 4, report, [finding])));

        Assert.StartsWith(
            """
            {"file":"a.pdf","title":"甲县2022年政府信息公开工作年度报告","agency":"甲县","year":2022,"form":"2021",
            "reader":"pdf","pages":4,
            "figures":{"proactive.fees.amount":{"value":3.5,"text":"3.5000","page":2,"box":[1,2,3,4],"confidence":1}},
            "sections":{"overview":"全年正常。","problems":null,"others":null},
            "findings":[{"rule":"unread","severity":"error","where":"proactive.licensing.decisions","message":"未读到。"
            """.ReplaceLineEndings(""),
            json,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_document_that_carries_its_tables_says_of_itself_reads_back()
    {
        var report = Empty with
        {
            Placed = ["applications.granted", "fees.amount"],
            Unplaced = [new UnplacedRow("applications.received", "3 4 5 6 7 8 9 10"), new UnplacedRow("applications.total", "1 2")],
            Formulas = [new UnplacedRow("proactive.fees.amount", "=A1/10000")],
            HoldsPictures = true,
            IsTracked = true,
            Hidden = ["第3行", "工作表“旧”"],
            Pictured = [SectionKind.Proactive, SectionKind.Remedies],
            Published = "2023-01-30",
            Site = "甲县人民政府",
            Ofd = new OfdMarks(1, 2, 3),
        };

        var json = Encoding.UTF8.GetString(ReportJson.Serialize(new Reading("a.docx", "docx", 1, report, [])));
        var back = ReportJson.Parse(Encoding.UTF8.GetBytes(json)).Report;

        Assert.Contains(
            """
            ,"unplaced":[{"id":"applications.received","text":"3 4 5 6 7 8 9 10"},{"id":"applications.total","text":"1 2"}],
            "formulas":[{"id":"proactive.fees.amount","text":"=A1/10000"}],"holdsPictures":true,"tracked":true,"hidden":[
            """.ReplaceLineEndings(""),
            json,
            StringComparison.Ordinal);
        Assert.Equal(report.Placed, back.Placed);
        Assert.Equal(report.Unplaced, back.Unplaced);
        Assert.Equal(report.Formulas, back.Formulas);
        Assert.Equal(report.Hidden, back.Hidden);
        Assert.Equal(report.Pictured, back.Pictured);
        Assert.Equal(
            (report.HoldsPictures, report.IsTracked, report.Published, report.Site, report.Ofd),
            (back.HoldsPictures, back.IsTracked, back.Published, back.Site, back.Ofd));
    }

    [Fact]
    public void What_is_rarely_said_of_a_report_reads_back_and_takes_no_place_where_it_is_not_said()
    {
        var report = Empty with
        {
            FeeUnit = "元",
            IsTitlePrinted = false,
            OtherYear = 2023,
            Period = new StatedPeriod(new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31)),
            OtherAgency = new NamedAgency("乙县", true),
            AgencyDoubt = new AgencyDoubt("乙具"),
            Missing = [new MissingLine("applications.granted", false), new MissingLine("applications.total", true)],
            HasBlankCopy = true,
            Unread = [new UnreadPage(3, true, new RecognitionTimedOut(2)), new UnreadPage(1, false, new OcrNotInstalled("poppler-utils"))],
            Part = new ReportPart(2, 3, 4, 6),
        };
        var unfiled = Empty with { Part = new ReportPart(1, 2, 1, 1) { OthersAreFiled = false } };

        var json = Encoding.UTF8.GetString(ReportJson.Serialize(new Reading("a.pdf", "pdf", 4, report, [])));
        var back = ReportJson.Parse(Encoding.UTF8.GetBytes(json)).Report;

        Assert.Contains(""","pages":4,"part":{"number":2,"of":3,"firstPage":4,"lastPage":6},"figures":""", json, StringComparison.Ordinal);
        Assert.Equal(
            (report.FeeUnit, report.IsTitlePrinted, report.OtherYear, report.Period, report.OtherAgency, report.HasBlankCopy, report.Part),
            (back.FeeUnit, back.IsTitlePrinted, back.OtherYear, back.Period, back.OtherAgency, back.HasBlankCopy, back.Part));
        Assert.Equal(report.AgencyDoubt, back.AgencyDoubt);
        var unsure = Empty with { AgencyDoubt = new AgencyDoubt(null) };
        Assert.Equal(
            unsure.AgencyDoubt, ReportJson.Parse(ReportJson.Serialize(new Reading("a.pdf", "pdf", 4, unsure, []))).Report.AgencyDoubt);
        Assert.Equal(report.Unread, back.Unread);
        Assert.Equal(report.Missing, back.Missing);
        Assert.Equal(unfiled.Part, ReportJson.Parse(ReportJson.Serialize(new Reading("a.pdf", "pdf", 4, unfiled, []))).Report.Part);

        var plain = JsonDocument.Parse(ReportJson.Serialize(new Reading("a.pdf", "pdf", 4, Empty, []))).RootElement;
        Assert.Equal(
            [
                "file", "title", "agency", "year", "form", "reader", "pages", "figures", "sections", "findings", "labels", "headings",
                "feeDecimalsAsked",
            ],
            plain.EnumerateObject().Select(static member => member.Name));
    }

    [Fact]
    public void A_suggestion_stands_beside_the_confidence()
    {
        var report = new Report(
            null, null, null, "2021",
            new Dictionary<string, Figure>
            {
                ["reconsideration.upheld"] = new("reconsideration.upheld", 3, "3", 2, default, 0.4) { Suggested = 8 }
            },
            new Dictionary<string, LabelReading>(), []);

        var json = Encoding.UTF8.GetString(ReportJson.Serialize(new Reading("a.pdf", "ocr", 4, report, [])));

        Assert.Contains("\"confidence\":0.4,\"suggested\":8}", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_struck_through_in_a_cell_is_kept()
    {
        var report = new Report(
            null, null, null, "2021",
            new Dictionary<string, Figure>
            {
                ["reconsideration.upheld"] = new("reconsideration.upheld", 28, "28", 2, default, 0.45) { Struck = "3" }
            },
            new Dictionary<string, LabelReading>(), []);

        var json = ReportJson.Serialize(new Reading("a.pdf", "pdf", 4, report, []));

        Assert.Contains("\"confidence\":0.45,\"struck\":\"3\"}", Encoding.UTF8.GetString(json), StringComparison.Ordinal);
        Assert.Equal("3", ReportJson.Parse(json).Report.Figures["reconsideration.upheld"].Struck);
    }

    [Fact]
    public void A_statement_stored_before_sections_and_clauses_were_kept_is_section_one_s()
    {
        var finding = Findings.Of("narrative-figure", Severity.Warning, "", new ProseDiffers("2021", "reconsideration.total", 5, 0));
        var json = ReportJson.Serialize(new Reading("a.pdf", "pdf", 4, Empty, [finding]));
        var stored = Encoding.UTF8.GetString(json);
        var old = stored.Replace("\"section\":\"overview\",", "", StringComparison.Ordinal);

        Assert.NotEqual(stored, old);
        Assert.Equal(finding.Fact, ReportJson.Parse(Encoding.UTF8.GetBytes(old)).Findings.Single().Fact);
    }

    [Fact]
    public void Every_kind_of_fact_reads_back_the_same()
    {
        var findings = Facts.All.Select(static one => Findings.Of("rule", Severity.Warning, "", one.Fact)).ToList();

        var json = ReportJson.Serialize(new Reading("a.pdf", "pdf", 4, Empty, findings));

        Assert.Equal(
            findings.Select(static finding => finding.Fact), ReportJson.Parse(json).Findings.Select(static finding => finding.Fact));
    }

    [Fact]
    public void A_fact_is_stored_beside_the_message_it_made()
    {
        var finding = Findings.Of("section", Severity.Error, "problems", new SectionMissing("2021", SectionKind.Problems));

        var json = Encoding.UTF8.GetString(ReportJson.Serialize(new Reading("a.pdf", "pdf", 4, Empty, [finding])));

        Assert.Contains(
            """
            "clause":"国办公开办函〔2021〕30号 附件《政府信息公开工作年度报告格式》","fact":{"kind":"sectionMissing","section":"problems","form":"2021"}}
            """,
            json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reading_that_is_printed_holds_no_facts_and_is_else_the_same()
    {
        var finding = Findings.Of("section", Severity.Error, "problems", new SectionMissing("2021", SectionKind.Problems));

        var printed = ReportJson.Serialize(new Reading("a.pdf", "pdf", 4, Empty, [finding]), withFacts: false);

        var stored = Encoding.UTF8.GetString(ReportJson.Serialize(new Reading("a.pdf", "pdf", 4, Empty, [finding])));
        var fact = """
            ,"fact":{"kind":"sectionMissing","section":"problems","form":"2021"}
            """;
        Assert.Equal(stored.Replace(fact, "", StringComparison.Ordinal), Encoding.UTF8.GetString(printed));
        Assert.Contains(fact, stored, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_written_before_facts_were_kept_opens_with_its_message()
    {
        var json = """
            {"file":"a.pdf","title":null,"agency":null,"year":null,"form":"2021","reader":"pdf","pages":4,"figures":{},"sections":{},
            "findings":[{"rule":"unread","severity":"error","where":"proactive.fees.amount","message":"未读到。","compared":[],"clause":"附件"}],
            "labels":{},"headings":[],"feeDecimalsAsked":true}
            """u8.ToArray();

        var finding = Assert.Single(ReportJson.Parse(json).Findings);

        Assert.Equal(("unread", Severity.Error, "未读到。", "附件"), (finding.Rule, finding.Severity, finding.Message, finding.Clause));
        Assert.Null(finding.Fact);
    }

    [Theory]
    [InlineData("""{"section":"problems","form":"2021"}""")]
    [InlineData("""{"kind":"noSuchKind","form":"2021"}""")]
    [InlineData("""{"kind":"sectionMissing","section":"noSuchSection","form":"2021"}""")]
    [InlineData("""{"kind":"sectionMissing","section":null,"form":"2021"}""")]
    [InlineData("[]")]
    public void A_fact_of_another_shape_is_refused(string fact)
    {
        var finding = Findings.Of("section", Severity.Error, "problems", new SectionMissing("2021", SectionKind.Problems));
        var json = Encoding.UTF8.GetString(ReportJson.Serialize(new Reading("a.pdf", "pdf", 4, Empty, [finding])));
        var other = json.Replace("""{"kind":"sectionMissing","section":"problems","form":"2021"}""", fact, StringComparison.Ordinal);

        Assert.NotEqual(json, other);
        Assert.ThrowsAny<JsonException>(() => ReportJson.Parse(Encoding.UTF8.GetBytes(other)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"title":3}""")]
    public void Other_JSON_is_refused_with_one_kind_of_error(string json) =>
        Assert.ThrowsAny<JsonException>(() => ReportJson.Parse(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData("\"pictured\":[\"applications\"]", "\"pictured\":[\"elsewhere\"]", "An unknown section.")]
    [InlineData("\"section\":\"problems\"", "\"section\":\"elsewhere\"", "An unknown section.")]
    [InlineData("\"drawn\":\"struck\"", "\"drawn\":\"otherwise\"", "An unknown difference.")]
    [InlineData("\"box\":[1,2,3,4]", "\"box\":[1,2,3]", "A box has four numbers.")]
    [InlineData("\"box\":[1,2,3,4]", "\"box\":[1,2,3,4,5]", "A box has four numbers.")]
    [InlineData("\"file\":\"a.pdf\"", "\"file\":null", "A text is missing.")]
    [InlineData("\"file\":\"a.pdf\"", "\"file\":7", "Not the JSON of a reading.")]
    [InlineData("\"pages\":1", "\"sheets\":1", "Not the JSON of a reading.")]
    public void What_is_wrong_with_the_JSON_is_said(string right, string wrong, string message)
    {
        const string Id = "litigation.direct.upheld";
        var report = Empty with
        {
            Pictured = [SectionKind.Applications],
            Sections = [new Section(SectionKind.Problems, "五、", 1, "")],
            Figures = new Dictionary<string, Figure>
            {
                [Id] = new Figure(Id, 3, "3", 1, new Box(1, 2, 3, 4), 0.45) { Drawn = DrawnDifference.Struck },
            },
        };
        var json = Encoding.UTF8.GetString(ReportJson.Serialize(new Reading("a.pdf", "pdf", 1, report, [])));

        Assert.Contains(right, json, StringComparison.Ordinal);
        var error = Assert.ThrowsAny<JsonException>(
            () => ReportJson.Parse(Encoding.UTF8.GetBytes(json.Replace(right, wrong, StringComparison.Ordinal))));
        Assert.Equal(message, error.Message);
    }

    private static Report Empty =>
        new(null, null, null, "2021", new Dictionary<string, Figure>(), new Dictionary<string, LabelReading>(), []);

    /// <summary>Lone surrogates cannot be written as UTF-8; no reader gives any.</summary>
    private static string Clean(string text) => new([.. text.Where(c => !char.IsSurrogate(c))]);
}
