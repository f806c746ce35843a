namespace Disclosure.Web.Links;

/// <summary>
/// The keys of an office: the first signs, all verify, so that links signed before a rotation stay good until their key is taken out.
/// </summary>
public sealed class LinkKeyRing
{
    private readonly Dictionary<string, LinkKey> _keys = new(StringComparer.Ordinal);

    /// <summary>A ring; <see cref="ArgumentException"/> if two keys share an id.</summary>
    /// <param name="signing">The key that signs.</param>
    /// <param name="former">Keys that signed before.</param>
    public LinkKeyRing(LinkKey signing, params IReadOnlyList<LinkKey> former)
    {
        Signing = signing;
        _keys.Add(signing.Id, signing);
        foreach (var key in former)
        {
            _keys.Add(key.Id, key);
        }
    }

    internal LinkKey Signing { get; }

    internal LinkKey? Find(string id) => _keys.GetValueOrDefault(id);
}
