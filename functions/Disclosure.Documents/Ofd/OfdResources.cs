namespace Disclosure.Documents.Ofd;

/// <summary>
/// What pages draw with, by id: fonts, colour spaces, parameters of drawing, pictures and composite units (GB/T 33190-2016 §7.9).
/// </summary>
/// <param name="package">The files.</param>
/// <param name="outer">Resources that count where these have none of an id; null for none.</param>
internal sealed class OfdResources(OfdPackage package, OfdResources? outer)
{
    private readonly Dictionary<string, (string Folder, OfdElement Element)> _byId = new(StringComparer.Ordinal);

    /// <summary>Takes the resources of a file in; one that is missing has none.</summary>
    /// <param name="path">Path of the file.</param>
    public void Load(string path)
    {
        if (package.Xml(path) is not { } root)
        {
            return;
        }

        var folder = OfdPackage.Resolve(path, (root["BaseLoc"] ?? ".") + "/.");
        foreach (var group in root.Children)
        {
            foreach (var element in group.Children)
            {
                if (element["ID"] is { } id)
                {
                    _byId.TryAdd(id.Trim(), (folder, element));
                }
            }
        }
    }

    /// <summary>Returns a resource of a kind; null where there is none.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="kind">Name of its element.</param>
    public OfdElement? Find(string? id, string kind) => Lookup(id, kind)?.Element;

    /// <summary>Returns the path of the file that a resource names; null where there is no such resource, or it names none.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="kind">Name of its element.</param>
    /// <param name="member">Name of the element in it that names the file.</param>
    public string? FileOf(string? id, string kind, string member) =>
        Lookup(id, kind) is var (folder, element) && element.Child(member)?.Text.Trim() is { Length: > 0 } location
            ? OfdPackage.Resolve($"{folder}/.", location)
            : null;

    private (string Folder, OfdElement Element)? Lookup(string? id, string kind) =>
        id is null ? null
        : _byId.TryGetValue(id.Trim(), out var found) && found.Element.Name == kind ? found
        : outer?.Lookup(id, kind);
}
