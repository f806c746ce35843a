namespace Disclosure.Web.Access;

/// <summary>
/// Tells keys that whoever guesses tries early: put together of few of the passwords that lists of stolen ones are full of, of keyboard
/// rows, of sequences, of years, and of words of this product. Such lists hold few passwords of sixteen characters or more that are not
/// made so, and so it is what they are made of that is looked for.
/// </summary>
public static class GuessableKeys
{
    /// <summary>
    /// Most pieces of a key that is guessable: of some 200 pieces there are 1.6 thousand million keys of four, 31 bits; five are 39 bits,
    /// out of reach of whoever waits a minute after each try. Characters that are in no piece count as one each.
    /// </summary>
    private const int MostPieces = 4;

    /// <summary>Fewest characters of a sequence that counts as one piece.</summary>
    private const int ShortestRun = 3;

    /// <summary>Rows of keyboards, along which sequences go as along the alphabet.</summary>
    private static readonly string[] Rows = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm"];

    private static readonly string[] Words =
    [
        "password", "passwort", "passwd", "pass", "admin", "administrator", "root", "user", "guest", "test", "demo", "login", "welcome",
        "letmein", "changeme", "change", "secret", "master", "monkey", "dragon", "shadow", "sunshine", "princess", "football", "baseball",
        "superman", "batman", "iloveyou", "iloveu", "trustno1", "whatever", "freedom", "michael", "jennifer", "jordan", "hunter", "killer",
        "charlie", "thomas", "daniel", "computer", "internet", "server", "system", "manager", "operator", "default", "public", "private",
        "hello", "world", "summer", "winter", "spring", "autumn", "flower", "cheese", "ginger", "pepper", "cookie", "starwars", "pokemon",
        "samsung", "google", "facebook", "linkedin", "adobe123", "photoshop", "microsoft", "windows", "office", "azure", "linux",
        "abc", "qwe", "asd", "zxc", "qaz", "wsx", "woaini", "aini", "5201314", "1314520", "1314", "520", "147258369", "147258", "159357",
        "zhongguo", "china", "beijing", "shanghai", "guangzhou", "shenzhen", "wangyut", "xiaoming", "mima", "guanliyuan", "zhang", "wang",
        "disclosure", "zhengfu", "xinxi", "gongkai", "niandu", "baogao", "gov", "government", "report", "reports", "review", "operatorkey",
        "key", "mykey", "thekey", "secretkey",
    ];

    /// <summary>Returns whether a key is guessable.</summary>
    public static bool Holds(string key)
    {
        var plain = key.ToLowerInvariant();
        return IsRepeated(plain) || Pieces(plain, Spelt(plain)) <= MostPieces;
    }

    /// <summary>Returns the text with figures and signs that stand for letters as those letters.</summary>
    private static string Spelt(string text) => string.Create(text.Length, text, static (span, from) =>
    {
        for (var at = 0; at < span.Length; at++)
        {
            span[at] = from[at] switch
            {
                '0' => 'o',
                '1' or '!' => 'i',
                '3' => 'e',
                '4' or '@' => 'a',
                '5' or '$' => 's',
                '7' => 't',
                var other => other,
            };
        }
    });

    /// <summary>Returns whether a text is one piece of up to half of it over and over, with a rest at its end.</summary>
    private static bool IsRepeated(string text)
    {
        for (var length = 1; length <= text.Length / 2; length++)
        {
            if (text.AsSpan(length).SequenceEqual(text.AsSpan(0, text.Length - length)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns the fewest pieces that a text is put together of; what stands between words counts for nothing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="spelt">The same with letters for what stands for them.</param>
    private static int Pieces(string text, string spelt)
    {
        var fewest = new int[text.Length + 1];
        for (var at = text.Length - 1; at >= 0; at--)
        {
            fewest[at] = fewest[at + 1] + (char.IsLetterOrDigit(text[at]) ? 1 : 0);
            foreach (var word in Words)
            {
                if (text.AsSpan(at).StartsWith(word) || spelt.AsSpan(at).StartsWith(word))
                {
                    fewest[at] = Math.Min(fewest[at], fewest[at + word.Length] + 1);
                }
            }

            for (var end = RunFrom(text, at); end >= at + ShortestRun; end--)
            {
                fewest[at] = Math.Min(fewest[at], fewest[end] + 1);
            }

            if (IsYear(text, at))
            {
                fewest[at] = Math.Min(fewest[at], fewest[at + 4] + 1);
            }
        }

        return fewest[0];
    }

    /// <summary>
    /// Returns where the longest sequence ends that begins at a place: of one character, along the alphabet or the numbers, or along a row
    /// of keys, forth or back.
    /// </summary>
    private static int RunFrom(string text, int at)
    {
        var longest = Along(text, at, static (one, next) => next == one || next == one + 1);
        longest = Math.Max(longest, Along(text, at, static (one, next) => next == one - 1));
        foreach (var row in Rows)
        {
            longest = Math.Max(longest, Along(text, at, (one, next) => IsNext(row, one, next)));
            longest = Math.Max(longest, Along(text, at, (one, next) => IsNext(row, next, one)));
        }

        return longest;
    }

    private static bool IsNext(string row, char one, char next) => row.IndexOf(one) is >= 0 and var at && row.IndexOf(next) == at + 1;

    private static int Along(string text, int at, Func<char, char, bool> follows)
    {
        var end = at + 1;
        while (end < text.Length && char.IsLetterOrDigit(text[end]) && follows(text[end - 1], text[end]))
        {
            end++;
        }

        return end;
    }

    private static bool IsYear(string text, int at) =>
        text.Length - at >= 4 && text.AsSpan(at, 2) is "19" or "20" && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3]);
}
