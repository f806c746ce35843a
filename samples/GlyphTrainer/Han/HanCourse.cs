using System.Text;
using Disclosure.Documents.Ocr.Pictures;
using Disclosure.Documents.Ocr.Text;
using GlyphTrainer.Cells;
using GlyphTrainer.Fonts;

namespace GlyphTrainer.Han;

/// <summary>Learns the characters of GB/T 2312-1980 from the Chinese fonts of this machine, printed and scanned in all qualities.</summary>
internal static class HanCourse
{
    /// <summary>Dimensions the views are projected to.</summary>
    private const int Dimensions = 80;

    /// <summary>
    /// Added to the variance in every direction, in parts of its mean: directions the prints never vary in are not trusted beyond it.
    /// </summary>
    private const double Ridge = 0.3;

    /// <summary>Prints of every character and face to learn from.</summary>
    private const int Prints = 2;

    /// <summary>Share of right prints that may lie farther than what passes for a character.</summary>
    private const double BeyondFar = 0.005;

    /// <summary>Parts of characters that the standard has as characters; no text is written with them.</summary>
    private const string Parts = "丨丿丶亠亻冂冖冫凵刂勹匚卩厶彳忄扌攵氵犭疒礻糸纟罒耂艹虍衤讠辶钅阝饣飠囗夂夊尢屮巛廴廾弋彐彡爿癶宀廾灬";

    private static readonly ScanQuality[] Qualities =
    [
        ScanQuality.Clean, ScanQuality.Typical, ScanQuality.Typical, ScanQuality.Bilevel, ScanQuality.Bilevel, ScanQuality.Worn,
        ScanQuality.Phone,
    ];

    /// <summary>Learns, tries what was learnt on fonts not learnt from, and gives the file.</summary>
    public static byte[] Run(TextWriter log)
    {
        var characters = Characters();
        using var shelf = FontShelf.OpenChinese();
        var trial =
            shelf.Chinese.Where(static face => face.Family is "AR PL UMing CN" or "Noto Serif CJK SC" or "WenQuanYi Zen Hei").ToList();
        var training = shelf.Chinese.Except(trial).ToList();
        var (learnt, triedOn) = (training.Select(static face => face.Family), trial.Select(static face => face.Family));
        log.WriteLine($"{characters.Length} characters, faces: {string.Join(", ", learnt)}; tried on {string.Join(", ", triedOn)}");

        var (steepness, far) = Calibrate(Learn(characters, training, log), trial, log);
        var all = Learn(characters, shelf.Chinese, log);
        return HanJudge.Write(all.Names, all.Projection, all.Means, steepness, far);
    }

    private static (char[] Names, float[][] Projection, float[][] Means) Learn(char[] characters, List<FontFace> faces, TextWriter log)
    {
        var length = HanView.Length;
        var sums = new float[characters.Length][];
        var within = new double[length * length];
        var counts = new int[characters.Length];
        for (var index = 0; index < characters.Length; index++)
        {
            var dice = new Dice((ulong)index);
            var views = new List<float[]>();
            foreach (var face in faces)
            {
                for (var print = 0; print < Prints; print++)
                {
                    if (View(dice, face, characters[index]) is { } view)
                    {
                        views.Add(view);
                    }
                }
            }

            var mean = new float[length];
            foreach (var view in views)
            {
                for (var i = 0; i < length; i++)
                {
                    mean[i] += view[i] / views.Count;
                }
            }

            sums[index] = mean;
            counts[index] = views.Count;
            foreach (var view in views)
            {
                for (var i = 0; i < length; i++)
                {
                    view[i] -= mean[i];
                }

                Statistics.AddProduct(within, view);
            }
        }

        var known = Enumerable.Range(0, characters.Length).Where(i => counts[i] > 0).ToArray();
        var total = counts.Sum();
        for (var i = 0; i < within.Length; i++)
        {
            within[i] /= total;
        }

        var trace = 0.0;
        for (var i = 0; i < length; i++)
        {
            trace += within[(i * length) + i] / length;
        }

        for (var i = 0; i < length; i++)
        {
            within[(i * length) + i] += Ridge * trace;
        }

        var grand = new float[length];
        foreach (var i in known)
        {
            for (var j = 0; j < length; j++)
            {
                grand[j] += sums[i][j] / known.Length;
            }
        }

        var between = new double[length * length];
        foreach (var i in known)
        {
            var offset = new float[length];
            for (var j = 0; j < length; j++)
            {
                offset[j] = sums[i][j] - grand[j];
            }

            Statistics.AddProduct(between, offset);
        }

        log.WriteLine($"{total} prints of {known.Length} characters seen");
        var projection = Statistics.Discriminants(within, between, length, Dimensions);
        var means = known.Select(i => projection.Select(row => Statistics.Dot(row, sums[i])).ToArray()).ToArray();
        var names = known.Select(i => characters[i]).ToArray();
        return (names, projection, means);
    }

