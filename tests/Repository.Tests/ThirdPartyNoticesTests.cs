using System.Text.RegularExpressions;
using ThirdPartyNotices;

namespace Repository.Tests;

public sealed partial class ThirdPartyNoticesTests
{
    private static readonly string Notices = RepositoryFiles.Read(NoticesFile.Name);

    [Fact]
    public void The_stand_alone_programs_packages_are_listed_as_they_are() =>
        Assert.Contains(
            $"{NoticesFile.ProgramHeading}\n\n{NoticesFile.Table(Packages(ShippedPackages.OfProgram))}\n",
            Notices,
            StringComparison.Ordinal);

    /// <summary>Versions are left out: what the Azure app's packages ask for is resolved by what a registry holds.</summary>
    [Fact]
    public void The_Azure_apps_packages_are_listed_with_their_licences()
    {
        var used = Packages(ShippedPackages.OfAzureApp).Select(static package => (package.Id, package.Licence)).ToHashSet();
        var program = Packages(ShippedPackages.OfProgram).Select(static package => (package.Id, package.Licence)).ToHashSet();

        Assert.Equal(used.Except(program).Order(), Rows(NoticesFile.AzureHeading).Order());
    }

    [Fact]
    public void Every_licence_in_the_tables_has_its_text() => Assert.All(
        Rows(NoticesFile.ProgramHeading).Concat(Rows(NoticesFile.AzureHeading)).Select(static row => row.Licence).Distinct(),
        static licence => Assert.Contains($"\n{NoticesFile.LicenceHeading(licence)}\n", Notices, StringComparison.Ordinal));

    [Theory]
    [InlineData("Adobe Glyph List")]
    [InlineData("ARPHIC PUBLIC LICENSE")]
    [InlineData("SQLite is in the public domain")]
    [InlineData("figure-glyphs.net")]
    [InlineData("han-characters.means")]
    [InlineData("Tesseract")]
    [InlineData("poppler")]
    public void What_is_no_package_is_named_too(string what) => Assert.Contains(what, Notices, StringComparison.Ordinal);

    private static IReadOnlyList<Package> Packages(Func<string, IReadOnlyList<Package>> of)
    {
        try
        {
            return of(RepositoryFiles.Root);
        }
        catch (MissingRestoreException missing)
        {
            Assert.Skip(missing.Message);
            throw;
        }
    }

    private static List<(string Id, string Licence)> Rows(string heading)
    {
        var start = Notices.IndexOf(heading, StringComparison.Ordinal);
        Assert.True(start >= 0, $"THIRD-PARTY-NOTICES.md has no heading \"{heading}\".");
        var end = Notices.IndexOf("\n## ", start + heading.Length, StringComparison.Ordinal);
        return [.. TableRow().Matches(Notices[start..end]).Select(static row => (row.Groups["id"].Value, row.Groups["licence"].Value))];
    }

    [GeneratedRegex(@"^\| (?<id>[A-Za-z][A-Za-z0-9._]*) \| [0-9][^|]* \| (?<licence>[^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex TableRow();
}
