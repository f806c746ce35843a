using Disclosure.Architecture.Tests.Planted.West;

namespace Disclosure.Architecture.Tests.Planted.East;

/// <summary>A room that knows the West room.</summary>
internal static class EastRoom
{
    public static string Describe() => nameof(EastRoom) + WestRoom.Name();

    public static string Name() => "East";
}
