using System.Globalization;
using Disclosure.Documents.Pdf.Structure;

namespace Disclosure.Documents.Ofd;

/// <summary>Path data of an OFD as operators of a PDF (GB/T 33190-2016 table 36: S, M, L, Q, B, A and C).</summary>
internal static class PathData
{
    /// <summary>Number of operands of each operator, by its letter.</summary>
    private static int Operands(char name) => name switch
    {
        'S' or 'M' or 'L' => 2,
        'Q' => 4,
        'B' => 6,
        'A' => 7,
        _ => 0,
    };

    /// <summary>Writes a path.</summary>
    /// <param name="data">The path data.</param>
    /// <param name="toPage">Leads to the space of the PDF's page.</param>
    /// <param name="content">Where the operators go.</param>
    /// <returns>Whether there is any.</returns>
    public static bool Write(string data, in Matrix toPage, PdfContent content)
    {
        var text = data.AsSpan();
        Span<double> n = stackalloc double[7];
        var (current, start) = (default(Point), default(Point));
        var hasCurrent = false;
        var name = '\0';
        while (Next(ref text, ref name, n))
        {
            if (!hasCurrent && name is not ('S' or 'M'))
            {
                // A path begins somewhere; one that does not begins where the object does.
                content.Operator(toPage.Apply(current.X, current.Y), 'm');
                hasCurrent = true;
            }

            switch (name)
            {
                case 'S' or 'M':
                    current = start = new Point(n[0], n[1]);
                    content.Operator(toPage.Apply(n[0], n[1]), 'm');
                    hasCurrent = true;
                    break;
                case 'L':
                    current = new Point(n[0], n[1]);
                    content.Operator(toPage.Apply(n[0], n[1]), 'l');
                    break;
                case 'Q':
                    Curve(
                        content, toPage,
                        new Point(current.X + (2.0 / 3 * (n[0] - current.X)), current.Y + (2.0 / 3 * (n[1] - current.Y))),
                        new Point(n[2] + (2.0 / 3 * (n[0] - n[2])), n[3] + (2.0 / 3 * (n[1] - n[3]))),
                        current = new Point(n[2], n[3]));
                    break;
                case 'B':
                    Curve(content, toPage, new Point(n[0], n[1]), new Point(n[2], n[3]), current = new Point(n[4], n[5]));
                    break;
                case 'A':
                    Arc(content, toPage, current, n);
                    current = new Point(n[5], n[6]);
                    break;
                case 'C':
                    content.Operator('h');
                    current = start;
                    break;
            }
        }

        return hasCurrent;
    }

    /// <summary>
    /// Takes the next operator with its operands off the front; operands without an operator are the last one's again. False at the end, or
    /// where the data make no sense any more.
    /// </summary>
    private static bool Next(ref ReadOnlySpan<char> text, ref char name, scoped Span<double> operands)
    {
        text = text.TrimStart([' ', ',', '\t', '\r', '\n']);
        if (text.IsEmpty)
        {
            return false;
        }

        if (char.IsAsciiLetter(text[0]))
        {
            name = text[0];
            text = text[1..];
        }
        else if (name == 'C')
        {
            return false;
        }

        if (name is not ('S' or 'M' or 'L' or 'Q' or 'B' or 'A' or 'C'))
        {
            return false;
        }

        for (var i = 0; i < Operands(name); i++)
        {
            text = text.TrimStart([' ', ',', '\t', '\r', '\n']);
            var length = NumberLength(text);
            if (length == 0
                || !double.TryParse(text[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out operands[i])
                || !double.IsFinite(operands[i]))
            {
                return false;
            }

            text = text[length..];
        }

        return true;
    }

    private static int NumberLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiDigit(text[length]) || text[length] is '.' or 'e' or 'E'
            || (text[length] is '+' or '-' && (length == 0 || text[length - 1] is 'e' or 'E'))))
        {
            length++;
        }

        return length;
    }

    private static void Curve(PdfContent content, in Matrix toPage, Point first, Point second, Point end)
    {
        content.Number(toPage.Apply(first.X, first.Y));
        content.Number(toPage.Apply(second.X, second.Y));
        content.Operator(toPage.Apply(end.X, end.Y), 'c');
    }

    /// <summary>An arc of an ellipse as curves of at most a quarter each (SVG 2 §B.2.4).</summary>
    private static void Arc(PdfContent content, in Matrix toPage, Point from, ReadOnlySpan<double> n)
    {
        var (rx, ry) = (Math.Abs(n[0]), Math.Abs(n[1]));
        var end = new Point(n[5], n[6]);
        if (rx == 0 || ry == 0 || from == end)
        {
            content.Operator(toPage.Apply(end.X, end.Y), 'l');
            return;
        }

        var (sin, cos) = Math.SinCos(n[2] * Math.PI / 180);
        var (dx, dy) = ((from.X - end.X) / 2, (from.Y - end.Y) / 2);
        var (x, y) = ((cos * dx) + (sin * dy), (cos * dy) - (sin * dx));
        var tooSmall = (x * x / (rx * rx)) + (y * y / (ry * ry));
        if (tooSmall > 1)
        {
            (rx, ry) = (rx * Math.Sqrt(tooSmall), ry * Math.Sqrt(tooSmall));
        }

        var (rx2, ry2) = (rx * rx, ry * ry);
        var divisor = (rx2 * y * y) + (ry2 * x * x);
        var root = divisor > 0 ? Math.Sqrt(Math.Max(0, ((rx2 * ry2) - divisor) / divisor)) : 0;
        var sign = n[3] != 0 == (n[4] != 0) ? -1 : 1;
        var (cx, cy) = (sign * root * rx * y / ry, -sign * root * ry * x / rx);
        var startAngle = Math.Atan2((y - cy) / ry, (x - cx) / rx);
        var sweep = Math.Atan2((-y - cy) / ry, (-x - cx) / rx) - startAngle;
        if (n[4] != 0 && sweep < 0)
        {
            sweep += 2 * Math.PI;
        }
        else if (n[4] == 0 && sweep > 0)
        {
            sweep -= 2 * Math.PI;
        }

        if (!double.IsFinite(sweep))
        {
            content.Operator(toPage.Apply(end.X, end.Y), 'l');
            return;
        }

        var toObject = new Matrix(rx * cos, rx * sin, -ry * sin, ry * cos, 0, 0)
            .Then(new Matrix(
                1, 0, 0, 1,
                (cos * cx) - (sin * cy) + ((from.X + end.X) / 2), (sin * cx) + (cos * cy) + ((from.Y + end.Y) / 2)));
        var count = (int)Math.Ceiling(Math.Abs(sweep) / (Math.PI / 2) - 1e-9);
        for (var i = 0; i < count; i++)
        {
            var (a, b) = (startAngle + (sweep * i / count), startAngle + (sweep * (i + 1) / count));
            var handle = 4.0 / 3 * Math.Tan((b - a) / 4);
            var (sinA, cosA) = Math.SinCos(a);
            var (sinB, cosB) = Math.SinCos(b);
            Curve(
                content, toPage,
                toObject.Apply(cosA - (handle * sinA), sinA + (handle * cosA)),
                toObject.Apply(cosB + (handle * sinB), sinB - (handle * cosB)),
                i == count - 1 ? end : toObject.Apply(cosB, sinB));
        }
    }
}
