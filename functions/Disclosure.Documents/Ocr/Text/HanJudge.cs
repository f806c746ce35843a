using System.Buffers.Binary;
using System.Numerics;
using Disclosure.Documents.Ocr.Pictures;

namespace Disclosure.Documents.Ocr.Text;

/// <summary>
/// Tells Chinese characters by their shape alone, one by one: the views of <see cref="HanView"/> are projected to where the prints of one
/// character lie together (linear discriminants; Fisher: The use of multiple measurements in taxonomic problems, 1936), and the nearest
/// means are what it may be. It knows all characters of GB/T 2312-1980; Tesseract's simplified model lacks two fifths of them, most of them
/// characters of names. samples/GlyphTrainer writes the file.
/// </summary>
internal sealed class HanJudge
{
    /// <summary>Number of characters of level 1 of GB/T 2312-1980, which come first in the file as in the standard.</summary>
    internal const int FrequentCharacters = 3755;

    /// <summary>First four bytes of the file, little-endian: HAN1.</summary>
    private const uint Signature = 0x314E_4148;

    private readonly char[] _characters;
    private readonly Dictionary<char, int> _indices = [];
    private readonly float[] _projection;
    private readonly float[] _means;
    private readonly float[] _halfLengths;
    private readonly int _dimensions;
    private readonly double _steepness;
    private readonly double _far;

    private HanJudge(char[] characters, float[] projection, float[] means, double steepness, double far)
    {
        (_characters, _projection, _means, _steepness, _far) = (characters, projection, means, steepness, far);
        _dimensions = projection.Length / HanView.Length;
        _halfLengths = new float[characters.Length];
        for (var i = 0; i < characters.Length; i++)
        {
            var mean = means.AsSpan(i * _dimensions, _dimensions);
            _halfLengths[i] = Dot(mean, mean) / 2;
            _indices[characters[i]] = i;
        }
    }

    /// <summary>Gets the judge of the file that the program carries; safe for several threads.</summary>
    public static HanJudge Shared { get; } = Embedded();

    /// <summary>Returns what the ink in a box looks like.</summary>
    /// <param name="picture">Dark ink on paper near 255.</param>
    /// <param name="ink">Box around the character's ink; not empty, inside the picture.</param>
    public HanVerdict Judge(GrayPicture picture, PixelBox ink)
    {
        var nearness = new float[_characters.Length];
        Span<float> features = stackalloc float[HanView.Length];
        Span<float> place = stackalloc float[_dimensions];
        HanView.Show(picture, ink, features);
        for (var i = 0; i < _dimensions; i++)
        {
            place[i] = Dot(features, _projection.AsSpan(i * HanView.Length, HanView.Length));
        }

        var best = 0;
        for (var i = 0; i < nearness.Length; i++)
        {
            nearness[i] = Dot(place, _means.AsSpan(i * _dimensions, _dimensions)) - _halfLengths[i];
            best = nearness[i] > nearness[best] ? i : best;
        }

        var sum = 0.0;
        foreach (var near in nearness)
        {
            sum += Math.Exp(2 * _steepness * (near - nearness[best]));
        }

        var distance = Dot(place, place) - (2 * nearness[best]);
        return new HanVerdict(this, nearness, best, 1 / sum, distance / _far);
    }

    /// <summary>Returns the judge of a file of means.</summary>
    /// <exception cref="InvalidDataException">It is no such file.</exception>
    public static HanJudge Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < 36 || BinaryPrimitives.ReadUInt32LittleEndian(file) != Signature)
        {
            throw new InvalidDataException("These are no means of Chinese characters.");
        }

        var (count, dimensions) = (BinaryPrimitives.ReadInt32LittleEndian(file[4..]), BinaryPrimitives.ReadInt32LittleEndian(file[8..]));
        var (steepness, far) = (BinaryPrimitives.ReadSingleLittleEndian(file[12..]), BinaryPrimitives.ReadSingleLittleEndian(file[16..]));
        file = file[20..];
        var characters = new char[count];
        for (var i = 0; i < count; i++)
        {
            characters[i] = (char)BinaryPrimitives.ReadUInt16LittleEndian(file[(2 * i)..]);
        }

        file = file[(2 * count)..];
        var projection = Rows(ref file, dimensions, HanView.Length);
        return new HanJudge(characters, projection, Rows(ref file, count, dimensions), steepness, far);

        static float[] Rows(ref ReadOnlySpan<byte> file, int rows, int length)
        {
            var values = new float[rows * length];
            for (var row = 0; row < rows; row++)
            {
                var scale = BinaryPrimitives.ReadSingleLittleEndian(file);
                for (var i = 0; i < length; i++)
                {
                    values[(row * length) + i] = scale * unchecked((sbyte)file[4 + i]);
                }

                file = file[(4 + length)..];
            }

            return values;
        }
    }

    /// <summary>Returns a file of means, each number rounded to 1/127 of the largest of its row.</summary>
    /// <param name="characters">The characters.</param>
    /// <param name="projection">For each dimension, the weight of each number of a view.</param>
    /// <param name="means">For each character, the mean place of its prints in those dimensions.</param>
    /// <param name="steepness">Rate at which a character becomes unlikely with the square of its distance.</param>
    /// <param name="far">Square of the distance beyond which something is no character.</param>
    public static byte[] Write(IReadOnlyList<char> characters, float[][] projection, float[][] means, double steepness, double far)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Signature);
        writer.Write(characters.Count);
        writer.Write(projection.Length);
        writer.Write((float)steepness);
        writer.Write((float)far);
        foreach (var character in characters)
        {
            writer.Write((ushort)character);
        }

        foreach (var row in projection.Concat(means))
        {
            var scale = Math.Max(row.Max(Math.Abs), 1e-20f) / 127;
            writer.Write(scale);
            foreach (var value in row)
            {
                writer.Write((sbyte)Math.Round(value / scale));
            }
        }

        writer.Flush();
        return stream.ToArray();
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sums = Vector<float>.Zero;
        var i = 0;
        for (; i <= a.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            sums = Vector.MultiplyAddEstimate(new Vector<float>(a[i..]), new Vector<float>(b[i..]), sums);
        }

        var sum = Vector.Sum(sums);
        for (; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    private static HanJudge Embedded()
    {
        using var stream = typeof(HanJudge).Assembly.GetManifestResourceStream("han-characters.means")
            ?? throw new InvalidOperationException("The means of Chinese characters are missing from the assembly.");
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return Read(file);
    }

    /// <summary>Returns the character at a place in the file.</summary>
    internal char CharacterAt(int index) => _characters[index];

    /// <summary>Returns how likely a character is against the likeliest; null for one it does not know.</summary>
    internal double? Share(char character, float[] nearness, int best) =>
        _indices.TryGetValue(character, out var index) ? Math.Exp(2 * _steepness * (nearness[index] - nearness[best])) : null;
}
