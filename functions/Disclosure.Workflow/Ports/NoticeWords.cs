namespace Disclosure.Workflow.Ports;

/// <summary>Says notices in a language: each in full, so that one that is missing does not compile.</summary>
internal abstract class NoticeWords
{
    internal abstract NoticeText Of(NoticeFact.ReviewAsked fact);

    internal abstract NoticeText Of(NoticeFact.ReviewAskedAgain fact);

    internal abstract NoticeText Of(NoticeFact.ReviewPassedOn fact);

    internal abstract NoticeText Of(NoticeFact.ReviewReminded fact);

    internal abstract NoticeText Of(NoticeFact.TierSilent fact);

    internal abstract NoticeText Of(NoticeFact.Returned fact);

    internal abstract NoticeText Of(NoticeFact.Published fact);

    internal abstract NoticeText Of(NoticeFact.Unreadable fact);

    internal abstract NoticeText Of(NoticeFact.GivenUp fact);

    internal abstract NoticeText Of(NoticeFact.GroupReviewAsked fact);

    internal abstract NoticeText Of(NoticeFact.GroupReviewPassedOn fact);

    internal abstract NoticeText Of(NoticeFact.GroupReviewReminded fact);

    internal abstract NoticeText Of(NoticeFact.GroupTierSilent fact);

    internal abstract NoticeText Of(NoticeFact.GroupReturned fact);

    internal abstract NoticeText Of(NoticeFact.GroupUnreadable fact);

    internal abstract NoticeText Of(NoticeFact.GroupGivenUp fact);

    internal abstract NoticeText Of(NoticeFact.ConfirmAddress fact);

    internal abstract NoticeText Of(NoticeFact.FilingHeld fact);

    internal abstract NoticeText Of(NoticeFact.SentByAnother fact);

    internal abstract NoticeText Of(NoticeFact.ChangedHands fact);

    internal abstract NoticeText Of(NoticeFact.Replaced fact);

    internal abstract NoticeText Of(NoticeFact.TakenBack fact);

    internal abstract NoticeText Of(NoticeFact.NoLongerAsked fact);

    internal abstract NoticeText Of(NoticeFact.ApprovalVoid fact);

    internal abstract NoticeText Of(NoticeFact.PutBack fact);

    internal abstract NoticeText Of(NoticeFact.PublishedAgain fact);

    internal abstract NoticeText Of(NoticeFact.ApprovalCounts fact);

    internal abstract NoticeText Of(NoticeFact.ReturnReminded fact);

    internal abstract NoticeText Of(NoticeFact.ReturnSilent fact);

    internal abstract NoticeText Of(NoticeFact.ToRead fact);

    internal abstract NoticeText Of(NoticeFact.UnreadableUnquoted fact);

    internal abstract NoticeText Of(NoticeFact.GivenUpUnquoted fact);
}
