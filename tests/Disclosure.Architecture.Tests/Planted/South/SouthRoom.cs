using Disclosure.Architecture.Tests.Planted.North;

namespace Disclosure.Architecture.Tests.Planted.South;

/// <summary>A room that knows the North room.</summary>
internal static class SouthRoom
{
    public static string Describe() => nameof(SouthRoom) + NorthRoom.Name();

    public static string Name() => "South";
}
