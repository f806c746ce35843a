namespace Disclosure.Reports.Forms;

/// <summary>The units of money that offices print, and what they are in 万元, exactly.</summary>
internal static class MoneyUnit
{
    /// <summary>The unit of the form.</summary>
    public const string OfForm = "万元";

    /// <summary>The unit without a prefix, with which every other one ends.</summary>
    private const string Yuan = "元";

    private static readonly (string Name, decimal InForm)[] All =
    [
        ("亿元", 10_000m), (OfForm, 1m), ("万", 1m), ("千元", 0.1m), ("百元", 0.01m), (Yuan, 0.0001m),
    ];

    /// <summary>Returns the unit a text ends with; null where it ends with none.</summary>
    public static string? EndOf(ReadOnlySpan<char> text)
    {
        foreach (var (name, _) in All)
        {
            if (text.EndsWith(name))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Returns the unit a heading prints (本年收费金额单位元); null where it prints none.</summary>
    public static string? In(string heading)
    {
        var end = heading.IndexOf(Yuan, StringComparison.Ordinal);
        return end < 0 ? null : EndOf(heading.AsSpan(0, end + 1));
    }

    /// <summary>Returns an amount of a unit in 万元.</summary>
    public static decimal Convert(decimal amount, string unit)
    {
        foreach (var (name, inForm) in All)
        {
            if (name == unit)
            {
                return amount * inForm;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(unit));
    }
}
