namespace Disclosure.Architecture.Tests.Planted.West;

/// <summary>A room that knows no other.</summary>
internal static class WestRoom
{
    public static string Name() => "West";
}
