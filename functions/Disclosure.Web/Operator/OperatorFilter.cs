using Disclosure.Web.Pages;
using Disclosure.Workflow.Ports;

namespace Disclosure.Web.Operator;

/// <summary>Which reports the operator's list shows.</summary>
/// <param name="Pile">The pile.</param>
/// <param name="Year">Only this year; null for all.</param>
/// <param name="Text">Only agencies, titles and file names with this text; null for all.</param>
/// <param name="Paging">The page of the list.</param>
internal sealed record OperatorFilter(Pile Pile, int? Year, string? Text, Paging Paging)
{
    /// <summary>Gets the same filter as the store takes it.</summary>
    public ReportQuery Query => new()
    {
        States = Pile.States,
        Year = Year,
        Text = Text,
        Skip = Paging.Skip,
        Take = Paging.Size,
    };

    /// <summary>Returns the address of the list with another pile or year.</summary>
    public string Address(Pile pile, int? year) => $"/operator?pile={pile.Id}"
        + (year is { } one ? $"&year={one}" : "")
        + (Text is { } text ? $"&q={Uri.EscapeDataString(text)}" : "");
}
