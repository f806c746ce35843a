using System.Text;
using Disclosure.Reports.Roster;
using Disclosure.Reports.Words;

namespace Disclosure.Reports.Tests.Roster;

public sealed class RosterFileTests
{
    private const string Head = "code,name,other_names,kind,parent,contact,first_year,last_year,merged_into\n";

    private static RosterReading Read(string text) => RosterFile.Read(Encoding.UTF8.GetBytes(text), CancellationToken.None);

    private static string[] Faults(string lines) => [.. Read(Head + lines).Faults.Select(fault => $"{fault.Line}:{fault.Kind}")];

    [Fact]
    public void Every_column_is_read()
    {
        var roster = Read(
            Head + "G,甲县人民政府,,government,,office@jia.gov.cn,,,\r\n"
            + "A1,\"甲县\"\"老\"\"教育局,体育局\",教体局;甲县文教局； 县教育局 ,Department,G,公开办群,2019,2022,A2\r\n"
            + "\r\n"
            + "A2,甲县教育体育局,,department,G,,2023,,").Roster!;

        Assert.Equal(["G", "A1", "A2"], roster.Agencies.Select(agency => agency.Code));
        var old = roster.Find("A1")!;
        Assert.Equal("甲县\"老\"教育局,体育局", old.Name);
        Assert.Equal(["教体局", "甲县文教局", "县教育局"], old.OtherNames);
        Assert.Equal(
            (RosterKind.Department, "G", "公开办群", 2019, 2022, "A2"),
            (old.Kind, old.Parent, old.Contact, old.FirstYear, old.LastYear, old.MergedInto));
        Assert.Equal((null, null, "office@jia.gov.cn"), (roster.Find("G")!.Parent, roster.Find("A2")!.LastYear, roster.Find("G")!.Contact));
        Assert.Equal(roster.Agencies, RosterJson.Parse(RosterJson.Serialize(roster)).Agencies);
    }

