using Disclosure.Reports.Prose;

namespace Disclosure.Reports.Tests.Prose;

public sealed class PrefaceTests
{
    [Theory]
    [InlineData("根据《条例》规定，现公布青石镇人民政府2023年政府信息公开工作年度报告。", "青石镇人民政府2023年政府信息公开工作年度报告")]
    [InlineData("现将青石镇人民政府2023年度政府信息公开工作报告公布如下", "青石镇人民政府2023年度政府信息公开工作报告")]
    [InlineData("特编制青石镇人民政府二〇二三年政府信息公\n开年度报告", "青石镇人民政府二〇二三年政府信息公开年度报告")]
    [InlineData("现发布青石镇人民政府关于2023年政府信息公开工作情况报告", "青石镇人民政府关于2023年政府信息公开工作情况报告")]
    public void The_report_is_known_by_what_it_is_called(string text, string title) =>
        Assert.Equal(new Preface(title, "青石镇人民政府", 2023), Preface.Read(text));

    [Theory]
    [InlineData("现将我局2023年政府信息公开工作年度报告公布如下")]
    [InlineData("现公布本单位2023年政府信息公开工作年度报告")]
    [InlineData("现公布2023年政府信息公开工作年度报告")]
    public void A_pronoun_names_no_agency_but_the_year_counts(string text) =>
        Assert.Equal(new Preface(null, null, 2023), Preface.Read(text));

    [Fact]
    public void Whoever_acts_by_the_regulations_is_the_agency()
    {
        Assert.Equal(new Preface(null, "临湖县林业局", null), Preface.Read("临湖县林业局根据《中华人民共和国政府信息公开条例》编制本报告。"));
        Assert.Equal(new Preface(null, "临湖县林业局", 2024), Preface.Read("临湖县林业局按照《条例》，现公布2024年政府信息公开工作年度报告。"));
        Assert.Equal(new Preface(null, null, null), Preface.Read("我局根据《条例》编制本报告。"));
        Assert.Equal(new Preface(null, null, null), Preface.Read("以下。临湖县林业局根据《条例》编制。"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("现公布青石镇人民政府2023年工作要点。")]
    [InlineData("现公布青石镇人民政府政府信息公开工作年度报告。")]
    public void Other_prose_names_nothing(string text) => Assert.Equal(new Preface(null, null, null), Preface.Read(text));
}
