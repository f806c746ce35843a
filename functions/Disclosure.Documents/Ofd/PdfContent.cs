using System.Globalization;
using System.Text;
using Disclosure.Documents.Pdf.Structure;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Ofd;

/// <summary>Writes the content stream of a PDF's page.</summary>
internal sealed class PdfContent(ReadBudget budget)
{
    /// <summary>Number beyond which nothing is on a page, in points.</summary>
    private const double Farthest = 1e7;

    private readonly StringBuilder _text = new();
    private long _counted;
    private int _operators;

    /// <summary>Returns the bytes written so far.</summary>
    public byte[] ToBytes() => Encoding.Latin1.GetBytes(_text.ToString());

    /// <summary>Writes operands and an operator as they are, on a line of their own.</summary>
    public void Line(string line)
    {
        Count();
        _text.Append(line).Append('\n');
    }

    /// <summary>Writes an operator without operands.</summary>
    public void Operator(char name)
    {
        Count();
        _text.Append(name).Append('\n');
    }

    /// <summary>Writes a point and an operator.</summary>
    public void Operator(Point point, char name)
    {
        Number(point);
        Operator(name);
    }

    /// <summary>Writes a point.</summary>
    public void Number(Point point)
    {
        Number(point.X);
        Number(point.Y);
    }

    /// <summary>Writes a transformation.</summary>
    public void Number(in Matrix matrix)
    {
        Number(matrix.A);
        Number(matrix.B);
        Number(matrix.C);
        Number(matrix.D);
        Number(matrix.E);
        Number(matrix.F);
    }

    /// <summary>Writes a number.</summary>
    public void Number(double value) => _text.Append(
        CultureInfo.InvariantCulture, $"{(double.IsFinite(value) ? Math.Clamp(value, -Farthest, Farthest) : 0):0.#####} ");

    /// <summary>Writes text as it is.</summary>
    public void Append(string text) => _text.Append(text);

    private void Count()
    {
        budget.Step();
        if (++_operators > budget.Limits.Operators)
        {
            throw ReadBudget.Exceeded(ReadLimit.Operators);
        }

        budget.Use(2 * (_text.Length - _counted));
        _counted = _text.Length;
    }
}
