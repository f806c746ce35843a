namespace Disclosure.Documents;

/// <summary>
/// Finds the stamps among the words that lie over other text in an ink of their own. A number is taken for part of a stamp only where it is
/// pale and stands again and again, over other text or beside a stamp; a figure printed pale stands alone in its cell.
/// </summary>
/// <param name="Stamps">The text and type size of each stamp.</param>
/// <param name="Palest">Least contrast of the stamps' words.</param>
/// <param name="Darkest">Greatest contrast of the stamps' words.</param>
internal sealed record Overprints(HashSet<(string Text, double Size)> Stamps, float Palest, float Darkest)
{
    /// <summary>Contrast of a watermark at most, in parts of that of the document's text: greys of up to a half are in use.</summary>
    private const float Pale = 0.7f;

    /// <summary>Fewest of a number that is a watermark's in the document; tiled ones have dozens on a page.</summary>
    private const int FewestNumbers = 3;

    /// <summary>Fewest of these that lie over other text.</summary>
    private const int FewestOverText = 2;

    /// <summary>Fewest words of the text, and one in how many of all words they are: tiles of a watermark may be far more.</summary>
    private const int FewestOfText = 10;
    private const int PartOfText = 20;

    /// <summary>Difference in points of places that are the same, on one page and between tiles.</summary>
    private const double SamePlace = 0.75;

    /// <summary>Difference of contrast of one watermark on white and on a shaded ground.</summary>
    private const float SameContrast = 0.05f;

    /// <summary>Returns what it finds; null where there are no stamps.</summary>
    public static Overprints? Find(Document document)
    {
        var over = new Dictionary<(string Text, double Size), int>();
        var (palest, darkest) = (1f, 0f);
        foreach (var page in document.Pages)
        {
            foreach (var word in page.Level.Words)
            {
                if (word.IsOverprint && word is { Role: WordRole.Text, IsTilted: false })
                {
                    var key = (word.Text, word.FontSize);
                    over[key] = over.GetValueOrDefault(key) + 1;
                    (palest, darkest) = (Math.Min(palest, word.Contrast), Math.Max(darkest, word.Contrast));
                }
            }
        }

        if (over.Count == 0)
        {
            return null;
        }

        palest -= SameContrast;
        var pale = Pale * TypicalContrast(document);
        var members = Members(document, palest, Math.Max(pale, darkest));
        var stamps = new HashSet<(string Text, double Size)>();
        foreach (var (key, count) in over)
        {
            var (isPale, all) = (members[key].Contrast <= pale, members[key].Words.Count);
            if (MayBeFigure(key.Text)
                ? isPale && all >= FewestNumbers && count >= FewestOverText
                : isPale || (all >= FewestNumbers && count >= FewestOverText) || CoversFigure(document, key))
            {
                stamps.Add(key);
            }
        }

        AddNeighbours(stamps, members, pale);
        return stamps.Count == 0 ? null : new Overprints(stamps, palest, Math.Max(darkest, pale));
    }

    /// <summary>
    /// The contrast of the text, which may be less than the watermark: that of the darkest words but for a title and headings.
    /// </summary>
    private static float TypicalContrast(Document document)
    {
        var contrasts = new List<float>();
        foreach (var page in document.Pages)
        {
            foreach (var word in page.Level.Words)
            {
                contrasts.Add(word.Contrast);
            }
        }

        contrasts.Sort();
        return contrasts[Math.Max(0, contrasts.Count - 1 - Math.Max(FewestOfText, contrasts.Count / PartOfText))];
    }

    private static Dictionary<(string Text, double Size), (float Contrast, List<(int Page, Box Box)> Words)> Members(
        Document document, float palest, float darkest)
    {
        var members = new Dictionary<(string Text, double Size), (float Contrast, List<(int Page, Box Box)> Words)>();
        foreach (var page in document.Pages)
        {
            foreach (var word in page.Level.Words)
            {
                if (word.Contrast >= palest && word.Contrast <= darkest)
                {
                    var key = (word.Text, word.FontSize);
                    var (contrast, words) = members.GetValueOrDefault(key, (0, []));
                    words.Add((page.Number, word.Box));
                    members[key] = (Math.Max(contrast, word.Contrast), words);
                }
            }
        }

        return members;
    }

    /// <summary>Returns whether such a word lies over a figure: one that is none itself is a stamp's there.</summary>
    private static bool CoversFigure(Document document, (string Text, double Size) key)
    {
        foreach (var page in document.Pages)
        {
            var words = page.Level.Words;
            foreach (var word in words)
            {
                if (!word.IsOverprint || word.Text != key.Text || word.FontSize != key.Size)
                {
                    continue;
                }

                foreach (var other in words)
                {
                    var common = other.Box.Intersect(word.Box);
                    if (other != word && MayBeFigure(other.Text) && common.Width > 0 && common.Height > other.Box.Height / 2)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    /// <summary>Adds pale numbers each of which stands where another one does beside a word of a stamp.</summary>
    private static void AddNeighbours(
        HashSet<(string Text, double Size)> stamps,
        Dictionary<(string Text, double Size), (float Contrast, List<(int Page, Box Box)> Words)> members,
        float pale)
    {
        foreach (var stamp in stamps.ToArray())
        {
            foreach (var (key, (contrast, words)) in members)
            {
                if (contrast <= pale && words.Count >= FewestNumbers && words.Count <= members[stamp].Words.Count
                    && stamps.Add(key) && !StandBeside(words, members[stamp].Words))
                {
                    stamps.Remove(key);
                }
            }
        }
    }

    private static bool StandBeside(List<(int Page, Box Box)> words, List<(int Page, Box Box)> stamps)
    {
        foreach (var (firstPage, first) in stamps)
        {
            if (firstPage != words[0].Page)
            {
                continue;
            }

            var (right, down) = (words[0].Box.Left - first.Left, words[0].Box.Top - first.Top);
            if (words.TrueForAll(word => stamps.Exists(stamp => stamp.Page == word.Page
                && Math.Abs(word.Box.Left - stamp.Box.Left - right) <= SamePlace
                && Math.Abs(word.Box.Top - stamp.Box.Top - down) <= SamePlace)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns whether the text may be a figure, with a sign or a unit: digits and at most one letter.</summary>
    private static bool MayBeFigure(string text)
    {
        var (digits, letters) = (0, 0);
        foreach (var c in text)
        {
            digits += char.IsDigit(c) ? 1 : 0;
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return digits > 0 ? letters <= 1 : letters == 0;
    }
}
