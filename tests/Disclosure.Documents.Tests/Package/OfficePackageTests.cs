using Disclosure.Documents.Words;

namespace Disclosure.Documents.Tests.Package;

/// <summary>What strangers' files may do, and may not.</summary>
public sealed class OfficePackageTests
{
    [Fact]
    public void A_part_that_unpacks_to_too_many_times_its_size_is_refused()
    {
        var bomb = OfficeFile.Word("<w:p>" + new string(' ', 4 << 20) + "</w:p>");
        Assert.Equal(ReadLimit.PackageRatio, Reached(bomb, ReadLimits.Default));
        Assert.Null(Reached(bomb, ReadLimits.Default with { PackageRatio = 2_000 }));
    }

    [Fact]
    public void A_part_has_a_size()
    {
        var file = OfficeFile.Word("<w:p/>");
        Assert.Equal(ReadLimit.StreamData, Reached(file, ReadLimits.Default with { StreamBytes = 100 }));
        Assert.Equal(ReadLimit.DecodedData, Reached(file, ReadLimits.Default with { DecodedBytes = 100 }));
    }

    [Fact]
    public void Parts_are_counted()
    {
        var file = OfficeFile.Word("<w:p/>");
        Assert.Equal(ReadLimit.PackageParts, Reached(file, ReadLimits.Default with { PackageParts = 5 }));
        Assert.Null(Reached(file, ReadLimits.Default with { PackageParts = 6 }));
    }

    [Fact]
    public void Elements_and_tables_are_nested_so_deep()
    {
        const string Table = "<w:tbl><w:tr><w:tc>";
        const string End = "</w:tc></w:tr></w:tbl>";
        Assert.Equal(ReadLimit.ContentNesting, Reached(
            OfficeFile.Word(string.Concat(Enumerable.Repeat("<w:sdt>", 600)) + string.Concat(Enumerable.Repeat("</w:sdt>", 600))),
            ReadLimits.Default));
        Assert.Equal(ReadLimit.ContentNesting, Reached(
            OfficeFile.Word(string.Concat(Enumerable.Repeat(Table, 17)) + string.Concat(Enumerable.Repeat(End, 17))), ReadLimits.Default));
        Assert.Null(Reached(
            OfficeFile.Word(string.Concat(Enumerable.Repeat(Table, 16)) + string.Concat(Enumerable.Repeat(End, 16))), ReadLimits.Default));
    }

    [Fact]
    public void Cells_are_counted()
    {
        var row = "<w:tbl><w:tr>" + string.Concat(Enumerable.Repeat("<w:tc/>", 11)) + "</w:tr></w:tbl>";
        Assert.Equal(ReadLimit.ContentCells, Reached(OfficeFile.Word(row), ReadLimits.Default with { ContentCells = 10 }));
        Assert.Equal(ReadLimit.RowCells, Reached(OfficeFile.Word(row), ReadLimits.Default with { RowCells = 10 }));
        Assert.Null(Reached(OfficeFile.Word(row), ReadLimits.Default with { ContentCells = 11, RowCells = 11 }));
        Assert.Equal(ReadLimit.RowCells, Reached(
            OfficeFile.Word("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2000000000\"/></w:tcPr></w:tc><w:tc/></w:tr></w:tbl>"),
            ReadLimits.Default));
    }

    [Fact]
    public void A_declaration_of_a_document_type_is_refused()
    {
        var file = OfficeFile.Zip(
            ("word/document.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><w:document "
                + "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"));
        Assert.IsType<OfficeFileDamaged>(Fault(file, ReadLimits.Default));
    }

    [Fact]
    public void A_part_that_is_not_what_its_checksum_says_is_damage()
    {
        var file = OfficeFile.Zip(("word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>"));
        Assert.Null(Fault(file, ReadLimits.Default));
        var at = file.AsSpan().IndexOf("PK\u0001\u0002"u8);
        file[at + 16] ^= 1;
        Assert.IsType<OfficeFileDamaged>(Fault(file, ReadLimits.Default));
    }

    [Fact]
    public void Two_parts_of_one_name_are_damage() => Assert.IsType<OfficeFileDamaged>(
        Fault(OfficeFile.Zip(("word/document.xml", "<a/>"), ("Word/Document.xml", "<a/>")), ReadLimits.Default));

    private static ReadLimit? Reached(byte[] file, ReadLimits limits) => Fault(file, limits) switch
    {
        null => null,
        ReadLimitReached reached => reached.Limit,
        var other => throw new InvalidOperationException(other.ToString()),
    };

    private static DocumentFault? Fault(byte[] file, ReadLimits limits) =>
        (Record.Exception(() => ContentFile.Read(file, limits, CancellationToken.None)) as DocumentException)?.Fault;
}
