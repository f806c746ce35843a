using Disclosure.Documents.Tables;
using Disclosure.Reports.Forms;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Fitting;

/// <summary>What fitting an edition of the form to a document found.</summary>
/// <param name="Form">The edition.</param>
/// <param name="Figures">The figures, by id, in the form's order.</param>
/// <param name="Labels">Wordings that depart from the form's, by row or column id.</param>
/// <param name="Fee">What the fee's heading asks for.</param>
/// <param name="Missing">The rows and columns that the filing seems to lack: no place for them is left among their neighbours.</param>
/// <param name="KnownRows">Number of rows known by their labels.</param>
internal sealed record FormFit(
    FormDefinition Form,
    IReadOnlyDictionary<string, Figure> Figures,
    IReadOnlyDictionary<string, LabelReading> Labels,
    FeeHeading Fee,
    IReadOnlyList<MissingLine> Missing,
    int KnownRows)
{
    /// <summary>What was found of no table.</summary>
    public static IReadOnlyDictionary<string, Figure> NoFigures { get; } = new Dictionary<string, Figure>();

    /// <summary>Gets the cells that the figures were read from, by the figures' ids.</summary>
    public IReadOnlyDictionary<string, Cell> Cells { get; init; } = new Dictionary<string, Cell>();

    /// <summary>Gets the rows, by id, whose figures were placed by their sums.</summary>
    public IReadOnlyList<string> Placed { get; init; } = [];

    /// <summary>Gets the rows whose figures could not be placed.</summary>
    public IReadOnlyList<UnplacedRow> Unplaced { get; init; } = [];

    /// <summary>Gets the figures whose cells hold a formula without its value.</summary>
    public IReadOnlyList<UnplacedRow> Formulas { get; init; } = [];

    /// <summary>Whether the fee's heading asks for four decimals.</summary>
    public bool FeeDecimalsAsked => Fee.AsksDecimals;
}
