using Disclosure.Workflow.Words;

namespace Disclosure.Hosting.Words;

/// <summary>What is said of refused settings in Chinese.</summary>
internal sealed class ChineseSettingsWords : SettingsWords
{
    /// <inheritdoc/>
    public override string InFile(string file, int? line, SettingsFault fault) => fault switch
    {
        FileRefused => $"配置文件 {file} 打不开：{Of(fault)}",
        FileEmpty or NotUtf8 => $"配置文件 {file} {Of(fault)}",
        _ when line is null => $"配置文件 {file} 有误：{Of(fault)}",
        _ => $"配置文件 {file} 第 {line} 行有误：{Of(fault)}",
    };

    /// <inheritdoc/>
    public override string Of(FileTrouble trouble) => trouble switch
    {
        FileTrouble.NotFound => "没有这个文件或文件夹，请核对路径。",
        FileTrouble.Denied => "没有权限。",
        FileTrouble.DiskFull => "磁盘已满。",
        FileTrouble.NameTooLong => "文件名或路径过长。",
        FileTrouble.Other => "系统读写出错，请检查磁盘。",
        _ => throw new ArgumentOutOfRangeException(nameof(trouble)),
    };

    internal override string Of(FileRefused fault) => Of(fault.Trouble);

    internal override string Of(FileEmpty fault) => "是空的。";

    internal override string Of(Malformed fault) => "这里不合 JSON 的写法，请检查括号、引号、逗号和冒号。";

    internal override string Of(NotUtf8 fault) => "不是 UTF-8 编码，请在编辑器中另存为 UTF-8。";

    internal override string Of(PolicyRefused fault) => WorkflowWords.Chinese.Of(fault.Problem);

    internal override string Of(LinksTooShort fault) => "linkLifetime 要比 remindAfter 和 escalateAfter 长，否则链接在催办或报告主管部门之前就已失效。";

    internal override string Of(UnknownItem fault) => $"没有 {fault.Place} 这个配置项；这里可用的有 {string.Join('、', fault.Known)}。";

    internal override string Of(ItemMissing fault) => $"{fault.Place} 缺少 {fault.Name}。";

    internal override string Of(ItemNull fault) => $"{fault.Place} 不能写成 null。";

    internal override string Of(NotOfKind fault) => $"{(fault.Place.Length == 0 ? "整个文件" : fault.Place)}{Kind(fault.Kind)}";

    internal override string Of(NotOneOf fault) => $"{fault.Place} 只能是以下之一：{string.Join('、', fault.Values)}。";

    internal override string Of(OutOfBounds fault) => $"{fault.Place} 应在 {fault.Least} 到 {fault.Most} 之间。";

    internal override string Of(NoWebAddress fault) => $"{fault.Place} 要以 http:// 或 https:// 开头。";

    internal override string Of(ProxyRefused fault) =>
        $"{fault.Place} 要写成代理的 IP 地址，或网段的首个地址加位数，如 \"10.1.0.0/16\"。";

    internal override string Of(KeyGuessable fault) =>
        $"{fault.Place} 由常见的密码、连续或重复的字符拼成，容易被猜中。请另设一个，例如用 openssl rand -hex 16 生成。";

    internal override string Of(KeyTooShort fault) => $"{fault.Place} 至少要有 {fault.Least} 个字符。";

    internal override string Of(SecretMissing fault) => $"{fault.Place} 是空的，或所指的环境变量没有设定。";

    internal override string Of(OfficeIncomplete fault) => "office 要有 name 和 address。";

    internal override string Of(ReviewerIncomplete fault) => $"{fault.Place} 要有 id、name 和 address。";

    internal override string Of(AgencyUnnamed fault) => "agencies 中每一项都要有单位名称。";

    internal override string Of(RuleTwice fault) => $"{fault.Place}：{fault.Name} 设了两次，请只留一处。";

    internal override string Of(TextEmpty fault) => $"{fault.Place} 不能是空的。";