    /// <summary>Finds how sure to be, on faces not learnt from, and tells how often it is right.</summary>
    private static (double Steepness, double Far) Calibrate(
        (char[] Names, float[][] Projection, float[][] Means) learnt, List<FontFace> trial, TextWriter log)
    {
        var (names, projection, means) = learnt;
        var judge = HanJudge.Read(HanJudge.Write(names, projection, means, 0.5, 1));
        var dice = new Dice(77);
        var tries = new List<(double Distance, PictureOf Print)>();
        foreach (var face in trial)
        {
            foreach (var quality in Enum.GetValues<ScanQuality>())
            {
                var (right, all) = (0, 0);
                for (var i = 0; i < 400; i++)
                {
                    var character = names[dice.Below(names.Length)];
                    if (Print(dice, face, character, quality) is not { } print)
                    {
                        continue;
                    }

                    var verdict = judge.Judge(print.Picture, print.Ink);
                    all++;
                    right += verdict.Character == character ? 1 : 0;
                    tries.Add((verdict.Character == character ? verdict.Distance : -1, new PictureOf(print.Picture, print.Ink, character)));
                }

                log.WriteLine($"{face.Family} {quality}: {right} of {all} right");
            }
        }

        var distances = tries.Where(static item => item.Distance >= 0).Select(static item => item.Distance).Order().ToList();
        var far = distances[(int)((1 - BeyondFar) * (distances.Count - 1))];
        log.WriteLine($"distance: half within {distances[distances.Count / 2]:0.0}, far {far:0.0}");
        var (best, least) = (0.5, double.MaxValue);
        foreach (var steepness in new[] { 0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.3, 0.5 })
        {
            var tried = HanJudge.Read(HanJudge.Write(names, projection, means, steepness, far));
            var loss = tries.Average(item =>
                -Math.Log(Math.Max(1e-6, tried.Judge(item.Print.Picture, item.Print.Ink).LikelihoodOf(item.Print.Character) ?? 1e-6)));
            log.WriteLine($"steepness {steepness}: {loss:0.0000}");
            (best, least) = loss < least ? (steepness, loss) : (best, least);
        }

        return (best, far);
    }

    private static float[]? View(Dice dice, FontFace face, char character)
    {
        if (Print(dice, face, character, dice.Of(Qualities)) is not { } print)
        {
            return null;
        }

        var view = new float[HanView.Length];
        HanView.Show(print.Picture, print.Ink, view);
        return view;
    }

    /// <summary>A character printed and scanned, and what its ink covers.</summary>
    private static (GrayPicture Picture, PixelBox Ink)? Print(Dice dice, FontFace face, char character, ScanQuality quality)
    {
        var size = dice.Once(0.3) ? dice.Between(40, 90) : dice.Between(18, 45);
        var glyph = face.Draw(
            character, size, dice.Once(0.2) ? 0.03 * dice.Normal() : 0, 0.01 * dice.Normal(), dice.Between(0.95, 1.05),
            size * dice.Between(-0.005, 0.02),
            dice.Unit(), dice.Unit());
        if (glyph is not { Width: > 2, Height: > 0 })
        {
            return null;
        }

        const int Margin = 4;
        var sheet = new InkSheet(glyph.Width + (2 * Margin), glyph.Height + (2 * Margin));
        for (var y = 0; y < glyph.Height; y++)
        {
            for (var x = 0; x < glyph.Width; x++)
            {
                sheet.Lay(x + Margin, y + Margin, glyph.Coverage[(y * glyph.Width) + x] / 255f);
            }
        }

        var picture = Scanner.Scan(dice, sheet, quality);
        var ink = InkOf(picture);
        return ink.IsEmpty ? null : (picture, ink);
    }

    /// <summary>What is darker than half way to the darkest, as the product finds it.</summary>
    private static PixelBox InkOf(GrayPicture picture)
    {
        var threshold = Math.Min((byte)170, (byte)((picture.Pixels.Min() + 255) / 2));
        var (left, top, right, bottom) = (picture.Width, picture.Height, 0, 0);
        for (var y = 1; y < picture.Height - 1; y++)
        {
            for (var x = 1; x < picture.Width - 1; x++)
            {
                if (picture.Row(y)[x] < threshold)
                {
                    (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x + 1), Math.Max(bottom, y + 1));
                }
            }
        }

        return new PixelBox(left, top, right, bottom);
    }

    private static char[] Characters()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding("gb2312");
        var characters = new List<char>();
        for (var row = 0xB0; row < 0xF8; row++)
        {
            for (var cell = 0xA1; cell < 0xFF; cell++)
            {
                var text = encoding.GetString([(byte)row, (byte)cell]);
                if (text.Length == 1 && text[0] is >= '\u4E00' and <= '\u9FFF' && !Parts.Contains(text[0]))
                {
                    characters.Add(text[0]);
                }
            }
        }

        return [.. characters];
    }

    private sealed record PictureOf(GrayPicture Picture, PixelBox Ink, char Character);
}
