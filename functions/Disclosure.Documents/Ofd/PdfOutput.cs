using System.Globalization;
using System.Text;

namespace Disclosure.Documents.Ofd;

/// <summary>Writes a PDF, object after object (ISO 32000-2 §7.5).</summary>
internal sealed class PdfOutput : IDisposable
{
    private readonly MemoryStream _bytes = new();
    private readonly List<long> _offsets = [0];
    private readonly ReadBudget _budget;

    public PdfOutput(ReadBudget budget)
    {
        _budget = budget;
        Append("%PDF-1.7\n");
    }

    /// <summary>Returns the number of an object that is written later.</summary>
    public int Reserve()
    {
        _offsets.Add(0);
        return _offsets.Count - 1;
    }

    /// <summary>Writes an object.</summary>
    public void Write(int number, string value)
    {
        Begin(number);
        Append(value);
        Append("\nendobj\n");
    }

    /// <summary>Writes an object and returns its number.</summary>
    public int Add(string value)
    {
        var number = Reserve();
        Write(number, value);
        return number;
    }

    /// <summary>Writes a stream and returns its number.</summary>
    /// <param name="entries">Entries of its dictionary but the length.</param>
    /// <param name="data">What it holds.</param>
    public int AddStream(string entries, ReadOnlySpan<byte> data)
    {
        var number = Reserve();
        Begin(number);
        Append($"<< {entries} /Length {data.Length.ToString(CultureInfo.InvariantCulture)} >>\nstream\n");
        _budget.Use(data.Length);
        _bytes.Write(data);
        Append("\nendstream\nendobj\n");
        return number;
    }

    /// <summary>Writes the end and returns the file.</summary>
    /// <param name="root">Number of the catalog.</param>
    public ReadOnlyMemory<byte> Finish(int root)
    {
        var start = _bytes.Length;
        var end = new StringBuilder();
        end.Append(CultureInfo.InvariantCulture, $"xref\n0 {_offsets.Count}\n0000000000 65535 f \n");
        for (var i = 1; i < _offsets.Count; i++)
        {
            end.Append(CultureInfo.InvariantCulture, $"{_offsets[i]:D10} 00000 n \n");
        }

        end.Append(
            CultureInfo.InvariantCulture, $"trailer\n<< /Size {_offsets.Count} /Root {root} 0 R >>\nstartxref\n{start}\n%%EOF\n");
        Append(end.ToString());
        return _bytes.GetBuffer().AsMemory(0, (int)_bytes.Length);
    }

    /// <summary>Lets go of the bytes; the file given is not touched.</summary>
    public void Dispose() => _bytes.Dispose();

    private void Begin(int number)
    {
        _budget.Step();
        _offsets[number] = _bytes.Length;
        Append(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n"));
    }

    private void Append(string text)
    {
        _budget.Use(text.Length);
        _bytes.Write(Encoding.Latin1.GetBytes(text));
    }
}
