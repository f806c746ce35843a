namespace Disclosure.Reports.Model;

/// <summary>Sentences for what is found beside the year before, beside other agencies, and in a region.</summary>
internal partial interface IFindingWords
{
    /// <summary>Returns the sentence for what was carried over.</summary>
    string Of(CarryOverDiffers fact);

    /// <summary>Returns the sentence for documents in force.</summary>
    string Of(StockDiffers fact);

    /// <summary>Returns the sentence for a figure that changed very much.</summary>
    string Of(ChangedSuddenly fact);

    /// <summary>Returns the sentence for a section like that of the year before.</summary>
    string Of(SectionLikeLastYears fact);

    /// <summary>Returns the sentence for a section like another agency's.</summary>
    string Of(SectionLikeAnothers fact);

    /// <summary>Returns the sentence for figures that are all those of the year before.</summary>
    string Of(FiguresLikeLastYears fact);

    /// <summary>Returns the sentence for a government's figure.</summary>
    string Of(BelowAgencies fact);
}
