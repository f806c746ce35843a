using System.Text.RegularExpressions;
using Disclosure.Server.CommandLine;
using Disclosure.TestKit;

namespace Disclosure.Server.Tests.CommandLine;

/// <summary>The manual page speaks of every verb and option there is, and of none that is not.</summary>
public sealed partial class ManualPageTests
{
    /// <summary>Entries of the verbs: each verb's first line, its options in brackets.</summary>
    private static readonly Dictionary<string, string> Entries = Entry().Matches(
            File.ReadAllText(Path.Combine(Samples.Folder, "..", "docs", "disclosure.1")).Replace(@"\-", "-", StringComparison.Ordinal))
        .ToDictionary(static entry => entry.Groups["verb"].Value, static entry => entry.Groups["rest"].Value);

    [Fact]
    public void Its_verbs_are_those_of_the_program() => Assert.Equal(
        DisclosureCommand.All().Subcommands.Select(static verb => verb.Name).Order(StringComparer.Ordinal),
        Entries.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void The_options_of_each_verb_are_its_own() => Assert.All(DisclosureCommand.All().Subcommands, static verb => Assert.Equal(
        verb.Options.Select(static option => option.Name).Order(StringComparer.Ordinal),
        Option().Matches(Entries[verb.Name]).Select(static option => option.Value).Order(StringComparer.Ordinal)));

    [Fact]
    public void The_arguments_of_each_verb_are_its_own() => Assert.All(DisclosureCommand.All().Subcommands, static verb => Assert.All(
        verb.Arguments, argument => Assert.Contains($@"\fI{argument.Name}\fR", Entries[verb.Name], StringComparison.Ordinal)));

    [GeneratedRegex(@"^\.TP\n\\fB(?<verb>[a-z-]+)\\fR(?<rest>.*)$", RegexOptions.Multiline)]
    private static partial Regex Entry();

    [GeneratedRegex("--[a-z-]+")]
    private static partial Regex Option();
}
