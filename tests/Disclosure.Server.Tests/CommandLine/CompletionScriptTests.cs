using System.Diagnostics;
using Disclosure.Server.CommandLine;

namespace Disclosure.Server.Tests.CommandLine;

public sealed class CompletionScriptTests
{
    public static TheoryData<string, string> Lines => new()
    {
        { "disclosure b", "backup" },
        { "disclosure serve --u", "--urls" },
        { "disclosure backup --with", "--with-keys" },
        { "disclosure check --re", "--repair" },
        { "disclosure restore --no-such", "" },
    };

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    public async Task Every_verb_and_every_option_is_in_the_script(string shell)
    {
        var (code, script, error) = await ChildProgram.RunAsync("completion", shell);
        Assert.Equal((0, ""), (code, error));
        Assert.All(DisclosureCommand.All().Subcommands, verb =>
        {
            var its = Assert.Single(script.Split('\n'), line => line.TrimStart().StartsWith($"{verb.Name})", StringComparison.Ordinal));
            Assert.All(verb.Options, option => Assert.Contains(option.Name, its.Split(' ', '"')));
        });
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void Bash_completes_a_line_by_it(string line, string completed)
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "bash is not here");
        var words = line.Split(' ');
        var script = $"{CompletionScript.Bash(DisclosureCommand.All())}\nCOMP_WORDS=({line}); COMP_CWORD={words.Length - 1}; _disclosure; "
            + "echo -n \"${COMPREPLY[*]}\"";
        using var bash = Process.Start(new ProcessStartInfo("/bin/bash", ["-uc", script]) { RedirectStandardOutput = true })!;
        var output = bash.StandardOutput.ReadToEnd();
        bash.WaitForExit();
        Assert.Equal(completed, output);
    }

    [Fact]
    public async Task A_shell_that_is_not_known_is_wrong_usage()
    {
        var (code, output, _) = await ChildProgram.RunAsync("completion", "fish");
        Assert.Equal(DisclosureCommand.WrongUsage, code);
        Assert.DoesNotContain("_disclosure", output, StringComparison.Ordinal);
    }
}
