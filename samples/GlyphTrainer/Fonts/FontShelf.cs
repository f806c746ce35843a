namespace GlyphTrainer.Fonts;

/// <summary>The faces of this machine whose digits look like those of printed reports, without doubles.</summary>
internal sealed class FontShelf : IDisposable
{
    /// <summary>Families kept for the trial: they stand for the fonts nobody foresaw.</summary>
    private static readonly string[] OfTrial =
    [
        "C059", "DejaVu Serif", "AR PL UKai", "cwTeXHeiBold", "IPAMincho", "IPAPMincho", "NanumMyeongjo", "Noto Serif CJK",
        "WenQuanYi Zen Hei", "Open Sans",
        "Gentium", "TeX Gyre Schola", "Baekmuk Batang",
    ];

    /// <summary>Families kept to learn how sure to be, which fonts known by heart would not teach.</summary>
    private static readonly string[] OfCalibration =
    [
        "Cabin", "cwTeXFangSong", "Loma", "Noto Serif", "HanaMinA", "UnBatang", "TeX Gyre Pagella", "P052", "M PLUS 2",
        "Linux Libertine O", "Sawarabi Mincho",
        "WenQuanYi Micro Hei", "NanumGothic", "Waree",
    ];

    /// <summary>Families whose figures no office prints: decorative, for program text, or of mathematics only.</summary>
    private static readonly string[] Unfit =
    [
        "Mono Slab", "Hack", "Fira Code", "JetBrains", "mononoki", "Inconsolata", "Comic", "Chancery", "Z003", "Comfortaa", "Quicksand",
        "TomsonTalks", "Symbol",
        "Dingbats", "D050000L", "Black", "Thin", "Hairline", "Display", "Emoji", "Math", "Purisa", "UnShinmun", "UnPilgi", "UnPen",
        "UnJamo", "Dunhill", "Nastaliq",
    ];

    /// <summary>The fonts reports are mostly printed in, or drawn like them; half of all cells are set in these.</summary>
    private static readonly string[] Common =
    [
        "Liberation S", "Tinos", "Arimo", "Carlito", "Caladea", "Nimbus", "FreeS", "Termes", "Heros", "CJK", "AR PL", "WenQuanYi",
        "cwTeX", "LXGW", "FangSong",
        "IPA", "Takao", "Droid", "Noto Sans", "Noto Serif", "Cousine", "Babel", "Hana", "Sung", "Kai",
    ];

    private static readonly string[] Foreign = [" JP", " KR", " TC", " HK", " TW", "MBE", "HanaMin", "Mono"];

    private static readonly string[] Folders = ["/usr/share/fonts", "/usr/share/texmf/fonts"];

    private FontShelf(List<FontFace> faces, List<FontFace> chinese)
    {
        All = faces;
        Upright = [.. faces.Where(static face => !face.IsItalic)];
        UprightCommon = [.. Upright.Where(face => Common.Any(name => face.Family.Contains(name, StringComparison.OrdinalIgnoreCase)))];
        Chinese = chinese;
    }

    public List<FontFace> All { get; }

    public List<FontFace> Upright { get; }

    public List<FontFace> UprightCommon { get; }

    /// <summary>The faces with Chinese characters.</summary>
    public List<FontFace> Chinese { get; }

    /// <summary>Opens the shelf.</summary>
    /// <param name="use">What the fonts are for; no family serves two uses.</param>
    public static FontShelf Open(FontUse use)
    {
        if (FreeType.Init(out var library) != 0)
        {
            throw new InvalidOperationException("FreeType does not start.");
        }

        var seen = new HashSet<string>();
        var faces = new List<FontFace>();
        var chinese = new List<FontFace>();
        foreach (var path in Files())
        {
            for (var index = 0; index < (path.EndsWith(".ttc", StringComparison.OrdinalIgnoreCase) ? 10 : 1); index++)
            {
                if (FontFace.Open(library, path, index) is not { } face)
                {
                    break;
                }

                var names = $"{face.Family} {Path.GetFileNameWithoutExtension(path)}";
                if (UseOf(face) != use || Unfit.Any(name => names.Contains(name, StringComparison.OrdinalIgnoreCase))
                    || Looks(face) is not { } looks || !seen.Add(looks))
                {
                    face.Dispose();
                    continue;
                }

                faces.Add(face);
                if (face.Has('增') && face.Has('件'))
                {
                    chinese.Add(face);
                }
            }
        }

        return new FontShelf(faces, chinese);
    }

