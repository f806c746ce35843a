using Disclosure.Reports.Model;

namespace Disclosure.Reports.Words;

/// <summary>What is found beside the year before, beside other agencies, and in a region, in English.</summary>
internal sealed partial class EnglishFindingWords
{
    public string Of(CarryOverDiffers fact) =>
        $"“{Name(fact.Form, fact.Figure)}” is {FigureFormat.Of(fact.CarriedOver)}, but the report for {fact.Year}"
        + $"{(fact.Agencies is { } from ? $" of {from}" : "")} carried forward {FigureFormat.Of(fact.CarriedForward)}; both should be the "
        + "same."
        + (fact.IsUnsure ? " One of these figures was not read surely; please compare the originals of both years first." : "");

    public string Of(StockDiffers fact) =>
        $"“{Name(fact.Form, fact.Figure)}” is {FigureFormat.Of(fact.InForce)}, but {FigureFormat.Of(fact.Before)} in force the year before, "
        + $"plus {FigureFormat.Of(fact.Issued)} issued, less {FigureFormat.Of(fact.Repealed)} repealed, make "
        + $"{FigureFormat.Of(fact.Before + fact.Issued - fact.Repealed)}. Please check.";

    public string Of(ChangedSuddenly fact) =>
        $"“{Name(fact.Form, fact.Figure)}” went from {FigureFormat.Of(fact.Before)} in {fact.Year} to {FigureFormat.Of(fact.Now)}, which is "
        + "a great change. Please check whether it was filled in wrongly; if it is right, please say why.";

    public string Of(SectionLikeLastYears fact) =>
        $"“{FormWords.English.Heading(fact.Section)}” is, but for names and numbers, {fact.Percent} % the same as in the report for "
        + $"{fact.Year}, e.g. “{fact.Passage}”. Please write what is true of this year.";

    public string Of(SectionLikeAnothers fact) =>
        $"“{FormWords.English.Heading(fact.Section)}” is, but for names and numbers, {fact.Percent} % the same as in this year's report of "
        + $"{fact.Agency}, e.g. “{fact.Passage}”{(fact.Others > 0 ? $"; {fact.Others} other agencies have much the same" : "")}. "
        + "Please write what is true of this agency.";

    public string Of(FiguresLikeLastYears fact) =>
        $"All figures are those of the report for {fact.Year} ({fact.Count} of them not 0). Please check whether last year's tables were "
        + "used by mistake.";

    public string Of(BelowAgencies fact) =>
        $"“{Name(fact.Form, fact.Figure)}” is {FigureFormat.Of(fact.Own)} in the government's own report, but its agencies add up to "
        + $"{FigureFormat.Of(fact.Sum)} ({fact.Agencies}{(fact.Others > 0 ? $", and {fact.Others} others" : "")})"
        + $"{(fact.Missing > 0 ? $"; {fact.Missing} reports are still missing" : "")}. Please check.";
}
