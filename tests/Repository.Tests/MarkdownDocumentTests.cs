namespace Repository.Tests;

public sealed class MarkdownDocumentTests
{
    [Fact]
    public void Links_and_pictures_are_found_wherever_they_stand()
    {
        var document = new MarkdownDocument("See [one](a.md), ![two](b.png \"Title\") and [![three](c.svg)](d.md).\n\n[four]: e.md\n");

        Assert.Equal(["a.md", "b.png", "c.svg", "d.md", "e.md"], document.Links.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Code_holds_no_links_and_no_headings()
    {
        var document = new MarkdownDocument("`[a](a.md)`\n\n    [b](b.md)\n\n```sh\n# no heading\n[c](c.md)\n```\n\n[d](d.md)\n");

        Assert.Equal(["d.md"], document.Links);
        Assert.Empty(document.Anchors);
    }

    [Theory]
    [InlineData("Backup and restore", "backup-and-restore")]
    [InlineData("`make run`, and what it needs", "make-run-and-what-it-needs")]
    [InlineData("0.9.0 (unreleased)", "090-unreleased")]
    [InlineData("部署到 Azure（系统管理员）", "部署到-azure系统管理员")]
    [InlineData("See [the form](form.md)", "see-the-form")]
    public void Anchors_are_those_of_GitHub(string heading, string anchor) => Assert.Equal(anchor, MarkdownDocument.AnchorOf(heading));

    [Fact]
    public void A_heading_that_stands_twice_has_two_anchors() =>
        Assert.Equal(["figures", "figures-1"], new MarkdownDocument("# Figures\n\n## Figures\n").Anchors.Order(StringComparer.Ordinal));
}
