using System.Globalization;
using Disclosure.Workflow.Process;

namespace Disclosure.Functions.Orchestration;

/// <summary>
/// The external event that says something was decided while it was a tier's turn. It carries nothing: what was decided stands in the row.
/// </summary>
internal static class DecidedEvent
{
    /// <summary>Its name for a turn.</summary>
    public static string Of(ReviewTurn turn) => string.Create(CultureInfo.InvariantCulture, $"decided-round{turn.Round}-tier{turn.Tier}");
}
