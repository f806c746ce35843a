using System.Globalization;
using System.Net.Sockets;
using Disclosure.Hosting.Settings;
using Disclosure.Hosting.Words;

namespace Disclosure.Server.Words;

/// <summary>What the program says to the person at the console, in Chinese: results, and what keeps a verb from its work.</summary>
internal static class ConsoleWords
{
    private const string OtherAddress = "请用 --urls 另指一个地址。";

    public static string NotUsable(string folder, Exception cause) => $"数据文件夹 {folder} 无法使用：{Of(cause)}";

    public static string InUse(string folder) =>
        $"数据文件夹 {folder} 正由另一个 disclosure serve 使用。请先停止它，或用 --data 另指一个文件夹。";

    public static string NoData(string folder) => $"{folder} 里没有数据。请用 --data 指明 disclosure serve 所用的数据文件夹。";

    public static string Listens(Uri address, string intake) => $"{address}  收件文件夹：{intake}";

    public static string SignIn(Uri link, TimeSpan lifetime) =>
        $"办理页面：{link}  （{Number((int)lifetime.TotalMinutes)} 分钟内有效，只能用一次；另取一个用 disclosure sign-in）";

    public static string NoAnswer(string url) => $"{url} 没有回应。请确认服务已启动，地址无误。";

    public static string KeyOpens() => "办理页面用 operatorKey 登录，不用登录码。";

    public static string NoKeys(string folder) => $"{folder} 里没有密钥。请先用 disclosure serve 启动一次服务。";

    public static string NotOurs(int files) => $"数据文件夹中有 {Number(files)} 个文件或文件夹属于别的用户，没有改成只有本用户可读。";

    public static string NothingDraws(string package) => $"本机未安装 {package}：所读数据不与绘制出的页面比对，审核页面也不显示原件。";

    /// <summary>Why the host cannot listen; the words of .NET speak to programmers.</summary>
    /// <param name="urls">The addresses asked for.</param>
    /// <param name="cause">What the web server threw.</param>
    public static string CannotListen(string urls, Exception cause)
    {
        for (var inner = cause; inner is not null; inner = inner.InnerException)
        {
            if (inner is SocketException { SocketErrorCode: var error })
            {
                return $"无法在 {urls} 上监听：{Of(error)}{OtherAddress}";
            }
        }

        return urls.Contains("https:", StringComparison.OrdinalIgnoreCase) && cause is InvalidOperationException
            ? $"无法在 {urls} 上监听：没有 HTTPS 证书。请用 http:// 的地址，由前面的代理提供 HTTPS。"
            : $"无法在 {urls} 上监听：地址要写成 http://主机:端口，端口不超过 65535。{OtherAddress}";
    }

    public static string FileIsThere(string file) => $"{file} 已存在。请另取一个文件名，或先把它移走。";

    public static string FormWritten(string file, int year, int carried) =>
        $"已写出 {Number(year)} 年度空白表样：{file}{(carried > 0 ? $"（上年结转的 {Number(carried)} 项已填好）" : "")}。";

    public static string Exported(string file, int reports, int notices, int publications) =>
        $"已导出到 {file}：报告 {Number(reports)} 份，通知 {Number(notices)} 条，已发布 {Number(publications)} 处。";

    public static string NotDone(Exception cause) => $"没有完成：{Of(cause)}";

    public static string Looked(int reports, int originals, int readings, int damages) =>
        $"已检查：报告 {Number(reports)} 份，原件 {Number(originals)} 个，读取结果 {Number(readings)} 个；"
        + (damages == 0 ? "全部完好。" : $"发现损坏 {Number(damages)} 处。");

    public static string Unnamed(int originals) => $"另有 {Number(originals)} 个原件不属于任何报告（收取时中断所留，无妨）。";

    public static string Mended(int rows) => $"已按办理经过改正列表信息 {Number(rows)} 处；已损坏的原件移到 originals/damaged，原文件再交时会重新保存。";

