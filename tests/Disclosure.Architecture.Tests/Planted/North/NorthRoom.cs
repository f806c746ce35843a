using Disclosure.Architecture.Tests.Planted.South;

namespace Disclosure.Architecture.Tests.Planted.North;

/// <summary>A room that knows the South room.</summary>
internal static class NorthRoom
{
    public static string Describe() => nameof(NorthRoom) + SouthRoom.Name();

    public static string Name() => "North";
}
