using System.Text.RegularExpressions;
using Disclosure.Hosting.Words;
using Disclosure.Workflow.Process;

namespace Disclosure.Hosting.Tests.Words;

public sealed partial class SettingsWordsTests
{
    public static TheoryData<SettingsFault> Faults =>
        [.. typeof(SettingsFault).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(SettingsFault))).Select(Make)];

    [Theory]
    [MemberData(nameof(Faults))]
    public void Every_fault_is_said_in_both_languages(SettingsFault fault)
    {
        Assert.Matches(Han(), SettingsWords.Chinese.Of(fault));
        Assert.EndsWith("。", SettingsWords.Chinese.Of(fault), StringComparison.Ordinal);
        Assert.DoesNotMatch(Han(), SettingsWords.English.Of(fault));
        Assert.EndsWith(".", SettingsWords.English.Of(fault), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void In_a_file_the_fault_is_said_with_the_files_name(SettingsFault fault)
    {
        Assert.Contains("disclosure.json", SettingsWords.Chinese.InFile("disclosure.json", 7, fault), StringComparison.Ordinal);
        Assert.Contains("disclosure.json", SettingsWords.English.InFile("disclosure.json", null, fault), StringComparison.Ordinal);
        Assert.DoesNotMatch(Han(), SettingsWords.English.InFile("disclosure.json", 7, fault));
    }

    [Fact]
    public void Every_trouble_with_files_is_said_in_both_languages()
    {
        foreach (var trouble in Enum.GetValues<FileTrouble>())
        {
            Assert.Matches(Han(), SettingsWords.Chinese.Of(trouble));
            Assert.DoesNotMatch(Han(), SettingsWords.English.Of(trouble));
        }
    }

    [Fact]
    public void Every_kind_of_setting_is_said_in_both_languages()
    {
        foreach (var kind in Enum.GetValues<SettingKind>())
        {
            Assert.Matches(Han(), SettingsWords.Chinese.Of(new NotOfKind("x", kind)));
            Assert.DoesNotMatch(Han(), SettingsWords.English.Of(new NotOfKind("x", kind)));
        }
    }

    private static SettingsFault Make(Type type)
    {
        var constructor = Assert.Single(type.GetConstructors());
        return (SettingsFault)constructor.Invoke([.. constructor.GetParameters().Select(static one => Value(one.ParameterType))]);
    }

    private static object Value(Type type) =>
        type == typeof(string) ? "x"
        : type == typeof(int) ? 1
        : type == typeof(FileTrouble) ? FileTrouble.Denied
        : type == typeof(SettingKind) ? SettingKind.Text
        : type == typeof(IReadOnlyList<string>) ? new[] { "a", "b" }
        : type == typeof(PolicyProblem) ? new ReviewPolicy([], new Contact("x", "x")).Problem()!
        : throw new NotSupportedException(type.Name);

    [GeneratedRegex("\\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();
}