    public static string DatabaseGone(string folder) =>
        $"数据文件夹 {folder} 里有收到的原件，却没有数据文件 disclosure.db，没有启动。请从备份恢复（disclosure restore），或用 --data 另指一个文件夹。";

    public static string DatabaseBroken(string file) =>
        $"数据文件 {file} 已损坏，没有打开。请从备份恢复（disclosure restore）；损坏的文件请另外保存，不要删除。";

    public static string BackedUp(string file, int originals, bool withKeys) =>
        $"已备份到 {file}：数据文件和原件 {Number(originals)} 个"
        + (withKeys ? "，以及配置和密钥；请妥善保管。" : "。不含配置和密钥（加 --with-keys 可一并备份）。");

    public static string Restored(string folder, int originals, bool isSignatureKnown) =>
        $"已恢复到 {folder}：数据文件和原件 {Number(originals)} 个，内容与备份时一致。"
        + (isSignatureKnown ? "备份的签名有效。" : "没有密钥，备份的签名未能核对。");

    public static string NotABackup(string file) => $"{file} 不是 disclosure backup 写出的备份，或已损坏，没有恢复。";

    public static string BackupAltered(string file, string name) => $"备份 {file} 中的 {name} 已不是备份时的内容，没有恢复。请换一个备份。";

    public static string FolderNotEmpty(string folder) => $"{folder} 里已有内容，没有恢复。请用 --data 另指一个空的文件夹。";

    public static string KeysStay() => "归档不含审核链接的密钥；请另把数据文件夹中的 keys 和 disclosure.json 妥善带走。";

    public static string Imported(int added, int extended, int known, int notices) =>
        $"已导入：新增报告 {Number(added)} 份，补全 {Number(extended)} 份，原已有 {Number(known)} 份；通知 {Number(notices)} 条。";

    public static string Differs(string report) => $"报告 {report} 在这里已有不同的经过，未导入；请到办理页面核对。";

    public static string ExportedSoFar(int reports) => $"已导出 {Number(reports)} 份报告";

    public static string ImportedSoFar(int reports) => $"已导入 {Number(reports)} 份报告";

    public static string Published(string folder, int files, int written, int removed) =>
        $"{folder}：共 {Number(files)} 个文件，写入 {Number(written)} 个，删除 {Number(removed)} 个。";

    public static string PublishBroken(Exception cause) => $"导出没有完成：{Of(cause)}排除原因后再运行一次，会接着做完。";

    public static string PublishFolderNotOurs(string folder) =>
        $"文件夹 {folder} 里有别的文件，没有写入。请另指一个空的或以前导出过的文件夹。";

    public static string PublishFolderRefused(string folder, Exception cause) => $"文件夹 {folder} 无法写入，或正由另一次导出使用：{Of(cause)}";

    public static string PublicAddressUnknown() =>
        "不知道公开网站的地址：请用 --address 指明，如 --address https://www.example.gov.cn/xxgk/，或在配置文件中设定 publicAddress。";

    public static string NoWebAddress(string option, string address) => $"{option} {address} 要以 http:// 或 https:// 开头。";

    public static string NotThere() => "没有这个文件，请核对路径。";

    public static string IsFolder() => "这是文件夹，请指明其中的文件。";

    public static string NoPermission() => "没有读取这个文件的权限。";

    public static string CannotOpen(Exception cause) => $"文件打不开：{Of(cause)}";

    public static string ReadSoFar(int done, int total) => $"已读取 {Number(done)}/{Number(total)}";

    /// <summary>Why the system did not let a file or folder be used.</summary>
    public static string Of(Exception cause) => SettingsWords.Chinese.Of(FileTroubles.Of(cause));

    private static string Of(SocketError error) => error switch
    {
        SocketError.AddressAlreadyInUse => "这个端口已有程序在用。",
        SocketError.AccessDenied => "没有使用这个端口的权限（1024 以下的端口要由管理员开放）。",
        SocketError.AddressNotAvailable or SocketError.HostNotFound => "本机没有这个地址。",
        _ => "系统不允许。",
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
