using Disclosure.Documents.Drawn;
using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Tests.Drawn;

/// <summary>A white page of 100 by 60 points, a pixel a point, on which rectangles are painted.</summary>
internal sealed class Sheet
{
    private readonly GrayPicture _picture = new(100, 60, [.. Enumerable.Repeat(byte.MaxValue, 6000)]);

    public List<Word> Words { get; } = [];

    public List<Ruling> Rulings { get; } = [];

    public DrawnPage Page => new(new Page(1, 100, 60, Words, Rulings, [], TextVerdict.Trusted), _picture);

    public Sheet Fill(int left, int top, int right, int bottom, byte shade = 0)
    {
        for (var y = top; y < bottom; y++)
        {
            _picture.Row(y)[left..right].Fill(shade);
        }

        return this;
    }

    /// <summary>A slope one pixel wide from the left end to the right.</summary>
    public Sheet Slope(int left, int from, int right, int to, byte shade = 0)
    {
        for (var x = left; x < right; x++)
        {
            var y = from + (int)Math.Round((to - from) * (x - left + 0.5) / (right - left));
            Fill(x, y, x + 1, y + 2, shade);
        }

        return this;
    }

    public static Word Word(string text, Box box)
    {
        var width = box.Width / text.Length;
        return new Word(
            text,
            box,
            [
                .. text.Select((c, i) =>
                    new Glyph($"{c}", box with { Left = box.Left + (i * width), Right = box.Left + ((i + 1) * width) }, 10)),
            ],
            1,
            TextDirection.Right);
    }
}
