using System.Buffers.Binary;

namespace Disclosure.Documents.Ocr.Pictures;

/// <summary>
/// Tells whether the scans of a JPEG hold all the blocks of its picture (ITU-T T.81 Annexes B, E and F). Decoders fill up what is missing
/// with the last colour, and complain in the same way of bytes that are merely too many. Only codes are read, no picture is made.
/// </summary>
internal static class JpegScans
{
    private const byte Escape = 0xFF;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte HuffmanTables = 0xC4;
    private const byte RestartInterval = 0xDD;
    private const int LengthSize = 2;
    private const int BlockSide = 8;
    private const int BlockSamples = BlockSide * BlockSide;
    private const int LongestCode = 16;
    private const int MostComponents = 4;
    private const int MostTables = 4;

    /// <summary>Code of sixteen zero coefficients in a row; any other without a value ends the block.</summary>
    private const int ZeroRun = 15;

    /// <summary>Returns whether a file begins as a JPEG does.</summary>
    /// <param name="file">The file, or its first three bytes at least.</param>
    public static bool Is(ReadOnlySpan<byte> file) => file.StartsWith<byte>([Escape, 0xD8, Escape]);

    /// <summary>
    /// Returns whether all blocks are there and their codes make sense. A progressive picture, or an arithmetically coded one, is whole as
    /// far as this tells if it has scans and an end.
    /// </summary>
    /// <param name="file">A JPEG file.</param>
    public static bool AreWhole(ReadOnlySpan<byte> file)
    {
        var tables = new HuffmanTable?[2 * MostTables];
        Frame? frame = null;
        var seen = 0;
        var interval = 0;
        var rest = file[LengthSize..];
        while (TryMarker(ref rest, out var marker))
        {
            if (marker == EndOfImage)
            {
                return frame is not null && (frame.IsSequential ? seen == frame.All : seen > 0);
            }

            if (!TrySegment(ref rest, out var segment))
            {
                return false;
            }

            switch (marker)
            {
                case HuffmanTables when !TryTables(segment, tables):
                    return false;
                case RestartInterval when segment.Length >= LengthSize:
                    interval = BinaryPrimitives.ReadUInt16BigEndian(segment);
                    break;
                case StartOfScan:
                    if (frame is null || Scan(ref rest, segment, frame, tables, interval) is not { } scanned)
                    {
                        return false;
                    }

                    seen |= scanned;
                    break;
                case >= 0xC0 and <= 0xCF and not (0xC8 or 0xCC or HuffmanTables):
                    frame = Frame.Of(segment, marker is 0xC0 or 0xC1);
                    break;
            }
        }

        return false;
    }

    private static bool TryMarker(ref ReadOnlySpan<byte> rest, out byte marker)
    {
        // Bytes before a marker that belong to nothing are too many, and no loss.
        var at = rest.IndexOf(Escape);
        while (at >= 0 && at + 1 < rest.Length && rest[at + 1] is 0 or Escape or (>= 0xD0 and <= 0xD7))
        {
            var next = rest[(at + 1)..].IndexOf(Escape);
            at = next < 0 ? -1 : at + 1 + next;
        }

        marker = at >= 0 && at + 1 < rest.Length ? rest[at + 1] : (byte)0;
        rest = marker == 0 ? [] : rest[(at + 2)..];
        return marker != 0;
    }

    private static bool TrySegment(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> segment)
    {
        var length = rest.Length < LengthSize ? 0 : BinaryPrimitives.ReadUInt16BigEndian(rest);
        if (length < LengthSize || length > rest.Length)
        {
            segment = [];
            return false;
        }

        segment = rest[LengthSize..length];
        rest = rest[length..];
        return true;
    }

