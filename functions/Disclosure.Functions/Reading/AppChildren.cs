using Disclosure.Hosting.Reading;

namespace Disclosure.Functions.Reading;

/// <summary>The children of this app.</summary>
internal static class AppChildren
{
    /// <summary>Gets how they are started.</summary>
    public static ReadingChildren Own { get; } = new("Disclosure.Functions");
}
