using System.CommandLine;
using Disclosure.Server.Publishing;
using Disclosure.Server.Serving;

namespace Disclosure.Server.CommandLine;

/// <summary>The verbs. Each runs in a class of its own, so that reading a file loads nothing of the host.</summary>
internal static class DisclosureCommand
{
    /// <summary>Exit code for a command that was not understood.</summary>
    public const int WrongUsage = 2;

    private const string JsonOption = "--json";
    private const string DefaultAddress = "http://127.0.0.1:5080";

    /// <summary>A file whose name begins with @ is a report, not a list of arguments.</summary>
    private static readonly ParserConfiguration AsWritten = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs what the arguments ask for and gives the exit code.</summary>
    public static int Run(string[] args)
    {
        var parsed = IsPlainRead(args) ? Read().Parse(args[1..], AsWritten) : All().Parse(args, AsWritten);
        var code = parsed.Invoke();
        return parsed.Errors.Count > 0 ? WrongUsage : code;
    }

    /// <summary>Returns the program's command with all its verbs.</summary>
    public static RootCommand All() =>
        new("政府信息公开工作年度报告：收取、读取、核验、审核与发布。") 
        {
            Read(), Tables(), Form(), Serve(), SignIn(), Publish(), Export(), Import(), Check(), Backup(), Restore(), Health(),
            Completion(), Agencies(), Record(), RoundUp(), RollUp(),
        };

    /// <summary>
    /// Returns whether the arguments are files to read, with nothing that the other verbs or the help know of: that verb is run once a
    /// file, and the texts of all others take a twentieth of its time.
    /// </summary>
    private static bool IsPlainRead(string[] args) =>
        args is ["read", .. var files] && Array.Exists(files, static arg => arg != JsonOption)
        && Array.TrueForAll(files, static arg => arg == JsonOption || !arg.StartsWith('-'));

    private static Command Read()
    {
        var files = Files();
        var json = new Option<bool>(JsonOption) { Description = "每个文件输出一行 JSON" };
        var verify = new Option<bool>("--verify") { Description = "把从文字读出的数据与绘制出的页面比对（需要 poppler-utils）" };
        var command = new Command("read", "读取年度报告，列出数据与核验结果") { files, json, verify };
        command.SetAction(parsed => ReadCommand.Run(parsed.GetValue(files)!, parsed.GetValue(json), parsed.GetValue(verify)));
        return command;
    }

