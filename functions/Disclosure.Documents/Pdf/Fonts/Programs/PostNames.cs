using System.Text;

namespace Disclosure.Documents.Pdf.Fonts.Programs;

/// <summary>Glyph names of a TrueType post table, formats 1 and 2.</summary>
internal static class PostNames
{
    /// <summary>The 258 glyph names of the standard Macintosh order, separated by blanks.</summary>
    private const string Macintosh =
        ".notdef .null nonmarkingreturn space exclam quotedbl numbersign dollar percent ampersand quotesingle parenleft " +
        "parenright asterisk plus comma hyphen period slash zero one two three four five six seven eight nine colon semicolon " +
        "less equal greater question at A B C D E F G H I J K L M N O P Q R S T U V W X Y Z bracketleft backslash bracketright " +
        "asciicircum underscore grave a b c d e f g h i j k l m n o p q r s t u v w x y z braceleft bar braceright asciitilde " +
        "Adieresis Aring Ccedilla Eacute Ntilde Odieresis Udieresis aacute agrave acircumflex adieresis atilde aring ccedilla " +
        "eacute egrave ecircumflex edieresis iacute igrave icircumflex idieresis ntilde oacute ograve ocircumflex odieresis " +
        "otilde uacute ugrave ucircumflex udieresis dagger degree cent sterling section bullet paragraph germandbls registered " +
        "copyright trademark acute dieresis notequal AE Oslash infinity plusminus lessequal greaterequal yen mu partialdiff " +
        "summation product pi integral ordfeminine ordmasculine Omega ae oslash questiondown exclamdown logicalnot radical " +
        "florin approxequal Delta guillemotleft guillemotright ellipsis nonbreakingspace Agrave Atilde Otilde OE oe endash " +
        "emdash quotedblleft quotedblright quoteleft quoteright divide lozenge ydieresis Ydieresis fraction currency " +
        "guilsinglleft guilsinglright fi fl daggerdbl periodcentered quotesinglbase quotedblbase perthousand Acircumflex " +
        "Ecircumflex Aacute Edieresis Egrave Iacute Icircumflex Idieresis Igrave Oacute Ocircumflex apple Ograve Uacute " +
        "Ucircumflex Ugrave dotlessi circumflex tilde macron breve dotaccent ring cedilla hungarumlaut ogonek caron Lslash " +
        "lslash Scaron scaron Zcaron zcaron brokenbar Eth eth Yacute yacute Thorn thorn minus multiply onesuperior twosuperior " +
        "threesuperior onehalf onequarter threequarters franc Gbreve gbreve Idotaccent Scedilla scedilla Cacute cacute Ccaron " +
        "ccaron dcroat";

    /// <summary>
    /// Returns the name of each glyph, null for one that the table does not name; empty where the table has no names at all.
    /// </summary>
    public static string?[] Read(ReadOnlySpan<byte> post, int glyphCount)
    {
        var format = BigEndian.UInt32(post, 0);
        if (format is not (0x00010000 or 0x00020000))
        {
            return [];
        }

        var standard = Macintosh.Split(' ');
        if (format == 0x00010000)
        {
            return standard;
        }

        var count = Math.Min(BigEndian.UInt16(post, 32), glyphCount);
        var own = new List<string>();
        for (var at = 34 + (2 * BigEndian.UInt16(post, 32)); at < post.Length; at += 1 + post[at])
        {
            own.Add(Encoding.Latin1.GetString(post.Slice(at + 1, Math.Min(post[at], post.Length - at - 1))));
        }

        var names = new string?[count];
        for (var glyph = 0; glyph < count; glyph++)
        {
            var index = BigEndian.UInt16(post, 34 + (2 * glyph));
            names[glyph] = index < standard.Length ? standard[index]
                : index - standard.Length < own.Count ? own[index - standard.Length]
                : null;
        }

        return names;
    }
}
