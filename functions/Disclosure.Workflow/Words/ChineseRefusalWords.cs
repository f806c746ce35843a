using System.Globalization;
using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Words;

internal sealed class ChineseRefusalWords : RefusalWords
{
    internal override string Of(Refusal.UnknownReport fact) => "没有这份报告，请核对链接或编号。";

    internal override string Of(Refusal.ForeignTicket fact) => "链接与这份报告不符，请使用通知中的链接。";

    internal override string Of(Refusal.NoSuchTier fact) => "链接所指的审核层级不存在，请使用通知中的链接。";

    internal override string Of(Refusal.AlreadyWithdrawn fact) => $"报告已撤回，不再审核。撤回理由：{fact.Reason}";

    internal override string Of(Refusal.AlreadySuperseded fact) => "同一单位、同一年度有更新的报告，这一份已被取代，不再审核。";

    internal override string Of(Refusal.RoundOver fact) => $"这是第 {fact.LinkRound} 轮审核的链接，报告已进入第 {fact.Round} 轮，请使用最新的审核通知。";

    internal override string Of(Refusal.ReviewNotOpen fact) => $"报告{Of(fact.State)}，本轮审核还没有开始。";

    internal override string Of(Refusal.TierDecided fact) => $"“{fact.Tier}”已由{fact.By}审核通过，链接不能再用。";

    internal override string Of(Refusal.AlreadyReturned fact) => $"报告已由{fact.By}退回，链接不能再用。";

    internal override string Of(Refusal.NotInReview fact) => $"报告{Of(fact.State)}，现在不能审核。";

    internal override string Of(Refusal.NotYetAsked fact) => $"还没有轮到“{fact.Tier}”，请等待审核通知。";

    internal override string Of(Refusal.HandedOverTo fact) => $"您已把这份报告转交给{fact.Colleague}办理，链接不能再用。";

    internal override string Of(Refusal.NotAReviewer fact) => $"您不是“{fact.Tier}”的审核人。";

    internal override string Of(Refusal.LinkOfAnother fact) => "链接不是发给您的，请使用发给您本人的链接。";

    internal override string Of(Refusal.LinkExpired fact) => "链接已过期，系统会自动发送新的链接，请使用最新的通知。";

    internal override string Of(Refusal.ErrorsOpen fact) => $"还有 {fact.Count} 个错误既未更正也未说明理由接受，最后一级不能通过。请先逐条处理，或退回报告。";

    internal override string Of(Refusal.IdentityUnknown fact) => "报告的单位或年度未能识别，最后一级不能通过。请先补正单位和年度。";

    internal override string Of(Refusal.NoSuchFinding fact) => "没有这一条错误：它可能已经更正，或只是提示、不需要接受。请刷新页面后再看。";

    internal override string Of(Refusal.NoTierBefore fact) => "第一级之前没有审核层级；要请报送单位说明或修改，请退回报告。";

    internal override string Of(Refusal.NoColleague fact) => "请选择要转交的同事；只能转交给审核人名单中的其他人。";

    internal override string Of(Refusal.ColleagueDecided fact) => $"{fact.Colleague}已审核通过前面的层级，不能再替这一级决定，请转交给别的同事。";

    internal override string Of(Refusal.ColleagueAsked fact) => $"“{fact.Tier}”需要多人通过，{fact.Colleague}已在其中，不能再替您决定，请转交给别的同事。";

    internal override string Of(Refusal.ColleagueNeeded fact) =>
        $"{fact.Colleague}要在“{fact.Tier}”决定，而每人只能在一个层级决定：转交后那一级就没有足够的审核人了，请转交给别的同事。";

    internal override string Of(Refusal.DecidedBefore fact) => $"您已在“{fact.Tier}”审核通过，每人只能在一个层级决定。请转交给同事，或退回报告。";

    internal override string Of(Refusal.WaitsForOthers fact) => $"您已审核通过，“{fact.Tier}”还要等其他人通过。";

    internal override string Of(Refusal.NothingToRestore fact) => $"报告{Of(fact.State)}，没有需要恢复的。";

    internal override string Of(Refusal.StillReplaced fact) => "同一单位、同一年度有更新的报告已经发布，恢复后仍会被它取代。请先撤回那一份。";

    internal override string Of(Refusal.IdentityIncomplete fact) => "单位和年度都要写明。";

    internal override string Of(Refusal.NothingChanged fact) => "更正前后的内容相同，没有需要更正的内容。";

    internal override string Of(Refusal.FigureTwice fact) => "每项数据只能更正一次，请刷新页面后重新填写。";

    internal override string Of(Refusal.SectionTwice fact) => "每一部分只能更正一次，请刷新页面后重新填写。";

    internal override string Of(Refusal.FigureOutOfRange fact) => $"数值 {Plain(fact.Value)} 超出范围，请核对后重新填写。";

    internal override string Of(Refusal.SectionTooLong fact) => $"一部分的文字最多 {fact.Longest} 字，请删减后再提交。";

    internal override string Of(Refusal.AgencyUnfit fact) => $"单位名称不能为空，也不能超过 {fact.Longest} 个字。";

    internal override string Of(Refusal.YearOutOfRange fact) => $"年度应在 {fact.First} 年（条例施行之年）到 {fact.Last} 年之间。";

    internal override string Of(Refusal.ReasonMissing fact) => "请写明理由。";

    internal override string Of(Refusal.TextTooLong fact) => $"文字太长，请控制在 {fact.Longest} 字以内。";

    internal override string Of(Refusal.SameFile fact) => "这份文件与以前提交的完全相同，没有更正的内容。";

