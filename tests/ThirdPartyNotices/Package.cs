using System.Xml.Linq;

namespace ThirdPartyNotices;

/// <summary>A package whose files are handed on with the product, as its .nuspec describes it.</summary>
/// <param name="Id">Name of the package on its registry.</param>
/// <param name="Version">Version that was restored.</param>
/// <param name="Licence">SPDX expression of the licence.</param>
/// <param name="Holder">Copyright line; the authors where there is none.</param>
/// <param name="LicenceText">Text of the licence file the package brings in place of an expression; null without one.</param>
internal sealed record Package(string Id, string Version, string Licence, string Holder, string? LicenceText = null)
{
    /// <summary>Addresses that older packages give in place of a licence expression, with the licence that is found there.</summary>
    private static readonly Dictionary<string, string> LicencesByAddress = new(StringComparer.OrdinalIgnoreCase)
    {
        ["https://github.com/dotnet/corefx/blob/master/LICENSE.TXT"] = "MIT",
    };

    /// <summary>Licences whose text a package brings as a file, by the package's name.</summary>
    private static readonly Dictionary<string, string> LicencesByFile = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Apache.Arrow"] = "Apache-2.0",
    };

    /// <summary>Reads the description in a package's folder.</summary>
    /// <exception cref="InvalidDataException">The licence is neither an expression nor one of those known by address or file.</exception>
    public static Package Read(string folder)
    {
        var metadata = XDocument.Load(Directory.GetFiles(folder, "*.nuspec").Single()).Root!.Elements().First();
        var id = Value("id")!;
        var licence = metadata.Elements().FirstOrDefault(static item => item.Name.LocalName == "license");
        var (name, text) = (licence?.Attribute("type")?.Value, licence?.Value) switch
        {
            ("expression", { } expression) => (expression, null),
            ("file", { } file) when LicencesByFile.TryGetValue(id, out var known) => (known, File.ReadAllText(Path.Combine(folder, file))),
            _ when Value("licenseUrl") is { } address && LicencesByAddress.TryGetValue(address, out var known) => (known, null),
            _ => throw new InvalidDataException($"{id} gives no licence expression; look its licence up and add it to {nameof(Package)}."),
        };
        return new Package(id, Value("version")!, name, OneLine(Value("copyright") ?? Value("authors") ?? ""), text);

        string? Value(string element) => metadata.Elements().FirstOrDefault(item => item.Name.LocalName == element)?.Value;
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
