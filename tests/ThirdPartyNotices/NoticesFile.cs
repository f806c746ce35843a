using System.Text;

namespace ThirdPartyNotices;

/// <summary>The text of THIRD-PARTY-NOTICES.md.</summary>
internal static class NoticesFile
{
    /// <summary>Name of the file, at the top of the repository and beside the program.</summary>
    public const string Name = "THIRD-PARTY-NOTICES.md";

    /// <summary>Heading of the table of the stand-alone program's packages.</summary>
    public const string ProgramHeading = "## Packages in the stand-alone program";

    /// <summary>Heading of the table of the packages that only the Azure app has.</summary>
    public const string AzureHeading = "## Further packages in the Azure app";

    /// <summary>Gets the whole file.</summary>
    /// <param name="program">The stand-alone program's packages.</param>
    /// <param name="azureApp">The Azure app's packages.</param>
    public static string Text(IReadOnlyList<Package> program, IReadOnlyList<Package> azureApp)
    {
        var further = azureApp.ExceptBy(program.Select(static package => package.Id), static package => package.Id).ToList();
        var text = new StringBuilder();
        text.Append(
            """
            # Third-party notices

            Disclosure itself is under the [MIT licence](LICENSE). This file names what it contains of others, under which licences.
            `make notices` writes it from the packages that were restored; do not change it by hand. The fixed parts stand in
            `tests/ThirdPartyNotices`.


            """);
        text.Append(ProgramHeading).Append("\n\n").Append(Table(program)).Append('\n');
        text.Append(AzureHeading).Append("\n\n");
        text.Append(
            """
            Versions are those of one restore: a registry that lacks one of them gives the next. When the app is published, the
            Functions SDK adds the host's own extensions (`Microsoft.Azure.WebJobs.*`, MIT, © Microsoft Corporation).


            """);
        text.Append(Table(further)).Append('\n');
        text.Append(Resource("BesidesPackages.md")).Append('\n');
        text.Append("## Licence texts\n");
        foreach (var licence in program.Concat(further).Select(static package => package.Licence).Append("Arphic-Public-License")
            .Distinct().Order(StringComparer.Ordinal))
        {
            AppendLicence(text, LicenceHeading(licence), Resource($"{licence}.txt"));
        }

        foreach (var package in program.Concat(further).Where(static package => package.LicenceText is not null))
        {
            AppendLicence(text, $"### {package.Licence}, as {package.Id} brings it", package.LicenceText!);
        }

        return text.ToString();
    }

    /// <summary>Gets the heading above a licence's text.</summary>
    public static string LicenceHeading(string licence) => $"### {licence}";

    /// <summary>Gets a table of packages, a row each.</summary>
    public static string Table(IEnumerable<Package> packages)
    {
        var text = new StringBuilder("| package | version | licence | copyright |\n|---|---|---|---|\n");
        foreach (var package in packages)
        {
            text.Append(Row(package)).Append('\n');
        }

        return text.ToString();
    }

    private static string Row(Package package) => $"| {package.Id} | {package.Version} | {package.Licence} | {package.Holder} |";

    private static void AppendLicence(StringBuilder text, string heading, string licence) =>
        text.Append('\n').Append(heading).Append("\n\n```text\n").Append(licence.ReplaceLineEndings("\n").Trim('\n')).Append("\n```\n");

    private static string Resource(string name)
    {
        using var stream = typeof(NoticesFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"There is no text of {name} in tests/ThirdPartyNotices/Licences; add it.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
