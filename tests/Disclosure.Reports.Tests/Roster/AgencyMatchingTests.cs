using System.Text;
using Disclosure.Reports.Roster;

namespace Disclosure.Reports.Tests.Roster;

public sealed class AgencyMatchingTests
{
    private static readonly AgencyRoster Roster = RosterFile.Read(
        Encoding.UTF8.GetBytes(
            """
            code,name,other_names,kind,parent,contact,first_year,last_year,merged_into
            C,洛川市人民政府,,government,,,,,
            CE,洛川市教育局,,department,C,,,,
            G,澄岭县人民政府,,government,C,,,,
            O,澄岭县人民政府办公室,,department,G,,,,
            E,澄岭县教育局,县文教局;澄岭县教育体育局,department,G,,,,
            H,澄岭县卫生健康委员会,卫健局;澄岭县卫生局,department,G,,,,
            T,青石镇人民政府,,township,G,,,,
            S,澄岭县城东街道办事处,,township,G,,,,
            W,澄岭县文化局,,department,G,,,2022,X
            X,澄岭县文化广电和旅游局,,department,G,,2023,,
            L,澄岭县粮食局,,department,G,,,2022,D
            D,澄岭县发展和改革委员会,发改委,department,G,,,,
            K,临河县人民政府,,government,C,,,,
            KE,临河县教育局,,department,K,,,,
            KT,青石镇人民政府,,township,K,,,,
            KZ,临河县民政局,,department,K,,,,
            """),
        CancellationToken.None).Roster!;

    private static string? Find(string? name, int year = 2023) => new AgencyMatching(Roster, year).Find(name)?.Code;

    [Theory]
    [InlineData("澄岭县教育局", "E")]
    [InlineData("澄岭县 教育局", "E")]
    [InlineData("澄嶺縣教育局", "E")]
    [InlineData("县文教局", "E")]
    [InlineData("澄岭县文教局", "E")]
    [InlineData("洛川市澄岭县文教局", "E")]
    [InlineData("澄岭县教育体育局", "E")]
    [InlineData("洛川市澄岭县教育局", "E")]
    [InlineData("市教育局", "CE")]
    [InlineData("澄岭县卫健委", null)]
    [InlineData("澄岭县卫生健康委", "H")]
    [InlineData("卫健局", "H")]
    [InlineData("县政府办", "O")]
    [InlineData("政府办公室", "O")]
    [InlineData("澄岭县政府办公室", "O")]
    [InlineData("澄岭县人民政府办公室", "O")]
    [InlineData("澄岭县人民政府", "G")]
    [InlineData("澄岭县政府", "G")]
    [InlineData("澄岭县", "G")]
    [InlineData("洛川市澄岭县人民政府", "G")]
    [InlineData("洛川市人民政府", "C")]
    [InlineData("澄岭县青石镇", "T")]
    [InlineData("澄岭县青石镇人民政府", "T")]
    [InlineData("临河县青石镇", "KT")]
    [InlineData("城东街道", "S")]
    [InlineData("城东街道办事处", "S")]
    [InlineData("民政局", "KZ")]
    [InlineData("澄岭县民政局", null)]
    [InlineData("沙河县教育局", null)]
    [InlineData("教育局", null)]
    [InlineData("县教育局", null)]
    [InlineData("青石镇", null)]
    [InlineData("青石镇人民政府", null)]
    [InlineData("县政府", null)]
    [InlineData("人民政府", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_name_is_its_agencys_or_nobodys(string? name, string? code) => Assert.Equal(code, Find(name));

    [Theory]
    [InlineData("澄岭县文化局", 2022, "W")]
    [InlineData("澄岭县文化局", 2023, "X")]
    [InlineData("澄岭县文化广电和旅游局", 2022, null)]
    [InlineData("澄岭县粮食局", 2022, "L")]
    [InlineData("澄岭县粮食局", 2023, null)]
    public void Names_count_in_their_years(string name, int year, string? code) => Assert.Equal(code, Find(name, year));

    [Theory]
    [InlineData("X", 2023, "W")]
    [InlineData("X", 2024, "X")]
    [InlineData("D", 2023, "L D")]
    [InlineData("D", 2024, "D")]
    [InlineData("D", 2022, "D")]
    [InlineData("L", 2022, "L")]
    public void An_agency_goes_on_from_itself_and_those_that_ended_in_it(string code, int year, string before) =>
        Assert.Equal(before, string.Join(' ', Roster.Before(Roster.Find(code)!, year).Select(agency => agency.Code)));

    [Fact]
    public void A_chain_of_mergers_ends_where_one_reports()
    {
        RosterAgency Of(string code, int? last, string? into) =>
            new(code, code, RosterKind.Department) { LastYear = last, MergedInto = into };
        var roster = new AgencyRoster([Of("a", 2022, "b"), Of("b", 2022, "c"), Of("c", null, null), Of("d", 2021, "c")]);

        Assert.Equal(["a", "b", "c"], roster.Before(roster.Find("c")!, 2023).Select(agency => agency.Code));
        Assert.Equal(["c", "d"], roster.Before(roster.Find("c")!, 2022).Select(agency => agency.Code).Order());
    }

    [Fact]
    public void Below_an_agency_is_its_whole_tree() => Assert.Equal(
        (15, 7, 0),
        (Roster.Below("C").Count, Roster.Below("G").Count(agency => agency.ReportsOn(2023)), Roster.Below("E").Count));
}