    [Fact]
    public void Encodings_and_marks_are_told()
    {
        const string Text = "code,name,kind\nA,甲县财政局,department\n";
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;
        byte[][] files =
        [
            Encoding.UTF8.GetBytes(Text), [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)], gb18030.GetBytes(Text),
            Encoding.UTF8.GetBytes(Text.Replace("\n", "\r\n", StringComparison.Ordinal)),
            Encoding.UTF8.GetBytes(Text.Replace("\n", "\r", StringComparison.Ordinal)),
        ];
        Assert.All(files, static file => Assert.Equal(
            "甲县财政局", Assert.Single(RosterFile.Read(file, CancellationToken.None).Roster!.Agencies).Name));
    }

    [Theory]
    [InlineData("A,甲局,,department,,,,,\nA,乙局,,department,,,,,", "3:CodeTwice")]
    [InlineData("A,甲局,,department,,,,,\nB,甲局,,department,,,,,", "3:NameTwice")]
    [InlineData("A,甲局,,department,,,,2021,\nB,甲局,,department,,,2021,,", "3:NameTwice")]
    [InlineData(",甲局,,department,,,,,", "2:CodeMissing")]
    [InlineData("a b,甲局,,department,,,,,", "2:CodeRefused")]
    [InlineData("A,,,department,,,,,", "2:NameMissing")]
    [InlineData("A,甲局,,bureau,,,,,", "2:KindUnknown")]
    [InlineData("A,甲局,,,,,,,", "2:KindUnknown")]
    [InlineData("A,甲局,,department,,,23,,", "2:YearRefused")]
    [InlineData("A,甲局,,department,,,2024,2023,", "2:YearsReversed")]
    [InlineData("A,甲局,,department,,a@,,,", "2:ContactRefused")]
    [InlineData("A,甲局,,department,B,,,,", "2:ParentUnknown")]
    [InlineData("A,甲局,,department,A,,,,", "2:ParentCycle")]
    [InlineData("A,甲局,,department,B,,,,\nB,乙局,,department,A,,,,", "2:ParentCycle 3:ParentCycle")]
    [InlineData("A,甲局,,department,,,,2022,B", "2:SuccessorUnknown")]
    [InlineData("A,甲局,,department,,,,2022,A", "2:SuccessorCycle")]
    [InlineData("A,甲局,,department,,,,,B\nB,乙局,,department,,,,,", "2:SuccessorWithoutLastYear")]
    [InlineData("A,甲局,,department,,,,2022,B\nB,乙局,,department,,,,2021,", "2:SuccessorEnded")]
    [InlineData("A,甲局,,department,,,,,,多", "2:FieldsTooMany")]
    [InlineData("A,\"甲\n局\",,department,,,,,\nB,,,department,,,,,", "2:FieldUnprintable 4:NameMissing")]
    [InlineData("A,\"甲局,,department,,,,,", "2:QuoteOpen")]
    [InlineData("", "1:Empty")]
    public void Each_fault_names_its_line(string lines, string faults)
    {
        Assert.Equal(faults, string.Join(' ', Faults(lines)));
        Assert.Null(Read(Head + lines).Roster);
    }

    [Theory]
    [InlineData("A,甲局,,department,,,,2021,\nB,甲局,,department,,,2022,,")]
    [InlineData("G,甲县人民政府,,government,,,,,\nH,乙县人民政府,,government,,,,,\nA,城关镇,,township,G,,,,\nB,城关镇,,township,H,,,,")]
    [InlineData("A,甲局,同名,department,,,,,\nB,乙局,同名,department,,,,,")]
    [InlineData("A,甲局,,department,,,2023,2023,")]
    [InlineData("A,甲局,,department,,,,2022,B\nB,乙局,,department,,,,2022,")]
    public void What_only_looks_wrong_is_taken(string lines) => Assert.Empty(Faults(lines));

    [Theory]
    [InlineData("name,kind\n甲局,department", "1:HeaderMissing")]
    [InlineData("code,name\nA,甲局", "1:ColumnMissing")]
    [InlineData("code,name,kind,code\nA,甲局,department,B", "1:ColumnTwice")]
    public void The_columns_are_named_once_each(string text, string fault) =>
        Assert.Equal([fault], Read(text).Faults.Select(each => $"{each.Line}:{each.Kind}"));

    [Fact]
    public void A_line_at_fault_keeps_others_from_being_called_orphans() =>
        Assert.Equal(["2:KindUnknown"], Faults("G,甲县人民政府,,county,,,,,\nA,甲局,,department,G,,,,"));

    [Fact]
    public void Fields_rows_and_bytes_are_bounded()
    {
        Assert.Empty(Faults($"{new string('a', RosterFile.LongestCode)},甲局,,department,,,,,"));
        Assert.Equal(["2:FieldTooLong"], Faults($"{new string('a', RosterFile.LongestCode + 1)},甲局,,department,,,,,").Distinct().Take(1));
        Assert.Empty(Faults($"A,{new string('甲', RosterFile.LongestField)},,department,,,,,"));
        Assert.Contains("2:FieldTooLong", Faults($"A,{new string('甲', RosterFile.LongestField + 1)},,department,,,,,"));
        Assert.Empty(Faults($"A,甲局,{new string('甲', RosterFile.LongestNames)},department,,,,,"));
        Assert.Contains("2:FieldTooLong", Faults($"A,甲局,{new string('甲', RosterFile.LongestNames + 1)},department,,,,,"));

        string Rows(int count) => string.Concat(Enumerable.Range(0, count).Select(static i => $"A{i},甲{i}局,,department,,,,,\n"));
        Assert.Equal(RosterFile.MostRows, Read(Head + Rows(RosterFile.MostRows)).Roster!.Agencies.Count);
        Assert.Equal(["0:TooManyRows"], Faults(Rows(RosterFile.MostRows + 1)));

        Assert.Equal(
            RosterFaultKind.TooLarge, RosterFile.Read(new byte[RosterFile.MostBytes + 1], CancellationToken.None).Faults[0].Kind);
        Assert.NotEqual(
            RosterFaultKind.TooLarge, RosterFile.Read(new byte[RosterFile.MostBytes], CancellationToken.None).Faults[0].Kind);
    }

    [Fact]
    public void What_is_neither_text_nor_workbook_is_refused() => Assert.All(
        new byte[][] { [], [0, 1, 2], [0xFF, 0xFF, 0x80], "%PDF-1.4"u8.ToArray(), "PK\u0003\u0004"u8.ToArray() },
        static file => Assert.Null(RosterFile.Read(file, CancellationToken.None).Roster));

    [Fact]
    public void Faults_are_bounded() =>
        Assert.Equal(RosterFile.MostFaults, Faults(string.Concat(Enumerable.Repeat("A,,,,,,,,\n", RosterFile.MostRows))).Length);

    [Fact]
    public void Every_fault_has_its_sentence_in_both_languages() => Assert.All(Enum.GetValues<RosterFaultKind>(), static kind =>
    {
        var fault = new RosterFault(7, kind, "甲", "乙");
        Assert.StartsWith("第 7 行：", RosterWords.Chinese.Of(fault), StringComparison.Ordinal);
        Assert.StartsWith("Line 7: ", RosterWords.English.Of(fault), StringComparison.Ordinal);
    });
}