    /// <summary>
    /// The upright faces that have the simplified Chinese characters, of medium weights, whatever their digits look like; one of each
    /// family and file.
    /// </summary>
    public static FontShelf OpenChinese()
    {
        if (FreeType.Init(out var library) != 0)
        {
            throw new InvalidOperationException("FreeType does not start.");
        }

        var chinese = new List<FontFace>();
        var seen = new HashSet<string>();
        foreach (var path in Files())
        {
            for (var index = 0; index < (path.EndsWith(".ttc", StringComparison.OrdinalIgnoreCase) ? 10 : 1); index++)
            {
                if (FontFace.Open(library, path, index) is not { } face)
                {
                    break;
                }

                // Faces for Japan, Korea, Taiwan and Hong Kong draw the same code points otherwise.
                if (face.Has('岭') && face.Has('霁') && face.Has('县') && !face.IsItalic && !Foreign.Any(face.Family.Contains)
                    && !Unfit.Any(path.Contains) && seen.Add(face.Family + path))
                {
                    chinese.Add(face);
                }
                else
                {
                    face.Dispose();
                }
            }
        }

        return new FontShelf([.. chinese], chinese);
    }

    private static FontUse UseOf(FontFace face)
    {
        if (OfTrial.Any(name => face.Family.StartsWith(name, StringComparison.OrdinalIgnoreCase)))
        {
            return FontUse.Trial;
        }

        return OfCalibration.Any(name => face.Family.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            ? FontUse.Calibration : FontUse.Training;
    }

    public void Dispose() => All.ForEach(static face => face.Dispose());

    private static IEnumerable<string> Files() => Folders
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        .Where(static path => Path.GetExtension(path).ToUpperInvariant() is ".TTF" or ".OTF" or ".TTC" or ".PFB" or ".T1")
        .Order(StringComparer.Ordinal);

    /// <summary>The digits drawn large, as a key; null unless they are lining figures, the zero with neither dot nor stroke.</summary>
    private static string? Looks(FontFace face)
    {
        const double Size = 40;
        var heights = new List<int>();
        foreach (var character in "0123456789.,-+/")
        {
            if (face.Draw(character, Size, 0, 0, 1, 0, 0, 0) is not { Width: > 0, Height: > 0 } glyph
                || (character == '0' && glyph.Contours != 2))
            {
                return null;
            }

            // A point in the middle of the line is the multiplication's, not the decimal.
            if (character == '.' && glyph.Top > Size / 5)
            {
                return null;
            }

            if (char.IsAsciiDigit(character))
            {
                if (glyph.Top - glyph.Height is < -3 or > 2)
                {
                    return null;
                }

                heights.Add(glyph.Height);
            }
        }

        return heights.Max() - heights.Min() > 4 || heights.Max() is < 20 or > 36 ? null : Sum(face);
    }

    private static string Sum(FontFace face)
    {
        using var all = System.Security.Cryptography.IncrementalHash.CreateHash(System.Security.Cryptography.HashAlgorithmName.SHA256);
        foreach (var character in "0123456789")
        {
            all.AppendData(face.Draw(character, 40, 0, 0, 1, 0, 0, 0)!.Coverage);
        }

        return Convert.ToHexString(all.GetHashAndReset());
    }
}

/// <summary>What a font is for.</summary>
internal enum FontUse
{
    Training,
    Calibration,
    Trial,
}