    internal override string Of(Refusal.CorrectedMeanwhile fact) => "报告已经另行更正，进入了新的一轮。";

    internal override string Of(Refusal.NotWaitingForFile fact) => $"报告{Of(fact.State)}，现在不能换文件；只有退回的或无法读取的报告可以提交更正文件。";

    internal override string Of(Refusal.BeingHandedOver fact) => "这份文件正在并入它所更正的报告；请稍候，再到那份报告中撤回。";

    internal override string Of(Refusal.WithdrawnElsewhere fact) => "这份文件已并入另一份报告，请到那份报告中撤回。";

    internal override string Of(Refusal.BeingPublished fact) => "报告已通过全部审核，正在发布；请稍候，发布后再撤回。";

    internal override string Of(Refusal.NotReplaceable fact) => $"报告{Of(fact.State)}，不会再被新的报告取代。";

    internal override string Of(Refusal.ReplacesItself fact) => "报告不能取代自己。";

    internal override string Of(Refusal.NotForSender fact) =>
        "不能由此提交这份报告的更正件。请打开退回通知中的链接或收到报告时所给的回执提交；没有的，请与主管部门联系。";

    internal override string Of(Refusal.ReplacesUnseen fact) =>
        "您打开页面之后，同一单位、同一年度的另一份报告已经发布，通过后将取代它。请回到页面查看后再决定。";

    internal override string Of(Refusal.NotHeld fact) => $"报告{Of(fact.State)}，不在等待主管部门放行。";

    internal override string Of(Refusal.LinkNeeded fact) =>
        "本网站只接收通过报送链接提交的报告。请打开主管部门发给本单位的报送链接，或退回通知中的链接；没有的，请向主管部门索取。";

    internal override string Of(Refusal.TooManyOpen fact) =>
        $"您那里已有 {fact.Most} 份报送尚未办完，暂不接收新的。请等办完一些后再报送，或请主管部门发给报送链接。";

    internal override string Of(Refusal.NothingToRetry fact) => $"报告{Of(fact.State)}，没有需要重试的步骤。";

    internal override string Of(Refusal.PublishedAlready fact) => "报告已经发布，不能直接更正；请提交新的文件，或撤回报告。";

    internal override string Of(Refusal.NotCorrectable fact) => $"报告{Of(fact.State)}，现在不能更正数据。";

    internal override string Of(Refusal.ReadingChanged fact) => "您查看之后报告的数据有了变化，请刷新页面，核对后再提交。";

    internal override string Of(Refusal.ReadingGone fact) => "找不到您所看的数据，请刷新页面，核对后再提交。";

    internal override string Of(Refusal.NoSuchFigure fact) => $"表中没有“{fact.Figure}”这一项数据。";

    internal override string Of(Refusal.FigureDiffers fact) => "更正前的数值与报告中的不一致，请刷新页面，核对后再提交。";

    internal override string Of(Refusal.SectionDiffers fact) => "更正前的文字与报告中的不一致，请刷新页面，核对后再提交。";

    internal override string Of(Refusal.FileEmpty fact) => "文件是空的，请重新选择文件。";

    internal override string Of(Refusal.NoFile fact) => "没有选择文件，请选择要报送的文件。";

    internal override string Of(Refusal.FileTooLarge fact) => $"文件超过 {fact.Megabytes} MB，没有接收。请压缩或拆去附件后再提交。";

    internal override string Of(Refusal.FileTypeUnknown fact) =>
        "文件内容不是可以收取的类型（按内容判断，与文件名无关），请提交 PDF、OFD、TIFF、JPEG、PNG，或装有各页的 ZIP，也可以提交 Word、Excel 文件、文本文件或网页。";

    internal override string Of(Refusal.ZipWithoutPages fact) => "这个文件里没有报告的各页：ZIP 中应当是 PDF、TIFF、JPEG 或 PNG；Word、Excel 文件请不要压缩，单独报送。";

    internal override string Of(Refusal.TooManyPages fact) => $"一份报告最多由 {fact.Most} 个文件组成，这里有 {fact.Count} 个，没有收取。";

    internal override string Of(Refusal.PageEmpty fact) => $"“{fact.Page}”是空的，各页没有收取。请重新选择全部各页。";

    internal override string Of(Refusal.PageTypeUnknown fact) => $"“{fact.Page}”不是 PDF、TIFF、JPEG 或 PNG（按内容判断），各页没有收取。请去掉它，重新选择全部各页。";

    internal override string Of(Refusal.ZipAmongPages fact) => $"“{fact.Page}”是 ZIP，不能再作为一份报告的一页。请单独报送这个 ZIP，或解开后选择其中的各页。";

    internal override string Of(Refusal.FolderAmongPages fact) => "文件夹里还有文件夹，没有收取。一个文件夹只放一份报告的各页，请把各页直接放在里面。";

    internal override string Of(Refusal.NotAFile fact) => fact.IsLink
        ? "这是指向别处的链接，没有收取。请把文件本身放进来。"
        : "这是管道、套接字或设备，不是文件，没有收取。请把文件本身放进来。";

    internal override string Of(Refusal.NoFileAmongPages fact) =>
        $"“{fact.Page}”是链接、管道或设备，不是文件，各页没有收取。请换成文件本身，把整个文件夹再放一次。";

    internal override string Of(Refusal.FileDenied fact) => "没有读取它的权限，没有收取。请放开权限（运行本程序的用户要能读取），再放一次。";

    private static string Of(ReportState state) => ChineseStates.Of(state);

    private static string Plain(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
