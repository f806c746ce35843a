using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Tests.Ocr.Text;

/// <summary>Characters of straight strokes, drawn without a font: each stroke is a box in tenths of the character's square.</summary>
internal static class Drawing
{
    private static readonly Dictionary<char, (int Left, int Top, int Right, int Bottom)[]> Strokes = new()
    {
        ['十'] = [(0, 45, 100, 52), (46, 0, 54, 100)],
        ['工'] = [(8, 5, 92, 12), (46, 5, 54, 95), (0, 88, 100, 95)],
        ['王'] = [(6, 5, 94, 12), (10, 45, 90, 52), (46, 5, 54, 95), (0, 88, 100, 95)],
        ['田'] = [(8, 5, 16, 95), (84, 5, 92, 95), (8, 5, 92, 12), (8, 46, 92, 53), (8, 86, 92, 93), (46, 5, 54, 93)],
        ['日'] = [(22, 2, 30, 98), (70, 2, 78, 98), (22, 2, 78, 9), (22, 46, 78, 53), (22, 89, 78, 96)],
    };

    /// <summary>A white page with the text in a line, its first character's square at the place given.</summary>
    public static GrayPicture Page(string text, int size, int left, int top, int width, int height)
    {
        var page = new GrayPicture(width, height, new byte[width * height]);
        page.Pixels.AsSpan().Fill(255);
        for (var i = 0; i < text.Length; i++)
        {
            foreach (var stroke in Strokes[text[i]])
            {
                for (var y = top + (stroke.Top * size / 100); y < top + (stroke.Bottom * size / 100); y++)
                {
                    var from = left + (i * size * 11 / 10);
                    page.Row(y)[(from + (stroke.Left * size / 100))..(from + (stroke.Right * size / 100))].Clear();
                }
            }
        }

        return page;
    }

    /// <summary>The pieces of ink of an area of a page.</summary>
    public static List<Component> PiecesOf(GrayPicture page) => Component.Find(InkMask.Of(page, 128));
}
