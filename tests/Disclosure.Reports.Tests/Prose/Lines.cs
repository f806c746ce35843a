using Disclosure.Documents;
using Disclosure.Documents.Tables;
using Disclosure.Reports.Prose;

namespace Disclosure.Reports.Tests.Prose;

/// <summary>Lines of text for tests, set in type of 10 points from x = 100 on unless said otherwise.</summary>
internal static class Lines
{
    public const double Size = 10;
    public const double Left = 100;

    public static TextLine Line(string text, double top, double left = Left, double size = Size, int page = 1, double? right = null) =>
        new(
            page, new ReadingFrame(TextDirection.Right, 600, 800),
            new Box(left, top, right ?? left + (text.Length * size), top + size), size, text);

    /// <summary>Lines one under the other, 20 points apart.</summary>
    public static List<TextLine> Of(params string[] texts) => [.. texts.Select(static (text, i) => Line(text, 20 * i))];
}
