namespace Disclosure.Documents.Ofd;

/// <summary>
/// What an object is drawn with: its own word first, then that of its drawing parameters and those they rest on, then that of its layer
/// (GB/T 33190-2016 §8.2).
/// </summary>
internal sealed class DrawStyle
{
    /// <summary>Most drawing parameters that rest on each other: honest files have two or three, circles end here.</summary>
    private const int LongestChain = 32;

    private readonly List<OfdElement> _sources;

    private DrawStyle(List<OfdElement> sources) => _sources = sources;

    /// <summary>Gets the style that says nothing.</summary>
    public static DrawStyle None { get; } = new([]);

    /// <summary>Returns the style in a layer or a block: its parameters before those around it.</summary>
    public DrawStyle In(OfdElement block, OfdResources resources) =>
        block["DrawParam"] is null ? this : new DrawStyle([.. Chain(block, resources), .. _sources]);

    /// <summary>Returns the style of an object.</summary>
    public DrawStyle Of(OfdElement element, OfdResources resources) =>
        new([element, .. Chain(element, resources), .. _sources]);

    /// <summary>Returns an attribute; null where nothing says it.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var source in _sources)
            {
                if (source[name] is { } value)
                {
                    return value;
                }
            }

            return null;
        }
    }

    /// <summary>Returns an element, such as that of a colour; null where nothing says it.</summary>
    public OfdElement? Child(string name)
    {
        foreach (var source in _sources)
        {
            if (source.Child(name) is { } child)
            {
                return child;
            }
        }

        return null;
    }

    private static IEnumerable<OfdElement> Chain(OfdElement element, OfdResources resources)
    {
        var id = element["DrawParam"];
        for (var i = 0; i < LongestChain && resources.Find(id, "DrawParam") is { } parameters; i++)
        {
            yield return parameters;
            id = parameters["Relative"];
        }
    }
}