    private static bool TryTables(ReadOnlySpan<byte> segment, HuffmanTable?[] tables)
    {
        while (segment.Length > 0)
        {
            var (kind, number) = (segment[0] >> 4, segment[0] & 15);
            if (kind > 1 || number >= MostTables || segment.Length < 1 + LongestCode)
            {
                return false;
            }

            var lengths = segment[1..(1 + LongestCode)];
            var count = 0;
            foreach (var length in lengths)
            {
                count += length;
            }

            if (segment.Length < 1 + LongestCode + count)
            {
                return false;
            }

            tables[(kind * MostTables) + number] = new HuffmanTable(lengths, segment.Slice(1 + LongestCode, count));
            segment = segment[(1 + LongestCode + count)..];
        }

        return true;
    }

    /// <summary>
    /// Reads a scan and leaves what follows it; returns the components it holds, a bit for each, or null where blocks are missing or codes
    /// are none.
    /// </summary>
    private static int? Scan(
        ref ReadOnlySpan<byte> rest, scoped ReadOnlySpan<byte> header, Frame frame, HuffmanTable?[] tables, int interval)
    {
        var count = header.IsEmpty ? 0 : header[0];
        if (count is < 1 or > MostComponents || header.Length < 1 + (2 * count))
        {
            return null;
        }

        var components = new (Component Component, HuffmanTable First, HuffmanTable Others)[count];
        var scanned = 0;
        for (var i = 0; i < count; i++)
        {
            var (id, which) = (header[1 + (2 * i)], header[2 + (2 * i)]);
            var at = Array.FindIndex(frame.Components, component => component.Id == id);
            if (at < 0)
            {
                return null;
            }

            scanned |= 1 << at;
            if (frame.IsSequential)
            {
                var (first, others) = (which >> 4, which & 15);
                if (first >= MostTables || others >= MostTables || tables[first] is not { } direct
                    || tables[MostTables + others] is not { } alternating)
                {
                    return null;
                }

                components[i] = (frame.Components[at], direct, alternating);
            }
        }

        if (!frame.IsSequential)
        {
            return scanned;
        }

        var bits = new ScanBits(rest);
        var units = count == 1 ? frame.BlocksOf(components[0].Component) : frame.Units;
        for (long unit = 0; unit < units; unit++)
        {
            if (interval > 0 && unit > 0 && unit % interval == 0 && !bits.TryRestart())
            {
                return null;
            }

            foreach (var (component, first, others) in components)
            {
                var blocks = count == 1 ? 1 : component.Across * component.Down;
                for (var block = 0; block < blocks; block++)
                {
                    if (!TryBlock(ref bits, first, others))
                    {
                        return null;
                    }
                }
            }
        }

        rest = bits.Rest;
        return scanned;
    }

    private static bool TryBlock(ref ScanBits bits, HuffmanTable first, HuffmanTable others)
    {
        if (!bits.TryCode(first, out var size) || !bits.TrySkip(size & 15))
        {
            return false;
        }

        for (var sample = 1; sample < BlockSamples; sample++)
        {
            if (!bits.TryCode(others, out var code) || !bits.TrySkip(code & 15))
            {
                return false;
            }

            if ((code & 15) == 0 && code >> 4 != ZeroRun)
            {
                break;
            }

            sample += code >> 4;
        }

        return true;
    }

    /// <summary>A component of the picture.</summary>
    /// <param name="Id">The number by which scans name it.</param>
    /// <param name="Across">Its blocks in a unit of the picture, across.</param>
    /// <param name="Down">Its blocks in a unit, down.</param>
    private readonly record struct Component(byte Id, int Across, int Down);

    /// <summary>What the frame's header says.</summary>
    /// <param name="Width">Samples in a row.</param>
    /// <param name="Height">Rows.</param>
    /// <param name="Components">The components.</param>
    /// <param name="IsSequential">Whether each block is coded at once.</param>
    private sealed record Frame(int Width, int Height, Component[] Components, bool IsSequential)
    {
        private readonly int _across = Components.Max(static component => component.Across);
        private readonly int _down = Components.Max(static component => component.Down);

        /// <summary>Gets a bit for each component.</summary>
        public int All => (1 << Components.Length) - 1;

        /// <summary>Gets the number of units of which each holds blocks of all components.</summary>
        public long Units => (long)Parts(Width, BlockSide * _across) * Parts(Height, BlockSide * _down);