    private static Command Tables()
    {
        var files = Files();
        var json = new Option<bool>(JsonOption) { Description = "每个文件输出一行 JSON" };
        var csv = new Option<bool>("--csv") { Description = "每个表格输出一段 CSV" };
        var unruled = new Option<bool>("--unruled") { Description = "也找没有框线、只靠文字对齐的表格（可能把成列的文字当作表格）" };
        var command = new Command("tables", "列出文件中的全部表格") { files, json, csv, unruled };
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(csv))
            {
                result.AddError("--json 与 --csv 只能选一个。");
            }
        });
        command.SetAction(parsed => TablesCommand.Run(
            parsed.GetValue(files)!,
            parsed.GetValue(json) ? TablesFormat.Json : parsed.GetValue(csv) ? TablesFormat.Csv : TablesFormat.Text,
            parsed.GetValue(unruled)));
        return command;
    }

    private static Command Form()
    {
        var file = new Argument<string>("FILE") { Description = "要写出的 Excel 文件（.xlsx），不能已存在" };
        var agency = new Option<string?>("--agency") { Description = "单位名称，写入标题", HelpName = "NAME" };
        var year = new Option<int?>("--year") { Description = "报告年度；默认为上一年", HelpName = "YYYY" };
        var data = new Option<string?>("--data")
        {
            Description = "数据文件夹：其中有该单位上一年度已公开的报告时，填好上年结转的数字",
            HelpName = "DIR",
        };
        year.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int?>() is < 2019 or > 2999)
            {
                result.AddError("--year 应为 2019 年或以后的年度。");
            }
        });
        var command = new Command("form", "写出空白表样（Excel）：合计为公式，只有应填的单元格可以修改；填好后可直接报送") { file, agency, year, data };
        command.SetAction(parsed => FormCommand.Run(
            parsed.GetValue(file)!, parsed.GetValue(agency), parsed.GetValue(year), parsed.GetValue(data)));
        return command;
    }

    private static Command SignIn()
    {
        var data = Data();
        var urls = new Option<string>("--urls")
        {
            Description = "服务的地址；配置文件中有 publicAddress 时用那个",
            DefaultValueFactory = _ => DefaultAddress,
            HelpName = "URL",
        };
        var config = Config();
        var command = new Command("sign-in", "取一个进入办理页面的地址：一小时内有效，只能用一次（服务可照常运行）") { data, urls, config };
        command.SetAction(parsed => SignInCommand.Run(parsed.GetValue(data)!, parsed.GetValue(urls)!, parsed.GetValue(config)));
        return command;
    }

    private static Command Serve()
    {
        var data = Data();
        var urls = new Option<string>("--urls")
        {
            Description = "监听地址",
            DefaultValueFactory = _ => DefaultAddress,
            HelpName = "URL"
        };
        var config = Config();
        var links = new Option<bool>("--show-links") { Description = "把通知中的链接也输出到控制台，供试用；谁看到链接，谁就能用它审核" };
        var command = new Command("serve", "启动服务") { data, urls, config, links };
        command.SetAction(parsed => ServeCommand.Run(
            parsed.GetValue(data)!, parsed.GetValue(urls)!, parsed.GetValue(config), parsed.GetValue(links)));
        return command;
    }

    private static Command Health()
    {
        var url = new Option<string>("--url") { Description = "服务的地址", DefaultValueFactory = _ => DefaultAddress, HelpName = "URL" };
        var command = new Command("health", "询问服务是否正常：正常为 0，不正常或没有回应为 1（供容器和脚本使用）") { url };
        command.SetAction(parsed => HealthCommand.Run(parsed.GetValue(url)!));
        return command;
    }

    private static Command Publish()
    {
        var folder = new Argument<string>("DIR") { Description = "写入的文件夹：空的，或以前导出过的" };
        var data = Data();
        var config = Config();
        var address = new Option<string?>("--address") { Description = "公开网站的地址；默认为配置文件中的 publicAddress", HelpName = "URL" };
        var command = new Command("publish", "把公开内容导出为静态网站，可由任何网站服务器提供") { folder, data, config, address };
        command.SetAction(parsed => PublishCommand.Run(
            parsed.GetValue(folder)!, parsed.GetValue(data)!, parsed.GetValue(config), parsed.GetValue(address)));
        return command;
    }

    private static Command Export()
    {
        var file = new Argument<string>("FILE") { Description = "要写出的归档文件（.zip），不能已存在" };
        var data = Data();
        var command = new Command("export", "把数据文件夹的全部内容导出为一个归档文件（先停止服务）") { file, data };
        command.SetAction(parsed => TransferCommand.Export(parsed.GetValue(file)!, parsed.GetValue(data)!));
        return command;
    }

    private static Command Import()
    {
        var file = new Argument<string>("FILE") { Description = "disclosure export 写出的归档文件" };
        var data = Data();
        var command = new Command("import", "把归档文件导入数据文件夹；可重复执行（先停止服务）") { file, data };
        command.SetAction(parsed => TransferCommand.Import(parsed.GetValue(file)!, parsed.GetValue(data)!));
        return command;
    }

    private static Command Check()
    {
        var data = Data();
        var repair = new Option<bool>("--repair") { Description = "改正可以改正的（先停止服务）" };
        var command = new Command("check", "检查数据文件夹是否完好：数据文件、办理经过、原件与读取结果（服务可照常运行）") { data, repair };
        command.SetAction(parsed => CheckCommand.Run(parsed.GetValue(data)!, parsed.GetValue(repair)));
        return command;
    }

    private static Command Backup()
    {
        var file = new Argument<string>("FILE") { Description = "要写出的备份文件（.zip），不能已存在" };
        var data = Data();
        var keys = new Option<bool>("--with-keys") { Description = "连同配置和审核链接的密钥一起备份" };
        var command = new Command("backup", "把数据文件夹备份到一个文件（服务可照常运行）") { file, data, keys };
        command.SetAction(parsed => BackupCommand.Backup(parsed.GetValue(file)!, parsed.GetValue(data)!, parsed.GetValue(keys)));
        return command;
    }

    private static Command Restore()
    {
        var file = new Argument<string>("FILE") { Description = "disclosure backup 写出的备份文件" };
        var data = Data();
        var keys = new Option<string?>("--keys")
        {
            Description = "另行保存的密钥文件夹，用来核对备份的签名；默认用备份中的密钥",
            HelpName = "DIR",
        };
        var command = new Command("restore", "把备份恢复到一个空的数据文件夹") { file, data, keys };
        command.SetAction(parsed => BackupCommand.Restore(parsed.GetValue(file)!, parsed.GetValue(data)!, parsed.GetValue(keys)));
        return command;
    }

    private static Option<string?> Config() =>
        new("--config") { Description = "配置文件；默认为数据文件夹中的 disclosure.json", HelpName = "FILE" };

    private static Command Agencies()
    {
        var file = new Argument<string>("FILE") { Description = "名册：agencies.csv 或 .xlsx" };
        var data = Data();
        var command = new Command("agencies", "收入应报送单位的名册：逐行检查，全部无误才收入（先停止服务）") { file, data };
        command.SetAction(parsed => AgenciesCommand.Run(parsed.GetValue(file)!, parsed.GetValue(data)!));
        return command;
    }

    private static Command Record()
    {
        var files = Files();
        var data = Data();
        var dates = new Option<string?>("--dates") { Description = "CSV 文件：每行“文件名,报送日期”", HelpName = "CSV" };
        var command = new Command("record", "把报告收入为所属年度的档案：读取并核验，不审核，不公开（先停止服务）") { files, data, dates };
        command.SetAction(parsed => RecordCommand.Run(
            parsed.GetValue(files)!, parsed.GetValue(data)!, parsed.GetValue(dates)));
        return command;
    }

    private static Command RoundUp()
    {
        var year = Year();
        var data = Data();
        var json = new Option<bool>(JsonOption) { Description = "每个单位输出一行 JSON" };
        var command = new Command("round-up", "一个年度的通报：名册中各单位是否报送、发现的问题（服务可照常运行）") { year, data, json };
        command.SetAction(parsed => RoundUpCommand.RoundUp(
            parsed.GetValue(year), parsed.GetValue(data)!, parsed.GetValue(json)));
        return command;
    }

    private static Command RollUp()
    {
        var code = new Argument<string>("CODE") { Description = "名册中上级单位的代码" };
        var year = Year();
        var data = Data();
        var json = new Option<bool>(JsonOption) { Description = "输出一行 JSON" };
        var command = new Command("roll-up", "所辖单位各项数据的合计，与本级报告并列（服务可照常运行）") { code, year, data, json };
        command.SetAction(parsed => RoundUpCommand.RollUp(
            parsed.GetValue(code)!, parsed.GetValue(year), parsed.GetValue(data)!, parsed.GetValue(json)));
        return command;
    }

    private static Argument<int> Year()
    {
        var year = new Argument<int>("YEAR") { Description = "报告年度，如 2023" };
        year.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int>() is < 2008 or > 2999)
            {
                result.AddError("YEAR 应为四位数的年度，如 2023。");
            }
        });
        return year;
    }

    private static Command Completion()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash 或 zsh" };
        shell.AcceptOnlyFromAmong("bash", "zsh");
        var command = new Command("completion", "输出供 shell 补全命令用的脚本") { shell };
        command.SetAction(parsed =>
        {
            Console.Out.Write(parsed.GetValue(shell) == "zsh" ? CompletionScript.Zsh(All()) : CompletionScript.Bash(All()));
            return 0;
        });
        return command;
    }

    private static Option<string> Data() => new("--data") { Description = "数据文件夹", DefaultValueFactory = _ => "data", HelpName = "DIR" };

    /// <summary>
    /// Gets the argument for files. A name that begins with a hyphen is refused: it is a mistyped option, which would else fail as a file
    /// that is not there. A file of such a name can be given as <c>./-x</c>.
    /// </summary>
    private static Argument<string[]> Files()
    {
        var files = new Argument<string[]>("FILE") { Description = "要读取的文件", Arity = ArgumentArity.OneOrMore };
        files.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (token.Value.StartsWith('-'))
                {
                    result.AddError($"没有 {token.Value} 这个选项。");
                }
            }
        });
        return files;
    }
}
