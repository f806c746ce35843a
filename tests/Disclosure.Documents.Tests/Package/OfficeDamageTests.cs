using System.Diagnostics;
using Disclosure.Documents.Ocr;
using Disclosure.TestKit;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Documents.Tests.Package;

public sealed class OfficeDamageTests
{
    /// <summary>Cases tried of each kind, each way; each reads a whole file.</summary>
    private const int Cases = 1_000;

    /// <summary>Cases tried of files with pictures, each of which is unpacked and packed again.</summary>
    private const int PictureCases = 500;

    [Theory]
    [InlineData("*.docx")]
    [InlineData("*.xlsx")]
    public void A_damaged_file_is_read_or_refused_within_the_limits(string names) =>
        Try(names, static (file, changed) => Damaged(file, changed));

    [Theory]
    [InlineData("*.docx")]
    [InlineData("*.xlsx")]
    public void A_file_with_damaged_XML_is_read_or_refused_within_the_limits(string names) =>
        Try(names, static (file, changed) => OfficeFileParts.Changed(file, part => Damaged(part, changed)));

    [Fact]
    public void The_pictures_of_a_damaged_file_are_found_or_refused()
    {
        var files = Directory.GetFiles(Samples.PathOf("pictures")).Where(static name => !name.EndsWith(".json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToArray();
        Assert.NotEmpty(files);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(PictureCases),
            Prop.ForAll(
                (from file in Gen.Elements(files)
                 from changed in (from at in Gen.Choose(0, int.MaxValue)
                                  from value in Gen.Choose(0, 255)
                                  select (at, (byte)value)).ListOf(3)
                 select Damaged(file, [.. changed])).ToArbitrary(),
                static bytes =>
                {
                    try
                    {
                        Assert.InRange(
                            HeldPictures.Of(bytes, new ReadBudget(ReadLimits.Default, CancellationToken.None)).Pictures.Count, 0, 3);
                    }
                    catch (DocumentException)
                    {
                        // The one kind.
                    }
                }));
    }

    private static void Try(string names, Func<byte[], (int At, byte Value)[], byte[]> damage)
    {
        var files = Directory.GetFiles(Samples.PathOf("office"), names).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToArray();
        Assert.NotEmpty(files);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Cases),
            Prop.ForAll(
                (from file in Gen.Elements(files)
                 from changed in (from at in Gen.Choose(0, int.MaxValue)
                                  from value in Gen.Choose(0, 255)
                                  select (at, (byte)value)).ListOf(3)
                 select damage(file, [.. changed])).ToArbitrary(),
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

    private static byte[] Damaged(byte[] file, (int At, byte Value)[] changed)
    {
        var bytes = (byte[])file.Clone();
        foreach (var (at, value) in changed)
        {
            bytes[at % bytes.Length] = value;
        }

        return bytes;
    }
}