        public static Frame? Of(ReadOnlySpan<byte> segment, bool isSequential)
        {
            const int Fixed = 6;
            const int Each = 3;
            var count = segment.Length < Fixed ? 0 : segment[Fixed - 1];
            if (count is < 1 or > MostComponents || segment.Length < Fixed + (Each * count))
            {
                return null;
            }

            var components = new Component[count];
            for (var i = 0; i < count; i++)
            {
                var says = segment.Slice(Fixed + (Each * i), Each);
                components[i] = new Component(says[0], says[1] >> 4, says[1] & 15);
                if (components[i].Across is < 1 or > 4 || components[i].Down is < 1 or > 4)
                {
                    return null;
                }
            }

            return new Frame(
                BinaryPrimitives.ReadUInt16BigEndian(segment[3..]), BinaryPrimitives.ReadUInt16BigEndian(segment[1..]), components,
                isSequential);
        }

        /// <summary>Returns the number of blocks of a component in a scan of its own.</summary>
        public long BlocksOf(Component component) =>
            (long)Parts(Parts(Width * component.Across, _across), BlockSide) * Parts(Parts(Height * component.Down, _down), BlockSide);

        private static int Parts(int length, int part) => (length + part - 1) / part;
    }

    /// <summary>Codes of up to 16 bits (Annex C): for each length the first code, and where its values begin.</summary>
    private sealed class HuffmanTable
    {
        private readonly byte[] _values;
        private readonly int[] _first = new int[LongestCode];
        private readonly int[] _count = new int[LongestCode];
        private readonly int[] _start = new int[LongestCode];

        public HuffmanTable(ReadOnlySpan<byte> lengths, ReadOnlySpan<byte> values)
        {
            _values = values.ToArray();
            var (code, start) = (0, 0);
            for (var i = 0; i < LongestCode; i++)
            {
                (_first[i], _count[i], _start[i]) = (code, lengths[i], start);
                code = (code + lengths[i]) << 1;
                start += lengths[i];
            }
        }

        /// <summary>Returns the value of a code of so many bits; null where there is no such code.</summary>
        public int? Value(int code, int length)
        {
            var at = code - _first[length - 1];
            return at >= 0 && at < _count[length - 1] ? _values[_start[length - 1] + at] : null;
        }
    }

    /// <summary>The bits of a scan; a byte 0 after 255 is none of them, any other marker ends them.</summary>
    private ref struct ScanBits(ReadOnlySpan<byte> bytes)
    {
        private readonly ReadOnlySpan<byte> _bytes = bytes;
        private int _at;
        private int _current;
        private int _left;

        /// <summary>Gets what has not been begun.</summary>
        public readonly ReadOnlySpan<byte> Rest => _bytes[_at..];

        public bool TryCode(HuffmanTable table, out int value)
        {
            var code = 0;
            for (var length = 1; length <= LongestCode; length++)
            {
                if (!TryBit(out var bit))
                {
                    break;
                }

                code = (code << 1) | bit;
                if (table.Value(code, length) is { } found)
                {
                    value = found;
                    return true;
                }
            }

            value = 0;
            return false;
        }

        public bool TrySkip(int count)
        {
            for (; count > 0; count--)
            {
                if (!TryBit(out _))
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Goes on behind a restart marker, which must come next.</summary>
        public bool TryRestart()
        {
            _left = 0;
            if (_at + 1 >= _bytes.Length || _bytes[_at] != Escape || _bytes[_at + 1] is < 0xD0 or > 0xD7)
            {
                return false;
            }

            _at += 2;
            return true;
        }

        private bool TryBit(out int bit)
        {
            bit = 0;
            if (_left == 0)
            {
                if (_at >= _bytes.Length || (_bytes[_at] == Escape && (_at + 1 >= _bytes.Length || _bytes[_at + 1] != 0)))
                {
                    return false;
                }

                _current = _bytes[_at];
                _at += _current == Escape ? 2 : 1;
                _left = 8;
            }

            _left--;
            bit = (_current >> _left) & 1;
            return true;
        }
    }
}
