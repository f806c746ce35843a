using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Documents.Tests;

/// <summary>Cuts bytes off and changes one of them.</summary>
internal static class Damage
{
    /// <summary>Whatever is damaged is read all the same, or refused as invalid data and nothing else.</summary>
    /// <param name="whole">The bytes before the damage.</param>
    /// <param name="read">Reads them.</param>
    /// <param name="tests">How many are tried.</param>
    public static void IsReadOrRefused(Gen<byte[]> whole, Action<byte[]> read, int tests) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(tests),
        Prop.ForAll(
            (from bytes in whole
             from length in Gen.Choose(0, bytes.Length)
             from at in Gen.Choose(0, bytes.Length - 1)
             from value in Gen.Choose(0, 255)
             select (Bytes: bytes[..length], At: at, Value: (byte)value)).ToArbitrary(),
            damage =>
            {
                if (damage.At < damage.Bytes.Length)
                {
                    damage.Bytes[damage.At] = damage.Value;
                }

                try
                {
                    read(damage.Bytes);
                }
                catch (InvalidDataException)
                {
                    // The one kind.
                }
            }));
}
