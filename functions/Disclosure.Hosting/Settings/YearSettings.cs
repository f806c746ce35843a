using Disclosure.Hosting.Words;
using Disclosure.Reports.Year;

namespace Disclosure.Hosting.Settings;

/// <summary>What the office finds worth a look when it holds a year's reports against each other.</summary>
public sealed record YearSettings
{
    private const int MostFactor = 1_000;
    private const int MostLeast = 1_000_000;

    /// <summary>Gets or sets how many times the other one of two years' figures must be for a sudden change.</summary>
    public int ChangeFactor { get; set; } = (int)YearThresholds.Default.ChangeFactor;

    /// <summary>Gets or sets by how much they must differ beside.</summary>
    public int ChangeLeast { get; set; } = (int)YearThresholds.Default.ChangeLeast;

    /// <summary>Gets or sets a value indicating whether a government's figures must equal the sums of its agencies'.</summary>
    public bool RollUpEquals { get; set; }

    /// <summary>Gets them as the rules take them.</summary>
    public YearThresholds ToThresholds() =>
        new() { ChangeFactor = ChangeFactor, ChangeLeast = ChangeLeast, RollUpEquals = RollUpEquals };

    /// <summary>Finds what is wrong with it.</summary>
    /// <returns>What is wrong; null where it can be used.</returns>
    internal SettingsFault? Problem() =>
        ChangeFactor is < 2 or > MostFactor ? OutOfBounds.Numbers("year.changeFactor", 2, MostFactor)
        : ChangeLeast is < 1 or > MostLeast ? OutOfBounds.Numbers("year.changeLeast", 1, MostLeast)
        : null;
}
