using System.Diagnostics;
using System.Text;
using Disclosure.Documents.Tests.Package;
using Disclosure.TestKit;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Documents.Tests.Html;

public sealed class WebDamageTests
{
    /// <summary>Cases tried of each kind; each reads a whole page.</summary>
    private const int Cases = 2_000;

    /// <summary>Characters that mean something in a page.</summary>
    private static readonly int[] Signs = [.. "<>/\"'=&; -".Select(static one => (int)one)];

    private static readonly byte[][] Pages =
        [.. Directory.GetFiles(Samples.PathOf("web"), "*.html").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    [Fact]
    public void A_damaged_page_is_read_or_refused_within_the_limits() => Try(Pages, static page => page);

    [Fact]
    public void A_damaged_page_in_a_file_with_others_is_read_or_refused() => Try(Pages, Saved);

    [Fact]
    public void A_page_in_a_damaged_file_with_others_is_read_or_refused() => Try([.. Pages.Select(Saved)], static file => file);

    [Fact]
    public void A_damaged_page_in_an_archive_is_read_or_refused() => Try(Pages, Zipped);

    [Fact]
    public void A_page_in_a_damaged_archive_is_read_or_refused() => Try([.. Pages.Select(Zipped)], static file => file);

    private static void Try(byte[][] files, Func<byte[], byte[]> pack)
    {
        Assert.NotEmpty(files);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Cases),
            Prop.ForAll(
                (from file in Gen.Elements(files)
                 from cuts in Gen.Choose(0, file.Length).ListOf(3)
                 from changed in (from at in Gen.Choose(0, file.Length - 1)
                                  from value in Gen.OneOf(Gen.Choose(0, 255), Gen.Elements(Signs))
                                  select (at, (byte)value)).ListOf(4)
                 from isTorn in Gen.Elements(true, false)
                 select pack(Damaged(file, [.. cuts], [.. changed], isTorn))).ToArbitrary(),
                static bytes =>
                {
                    var began = Stopwatch.GetTimestamp();
                    try
                    {
                        Assert.NotNull(ContentFile.Read(bytes, ReadLimits.Default, CancellationToken.None).Content);
                    }
                    catch (DocumentException)
                    {
                        // The one kind.
                    }

                    Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(2));
                }));
    }

    /// <summary>The bytes with some changed; of torn ones a part between two cuts stands elsewhere.</summary>
    private static byte[] Damaged(byte[] file, int[] cuts, (int At, byte Value)[] changed, bool isTorn)
    {
        var bytes = (byte[])file.Clone();
        foreach (var (at, value) in changed)
        {
            bytes[at] = value;
        }

        Array.Sort(cuts);
        return isTorn ? [.. bytes[..cuts[0]], .. bytes[cuts[1]..cuts[2]], .. bytes[cuts[0]..cuts[1]]] : bytes;
    }

    private static byte[] Saved(byte[] page) =>
    [
        .. Encoding.ASCII.GetBytes(
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: image/png\r\n"
            + "Content-Transfer-Encoding: base64\r\nContent-Location: a.png\r\n\r\nAAAA\r\n--b\r\nContent-Type: text/html\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n"),
        .. Encoding.ASCII.GetBytes(Convert.ToBase64String(page, Base64FormattingOptions.InsertLineBreaks)),
        .. "\r\n--b--\r\n"u8,
    ];

    private static byte[] Zipped(byte[] page) => Zips.Of(("年报.html", page), ("年报_files/a.png", [1, 2]));
}
