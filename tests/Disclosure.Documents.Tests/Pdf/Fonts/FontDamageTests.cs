using Disclosure.Documents.Pdf.Fonts;
using FsCheck;
using FsCheck.Fluent;
using static Disclosure.Documents.Tests.Pdf.Fonts.FontObjects;

namespace Disclosure.Documents.Tests.Pdf.Fonts;

/// <summary>Font programs and CMaps of random or damaged bytes are read to the end without any exception.</summary>
public sealed class FontDamageTests
{
    private static readonly byte[] CompactFont =
    [
        1, 0, 4, 1, 0, 1, 1, 1, 2, (byte)'F', 0, 1, 1, 1, 9, 28, 0, 40, 15, 28, 0, 44, 16, 0, 1, 1, 1, 8, .. "uni4E2D"u8, 0, 0,
        0, 1, 135, 0, 0, 0, 1, 65, 0, 0,
    ];

    private static readonly Gen<byte[]> Bytes = Gen.OneOf(
        Damage(TrueType(('政', 3), ('A', 5))),
        Damage(CompactFont),
        Damage([.. "OTTO"u8, .. TrueType(('政', 3), ('A', 5)).Skip(4)]),
        Damage("%!PS /Encoding 256 array dup 65 /A put dup 66 /B put def eexec"u8.ToArray()),
        Damage(
        [
            .. "begincodespacerange <00> <80> <8140> <FEFE> endcodespacerange "u8,
            .. "begincidrange <20> <7e> 1 <8140> <FEFE> 500 endcidrange beginbfrange <01> <05> [<0041>] endbfrange"u8,
        ]),
        Gen.ArrayOf(Gen.Choose(0, 255).Select(b => (byte)b)));

    [Fact]
    public void Programs_and_maps_of_any_bytes_are_read_without_an_exception() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(3000),
        Prop.ForAll(Arb.From(Bytes), bytes =>
        {
            var descriptor = Dictionary(("Flags", Number(4)), ("FontFile2", Stream(bytes)));
            byte[] text = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];
            return Decode(FontLoader.Load(Dictionary(("Subtype", Name("TrueType")), ("FontDescriptor", descriptor))), text).Count == 256
                && Decode(
                    FontLoader.Load(Composite(Name("Identity-H"), [("FontDescriptor", descriptor), ("CIDToGIDMap", Stream(bytes))])),
                    text).Count == 128
                && Decode(FontLoader.Load(Composite(Stream(bytes), [], ("ToUnicode", Stream(bytes)))), text).Count > 0;
        }));

    private static Gen<byte[]> Damage(byte[] original) =>
        from changes in Gen.ListOf(
            from place in Gen.Choose(0, original.Length - 1) from value in Gen.Choose(0, 255) select (place, value),
            4)
        from length in Gen.Choose(original.Length / 2, original.Length)
        select Changed(original, changes, length);

    private static byte[] Changed(byte[] original, IEnumerable<(int Place, int Value)> changes, int length)
    {
        byte[] bytes = [.. original];
        foreach (var (place, value) in changes)
        {
            bytes[place] = (byte)value;
        }

        return bytes[..length];
    }
}
