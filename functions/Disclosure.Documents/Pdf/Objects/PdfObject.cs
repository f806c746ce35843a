namespace Disclosure.Documents.Pdf.Objects;

/// <summary>One of the eight basic types of object, or a reference to one (ISO 32000-2 §7.3).</summary>
internal abstract class PdfObject;

internal sealed class PdfNull : PdfObject
{
    public static PdfNull Instance { get; } = new();
}

internal sealed class PdfBoolean(bool value) : PdfObject
{
    public bool Value { get; } = value;
}

/// <summary>An integer or real. An integer beyond 2^53 is a damaged file's, and rounding it does no harm.</summary>
internal sealed class PdfNumber(double value) : PdfObject
{
    public double Value { get; } = value;

    /// <summary>Gets the value without its fraction, cut to the range of an int.</summary>
    public int Int => (int)Math.Clamp(Value, int.MinValue, int.MaxValue);
}

internal sealed class PdfString(byte[] bytes) : PdfObject
{
    public byte[] Bytes { get; } = bytes;
}

/// <summary>A name, its #-escapes undone; bytes above 127 are characters of Latin-1.</summary>
internal sealed class PdfName(string value) : PdfObject
{
    public string Value { get; } = value;
}

internal sealed class PdfReference(int number, int generation) : PdfObject
{
    public int Number { get; } = number;

    public int Generation { get; } = generation;
}
