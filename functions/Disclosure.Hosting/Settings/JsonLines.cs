using System.Text.Json;

namespace Disclosure.Hosting.Settings;

/// <summary>Tells where in a JSON file an item stands, for messages to people.</summary>
internal static class JsonLines
{
    /// <summary>The line of an item, from 1: of its name, or of the nearest item around it where it is left out.</summary>
    /// <param name="json">The file, which was parsed before.</param>
    /// <param name="place">The item, as <c>robots[0].address</c>; empty for the whole.</param>
    public static int LineOf(ReadOnlySpan<byte> json, string place)
    {
        var reader = new Utf8JsonReader(
            json,
            new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var path = new Stack<(string Name, int Index)>();
        var (best, at) = (0, 0L);
        var name = "";
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                path.Pop();
                continue;
            }

            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                name = reader.GetString()!;
            }

            var here = NameHere(path, name);
            if (here.Length > best && (place == here || place.StartsWith($"{here}.", StringComparison.Ordinal)
                || place.StartsWith($"{here}[", StringComparison.Ordinal)))
            {
                (best, at) = (here.Length, reader.TokenStartIndex);
            }

            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                path.Push((here, reader.TokenType == JsonTokenType.StartArray ? 0 : -1));
                name = "";
            }
            else if (reader.TokenType != JsonTokenType.PropertyName)
            {
                name = "";
            }
        }

        return 1 + json[..(int)at].Count((byte)'\n');
    }

    /// <summary>What the token is called; an element of an array counts the array on.</summary>
    private static string NameHere(Stack<(string Name, int Index)> path, string name)
    {
        if (path.Count == 0)
        {
            return "";
        }

        var (around, index) = path.Peek();
        if (index < 0)
        {
            return around.Length == 0 ? name : $"{around}.{name}";
        }

        path.Pop();
        path.Push((around, index + 1));
        return $"{around}[{index}]";
    }
}
