using Disclosure.Hosting.Reading;

namespace Disclosure.Server.Reading;

/// <summary>The children of this program.</summary>
internal static class ServerChildren
{
    /// <summary>Gets how they are started.</summary>
    public static ReadingChildren Own { get; } = new("disclosure");
}
