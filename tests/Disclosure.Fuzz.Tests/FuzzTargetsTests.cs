using System.Text;
using Disclosure.TestKit;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Fuzz.Tests;

/// <summary>The readers that are fuzzed, with the inputs the fuzzer begins with and those it once found.</summary>
public sealed class FuzzTargetsTests
{
    private const int DamagesPerReader = 150;

    static FuzzTargetsTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string> Readers => [.. FuzzTargets.All.Select(static one => one.Name)];

    private static string Corpus => Path.Combine(Samples.Folder, "..", "tests", "Disclosure.Fuzz", "corpus");

    [Fact]
    public void Each_reader_has_its_inputs_and_no_folder_is_without_reader() =>
        Assert.Equal(
            FuzzTargets.All.Select(static one => one.Name).Order(StringComparer.Ordinal),
            Directory.GetDirectories(Corpus).Select(static folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Readers))]
    public void Its_inputs_are_read_or_refused(string name)
    {
        var inputs = Inputs(name);

        Assert.NotEmpty(inputs);
        Assert.All(inputs, FuzzTargets.Named(name).Read);
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void Its_inputs_damaged_are_read_or_refused(string name)
    {
        var inputs = Inputs(name);
        var reader = FuzzTargets.Named(name);

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(DamagesPerReader),
            Prop.ForAll(
                (from whole in Gen.Elements(inputs)
                 from length in Gen.Choose(whole.Length / 2, whole.Length)
                 from changes in Gen.ListOf(Gen.Zip(Gen.Choose(0, Math.Max(0, length - 1)), Gen.Choose(0, 255)))
                 select (Bytes: whole[..length], Changes: changes.Take(8).ToArray())).ToArbitrary(),
                damage =>
                {
                    foreach (var (at, value) in damage.Changes.Where(change => change.Item1 < damage.Bytes.Length))
                    {
                        damage.Bytes[at] = (byte)value;
                    }

                    reader.Read(damage.Bytes);
                }));
    }

    [Fact]
    public void An_unknown_reader_is_refused() => Assert.Throws<ArgumentException>(static () => FuzzTargets.Named("none"));

    private static byte[][] Inputs(string name) =>
        [.. Directory.GetFiles(Path.Combine(Corpus, name)).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
}
