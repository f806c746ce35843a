using Disclosure.Documents.Drawn;

namespace Disclosure.Reports.Model;

/// <summary>The names of differences between the drawn page and its text in JSON.</summary>
internal static class DrawnDifferences
{
    private static readonly DrawnDifference[] All = Enum.GetValues<DrawnDifference>();

    /// <summary>Returns the name of a difference.</summary>
    public static string Id(this DrawnDifference difference) => difference switch
    {
        DrawnDifference.InkWithoutText => "ink-without-text",
        DrawnDifference.TextWithoutInk => "text-without-ink",
        DrawnDifference.OtherPlaces => "other-places",
        DrawnDifference.Struck => "struck",
        DrawnDifference.OtherNumber => "other-number",
        _ => throw new ArgumentOutOfRangeException(nameof(difference)),
    };

    /// <summary>Returns the difference of a name; null where none has it.</summary>
    public static DrawnDifference? Find(string? id)
    {
        foreach (var difference in All)
        {
            if (difference.Id() == id)
            {
                return difference;
            }
        }

        return null;
    }
}
