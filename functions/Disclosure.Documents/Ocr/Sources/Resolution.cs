namespace Disclosure.Documents.Ocr.Sources;

/// <summary>Turns what files say of resolution into pixels in an inch.</summary>
internal static class Resolution
{
    private const double InchesInMetre = 100 / CentimetresInInch;
    private const double CentimetresInInch = 2.54;
    private const double Largest = 10_000;

    /// <summary>From pixels in an inch.</summary>
    /// <returns>Null where the value makes no sense.</returns>
    public static double? PerInch(double value) => value is >= 1 and <= Largest ? value : null;

    /// <summary>From pixels in a centimetre.</summary>
    /// <inheritdoc cref="PerInch" path="/returns"/>
    public static double? PerCentimetre(double value) => PerInch(value * CentimetresInInch);

    /// <summary>From pixels in a metre.</summary>
    /// <inheritdoc cref="PerInch" path="/returns"/>
    public static double? PerMetre(double value) => PerInch(value / InchesInMetre);
}
