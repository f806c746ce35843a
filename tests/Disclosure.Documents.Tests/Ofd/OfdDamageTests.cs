using System.Diagnostics;
using System.IO.Compression;
using Disclosure.Documents.Ofd;
using Disclosure.TestKit;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Documents.Tests.Ofd;

public sealed class OfdDamageTests
{
    /// <summary>Cases tried; each reads a whole OFD.</summary>
    private const int Cases = 1_500;

    [Fact]
    public void A_damaged_OFD_is_read_or_refused_within_the_limits()
    {
        var files = Directory.GetFiles(Samples.PathOf("ofd"), "*.ofd").Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToArray();
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Cases),
            Prop.ForAll(
                (from file in Gen.Elements(files)
                 from entry in Gen.Choose(0, 1_000)
                 from kind in Gen.Choose(0, 4)
                 from changed in (from at in Gen.Choose(0, int.MaxValue - 1)
                                  from value in Gen.Elements("<>\"/0123456789 \u0000\u00FF-.eLMC".ToCharArray())
                                  select (at, (byte)value)).ListOf(5)
                 from cut in Gen.Choose(0, int.MaxValue - 1)
                 select kind > 0 ? Inside(file, entry, [.. changed], cut) : Changed(file, [.. changed], cut)).ToArbitrary(),
                static bytes =>
                {
                    var began = Stopwatch.GetTimestamp();
                    try
                    {
                        Assert.NotEmpty(OfdFile.Read(bytes, ReadLimits.Default, CancellationToken.None).Pages);
                    }
                    catch (DocumentException)
                    {
                        // The one kind.
                    }

                    Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(5));
                }));
    }

    /// <summary>The archive with one of its files changed, packed soundly again.</summary>
    private static byte[] Inside(byte[] file, int entry, (int At, byte Value)[] changed, int cut)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        var chosen = entry % archive.Entries.Count;
        return Ofds.Zip(archive.Entries.Select((one, i) =>
        {
            using var content = new MemoryStream();
            using (var stream = one.Open())
            {
                stream.CopyTo(content);
            }

            var bytes = content.ToArray();
            return (one.FullName, i == chosen ? Changed(bytes, changed, cut) : bytes);
        }));
    }

    /// <summary>The bytes with some changed, and one time in three cut short.</summary>
    private static byte[] Changed(byte[] file, (int At, byte Value)[] changed, int cut)
    {
        var bytes = (byte[])file.Clone();
        foreach (var (at, value) in changed)
        {
            bytes[at % bytes.Length] = value;
        }

        return cut % 3 == 0 ? bytes[..(cut % bytes.Length)] : bytes;
    }
}