    internal override string Of(SiteIdCodeRefused fault) => "siteIdCode 是十位数字的网站标识码。";

    internal override string Of(FirstDelayRefused fault) => "retry.firstDelay 要大于零且不大于 longestDelay。";

    internal override string Of(DigestTooLong fault) => "digestAfter 不能超过 1d。";

    internal override string Of(GiveUpTooShort fault) => "giveUpAfter 要比 digestAfter 长。";

    internal override string Of(MailHostMissing fault) => "mail.host 要写明邮件服务器。";

    internal override string Of(MailSenderRefused fault) => "mail.from 要写明发件地址，如 disclosure@example.gov.cn。";

    internal override string Of(RobotUnnamed fault) => "每个机器人要有 name。";

    internal override string Of(RobotUnsafe fault) => $"机器人“{fault.Robot}”的 address 要以 https:// 开头（本机可用 http://）。";

    internal override string Of(RobotsNamedAlike fault) => "robots 中有同名的机器人。";

    internal override string Of(OfficeRobotUnknown fault) => $"office.address 所指的机器人“{fault.Address}”不在 robots 中。";

    internal override string Of(ReviewerRobotUnknown fault) => $"{fault.Reviewer}的地址“{fault.Address}”所指的机器人不在 robots 中。";

    internal override string Of(ReviewerRobotForGroup fault) => $"{fault.Reviewer}的地址是群机器人“{fault.Address}”：审核链接只能发给本人，不能发到群里。";

    internal override string Of(BackupFolderRefused fault) => "backup.folder 要写成文件夹的完整路径，如 \"/backup/disclosure\"。";

    internal override string Of(ClockRefused fault) => $"{fault.Place} 要写成北京时间的时和分，如 \"09:00\"，上班要早于下班。";

    internal override string Of(DayRefused fault) => $"{fault.Place} 要写成日期，如 \"2027-01-01\"，起始日不晚于结束日。";

    internal override string Of(AbsenceRefused fault) => $"{fault.Place} 要写审核人（tiers）或代理人（deputies）的编号，两人不能是同一人。";

    internal override string Of(BackupTimeRefused fault) => "backup.at 要写成北京时间的时和分，如 \"02:30\"。";

    internal override string Of(KeyRefused fault) =>
        $"密钥 {fault.Place} 不能用：名称应为 1 至 {fault.LongestId} 个字母、数字、点或连字符，内容应为至少 {fault.Digits} 位十六进制数字。"
        + "可把它移走后重新启动（一个也没有时会另建）；用它签发的链接将失效。";

    internal override string Of(MetricsAddressRefused fault) =>
        $"{fault.Place} 要写成 http://主机:端口（没有路径），如 http://127.0.0.1:9464。";

    internal override string Of(StorageNotSet fault) => $"没有设置数据存放处：请设置 {fault.Place} 和 {fault.Tables}；本机调试用 {fault.Local}。";

    internal override string Of(AddressNotSet fault) => $"没有设置对外的网址：请设置 {fault.Place}。";

    internal override string Of(AdapterLeftOut fault) =>
        $"设置了 {fault.Place}，但这个程序编译时没有带上 Form Recognizer；"
        + "请去掉这项设置，或用 FormRecognizer=true 重新编译，或改用 Disclosure__DocumentIntelligence__Endpoint。";

    internal override string Of(AddressUnsafe fault) => $"{fault.Place} 要以 https:// 开头；http:// 只能用于本机。";

    private static string Kind(SettingKind kind) => kind switch
    {
        SettingKind.Group => " 要写成 { … }。",
        SettingKind.List => " 要写成 [ … ]。",
        SettingKind.Text => " 要写成带引号的文字。",
        SettingKind.WholeNumber => " 要写成整数。",
        SettingKind.YesOrNo => " 要写成 true 或 false。",
        SettingKind.Duration => " 的时长要写成数字加单位，如 \"90s\"、\"30m\"、\"12h\"、\"3d\"。",
        SettingKind.Address => " 要写成带引号的网址。",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
