using Disclosure.Web.Markup;
using Disclosure.Workflow.Process;

namespace Disclosure.Web.Words;

internal sealed class EnglishSenderWords : SenderWords
{
    public override string Title => "Who sent it";

    public override string Time => "Time";

    public override string Name => "Sender";

    public override string Address => "Contact";

    public override string Way => "Way";

    public override string File => "File";

    public override string SameAgain => "the same file again";

    public override string Of(Origin? origin) => origin switch
    {
        null => "not recorded (received by an earlier version)",
        Origin.Operator => "the office",
        Origin.Intake => "intake folder",
        Origin.Correction => "correction link or receipt",
        Origin.AgencyLink link => $"filing link ({link.Agency}, {link.Year})",
        Origin.KnownAddress => "the web, with an address that was confirmed",
        Origin.Stranger => "the web, sender not verified",
        _ => throw new ArgumentOutOfRangeException(nameof(origin)),
    };

    public override string ChangedHands =>
        "The file changed hands: the files of this report did not come from one person in one way. Please check the list below.";

    public override string NoStanding =>
        "This report came from the web, not by the agency's filing link, a correction link or the office. Nobody has verified its sender.";

    public override string LetPass => "The office let it pass.";

    public override string OtherThanLink(Origin.AgencyLink link) =>
        $"The file came by the filing link of “{link.Agency}” for {link.Year}, and names another agency or year.";

    public override string FiledByAnother =>
        "Another filing of the same agency and year exists, sent by someone else. Please make sure which of them counts.";

    public override string RivalsTitle => "Other reports of the same agency and year";

    public override string RivalState => "State";

    public override string Effect => "Once this report is published";

    public override string GivesWay => "will be replaced by this report";

    public override string TakesPlace => "came later, and will replace this report once published";

    public override string HeldTitle => "Let it pass?";

    public override string HeldHelp =>
        "Reviewers hear of it only once it passed. Please ask the agency first; the review page will still say where it came from.";

    public override string Pass => "Let it pass into review";

    public override string TurnAwayReason => "Reason for turning it away";

    public override string TurnAway => "Turn away";

    public override string FilingPage => "File for an agency, make filing links";

    public override string SendTitle => "File for an agency";

    public override string SendHelp =>
        "What the office files counts as verified: it goes into review at once, and may be the corrected file of a returned report.";

    public override string LinkTitle => "Make an agency's filing link";

    public override string LinkHelp =>
        "A link is for one agency and one year; what comes by it counts as sent by the agency. Send it to that agency alone: once made, it "
            + "cannot be taken back before it runs out.";

    public override string Days => "Good for days";

    public override string DaysHint(int most) => $"1 to {most}";

    public override string MakeLink => "Make the link";

    public override string LinkRefused(int longestAgency, int firstYear, int lastYear, int mostDays) =>
        $"No link was made. Please give the agency's name (up to {longestAgency} characters), the year ({firstYear} to {lastYear}) and for "
            + $"how many days it is good (1 to {mostDays}).";

    public override Html LinkFor(string agency, int year, Html until) =>
        Html.Of($"""Filing link of <span lang="zh-CN">{agency}</span> for {year}, good until {until}:""");

    public override string CopyLink => "Filing link";
}
