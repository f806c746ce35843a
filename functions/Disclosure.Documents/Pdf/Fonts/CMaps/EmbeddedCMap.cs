using Disclosure.Documents.Pdf.Objects;

namespace Disclosure.Documents.Pdf.Fonts.CMaps;

/// <summary>
/// A CMap that comes with the file (ISO 32000-2 §9.7.5.3): codespace ranges and the CIDs of codes, perhaps on top of another CMap.
/// </summary>
internal sealed class EmbeddedCMap : CMap
{
    /// <summary>Largest number of CMaps that stand on top of one another; a circle of them ends there.</summary>
    private const int MostNested = 4;

    private readonly List<(int Length, uint Low, uint High)> _codespaces = [];
    private readonly CodeRanges<int> _ranges = new();
    private CMap? _parent;

    private EmbeddedCMap()
    {
    }

    /// <summary>Returns the CMap of a Type 0 font's Encoding, a name or a stream; Identity-H where it is neither or unknown.</summary>
    public static CMap Load(PdfObject? encoding) => Load(encoding, 0) ?? new IdentityCMap(false);

    public override int Read(ReadOnlySpan<byte> bytes, out int length)
    {
        uint code = 0;
        var most = Math.Min(4, bytes.Length);
        for (var i = 0; i < most; i++)
        {
            code = (code << 8) | bytes[i];
            foreach (var space in _codespaces)
            {
                if (space.Length == i + 1 && IsInSpace(code, space))
                {
                    length = i + 1;
                    return unchecked((int)code);
                }
            }
        }

        if (_codespaces.Count == 0 && _parent is not null)
        {
            return _parent.Read(bytes, out length);
        }

        // No codespace range fits: as long as the shortest one (§9.7.6.3).
        var shortest = _codespaces.Count == 0 ? 2 : 4;
        foreach (var space in _codespaces)
        {
            shortest = Math.Min(shortest, space.Length);
        }

        length = Math.Min(shortest, bytes.Length);
        code = 0;
        for (var i = 0; i < length; i++)
        {
            code = (code << 8) | bytes[i];
        }

        return unchecked((int)code);
    }

    public override int Cid(int code, int length)
    {
        if (_ranges.TryFind(unchecked((uint)code), out var first, out var steps))
        {
            return (int)Math.Min(first + (long)steps, 0xFFFF);
        }

        return _parent?.Cid(code, length) ?? 0;
    }

    public override string? Unicode(int code, int length) => _parent?.Unicode(code, length);

    private static CMap? Load(PdfObject? encoding, int depth)
    {
        if (encoding is PdfName name)
        {
            return Named(name.Value);
        }

        if (encoding is not PdfStream stream || depth >= MostNested)
        {
            return null;
        }

        var map = new EmbeddedCMap { _parent = Load(stream.Dictionary.Get("UseCMap"), depth + 1) };
        map.Parse(stream.Decode().Span);
        map.IsVertical = stream.Dictionary.Get("WMode") is PdfNumber mode ? mode.Int == 1 : map.IsVertical;
        map._ranges.Sort();
        return map;
    }

    private static CMap? Named(string name) => name switch
    {
        "Identity-H" or "Identity" => new IdentityCMap(false),
        "Identity-V" => new IdentityCMap(true),
        _ => PredefinedCMap.Named(name),
    };

    /// <summary>Whether each byte of the code lies between the bytes of the range's ends.</summary>
    private static bool IsInSpace(uint code, (int Length, uint Low, uint High) space)
    {
        for (var shift = 0; shift < space.Length * 8; shift += 8)
        {
            var part = (code >> shift) & 0xFF;
            if (part < ((space.Low >> shift) & 0xFF) || part > ((space.High >> shift) & 0xFF))
            {
                return false;
            }
        }

        return true;
    }

    private void Parse(ReadOnlySpan<byte> bytes)
    {
        var tokens = new CMapTokens(bytes);
        string? lastName = null;
        var isMode = false;
        while (tokens.Read())
        {
            if (tokens.Kind == CMapToken.Name)
            {
                isMode = tokens.Raw.SequenceEqual("WMode"u8);
                lastName = tokens.Raw.Length < 64 ? System.Text.Encoding.Latin1.GetString(tokens.Raw) : null;
            }
            else if (tokens.Kind == CMapToken.Number)
            {
                IsVertical = isMode ? tokens.Number() == 1 : IsVertical;
                isMode = false;
            }
            else if (tokens.Is("usecmap"u8) && lastName is not null)
            {
                _parent ??= Named(lastName);
                IsVertical |= _parent?.IsVertical ?? false;
            }
            else if (tokens.Is("begincodespacerange"u8))
            {
                ReadCodespaces(ref tokens);
            }
            else if (tokens.Is("begincidrange"u8))
            {
                ReadCids(ref tokens, isRange: true);
            }
            else if (tokens.Is("begincidchar"u8))
            {
                ReadCids(ref tokens, isRange: false);
            }
        }
    }

    private void ReadCodespaces(ref CMapTokens tokens)
    {
        while (tokens.Read() && tokens.Kind == CMapToken.Hex)
        {
            var low = unchecked((uint)tokens.Code(out var length));
            if (!tokens.Read() || tokens.Kind != CMapToken.Hex)
            {
                return;
            }

            // A few ranges are all a CMap needs; each is tried for each code.
            if (_codespaces.Count < 64)
            {
                _codespaces.Add((length, low, unchecked((uint)tokens.Code(out _))));
            }
        }
    }

    private void ReadCids(ref CMapTokens tokens, bool isRange)
    {
        while (tokens.Read() && tokens.Kind == CMapToken.Hex)
        {
            var low = unchecked((uint)tokens.Code(out _));
            var high = low;
            if (isRange)
            {
                if (!tokens.Read() || tokens.Kind != CMapToken.Hex)
                {
                    return;
                }

                high = unchecked((uint)tokens.Code(out _));
            }

            if (!tokens.Read() || tokens.Kind != CMapToken.Number)
            {
                return;
            }

            if (high >= low && tokens.Number() >= 0)
            {
                _ranges.Add(low, high, tokens.Number());
            }
        }
    }
}
