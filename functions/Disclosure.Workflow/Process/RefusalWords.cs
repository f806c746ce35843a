namespace Disclosure.Workflow.Process;

/// <summary>Says refusals in a language: a sentence for each, so that one that is missing does not compile.</summary>
internal abstract class RefusalWords
{
    internal abstract string Of(Refusal.UnknownReport fact);

    internal abstract string Of(Refusal.ForeignTicket fact);

    internal abstract string Of(Refusal.NoSuchTier fact);

    internal abstract string Of(Refusal.AlreadyWithdrawn fact);

    internal abstract string Of(Refusal.AlreadySuperseded fact);

    internal abstract string Of(Refusal.RoundOver fact);

    internal abstract string Of(Refusal.ReviewNotOpen fact);

    internal abstract string Of(Refusal.TierDecided fact);

    internal abstract string Of(Refusal.AlreadyReturned fact);

    internal abstract string Of(Refusal.NotInReview fact);

    internal abstract string Of(Refusal.NotYetAsked fact);

    internal abstract string Of(Refusal.HandedOverTo fact);

    internal abstract string Of(Refusal.NotAReviewer fact);

    internal abstract string Of(Refusal.LinkOfAnother fact);

    internal abstract string Of(Refusal.LinkExpired fact);

    internal abstract string Of(Refusal.ErrorsOpen fact);

    internal abstract string Of(Refusal.IdentityUnknown fact);

    internal abstract string Of(Refusal.NoSuchFinding fact);

    internal abstract string Of(Refusal.NoTierBefore fact);

    internal abstract string Of(Refusal.NoColleague fact);

    internal abstract string Of(Refusal.ColleagueDecided fact);

    internal abstract string Of(Refusal.ColleagueAsked fact);

    internal abstract string Of(Refusal.ColleagueNeeded fact);

    internal abstract string Of(Refusal.DecidedBefore fact);

    internal abstract string Of(Refusal.WaitsForOthers fact);

    internal abstract string Of(Refusal.NothingToRestore fact);

    internal abstract string Of(Refusal.StillReplaced fact);

    internal abstract string Of(Refusal.IdentityIncomplete fact);

    internal abstract string Of(Refusal.NothingChanged fact);

    internal abstract string Of(Refusal.FigureTwice fact);

    internal abstract string Of(Refusal.SectionTwice fact);

    internal abstract string Of(Refusal.FigureOutOfRange fact);

    internal abstract string Of(Refusal.SectionTooLong fact);

    internal abstract string Of(Refusal.AgencyUnfit fact);

    internal abstract string Of(Refusal.YearOutOfRange fact);

    internal abstract string Of(Refusal.ReasonMissing fact);

    internal abstract string Of(Refusal.TextTooLong fact);

    internal abstract string Of(Refusal.SameFile fact);

    internal abstract string Of(Refusal.CorrectedMeanwhile fact);

    internal abstract string Of(Refusal.NotWaitingForFile fact);

    internal abstract string Of(Refusal.BeingHandedOver fact);

    internal abstract string Of(Refusal.WithdrawnElsewhere fact);

    internal abstract string Of(Refusal.BeingPublished fact);

    internal abstract string Of(Refusal.NotReplaceable fact);

    internal abstract string Of(Refusal.ReplacesItself fact);

    internal abstract string Of(Refusal.NothingToRetry fact);

    internal abstract string Of(Refusal.PublishedAlready fact);

    internal abstract string Of(Refusal.NotCorrectable fact);

    internal abstract string Of(Refusal.ReadingChanged fact);

    internal abstract string Of(Refusal.ReadingGone fact);

    internal abstract string Of(Refusal.NoSuchFigure fact);

    internal abstract string Of(Refusal.FigureDiffers fact);

    internal abstract string Of(Refusal.SectionDiffers fact);

    internal abstract string Of(Refusal.FileEmpty fact);

    internal abstract string Of(Refusal.NoFile fact);

    internal abstract string Of(Refusal.FileTooLarge fact);

    internal abstract string Of(Refusal.FileTypeUnknown fact);

    internal abstract string Of(Refusal.ZipWithoutPages fact);

    internal abstract string Of(Refusal.TooManyPages fact);

    internal abstract string Of(Refusal.PageEmpty fact);

    internal abstract string Of(Refusal.PageTypeUnknown fact);

    internal abstract string Of(Refusal.ZipAmongPages fact);

    internal abstract string Of(Refusal.FolderAmongPages fact);

    internal abstract string Of(Refusal.NotAFile fact);

    internal abstract string Of(Refusal.NoFileAmongPages fact);

    internal abstract string Of(Refusal.FileDenied fact);

    internal abstract string Of(Refusal.NotForSender fact);

    internal abstract string Of(Refusal.NotHeld fact);

    internal abstract string Of(Refusal.ReplacesUnseen fact);

    internal abstract string Of(Refusal.LinkNeeded fact);

    internal abstract string Of(Refusal.TooManyOpen fact);
}
