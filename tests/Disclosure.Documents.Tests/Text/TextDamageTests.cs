using System.Diagnostics;
using Disclosure.TestKit;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Documents.Tests.Text;

public sealed class TextDamageTests
{
    /// <summary>Cases tried; each reads a whole text.</summary>
    private const int Cases = 2_000;

    [Fact]
    public void A_damaged_text_is_read_or_refused_within_the_limits()
    {
        var texts = Directory.GetFiles(Samples.PathOf("text"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToArray();
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Cases),
            Prop.ForAll(
                (from text in Gen.Elements(texts)
                 from cuts in Gen.Choose(0, text.Length).ListOf(3)
                 from changed in (from at in Gen.Choose(0, text.Length - 1)
                                  from value in Gen.Choose(0, 255)
                                  select (at, (byte)value)).ListOf(4)
                 select Damaged(text, [.. cuts], [.. changed])).ToArbitrary(),
                static bytes =>
                {
                    var began = Stopwatch.GetTimestamp();
                    try
                    {
                        var document = ContentFile.Read(bytes, ReadLimits.Default, CancellationToken.None);
                        Assert.NotNull(document.Content);
                    }
                    catch (DocumentException)
                    {
                        // The one kind.
                    }

                    Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(2));
                }));
    }

    /// <summary>The bytes with some changed, and a part between two cuts set elsewhere.</summary>
    private static byte[] Damaged(byte[] text, int[] cuts, (int At, byte Value)[] changed)
    {
        var bytes = (byte[])text.Clone();
        foreach (var (at, value) in changed)
        {
            bytes[at] = value;
        }

        Array.Sort(cuts);
        return [.. bytes[..cuts[0]], .. bytes[cuts[1]..cuts[2]], .. bytes[cuts[0]..cuts[1]]];
    }
}
