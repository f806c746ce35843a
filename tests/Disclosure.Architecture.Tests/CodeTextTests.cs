namespace Disclosure.Architecture.Tests;

public class CodeTextTests
{
    [Theory]
    [InlineData("a; // 注", "a; ")]
    [InlineData("a; // 注\nb;", "a; \nb;")]
    [InlineData("/* 注\n注 */ b;", "\n b;")]
    [InlineData("/// <summary>注</summary>\nint a;", "\nint a;")]
    [InlineData("/* 注", "")]
    public void Comments_go(string text, string code) => Assert.Equal(code, CodeText.WithoutComments(text));

    [Theory]
    [InlineData("var a = \"http://x 字\";")]
    [InlineData("var a = \"\\\"// 字\"; var b = '\"';")]
    [InlineData("var a = @\"c:\\\"; var b = \"// 字\";")]
    [InlineData("var a = $@\"\"\"// 字\"\"\";")]
    [InlineData("var a = \"\"\"\n  \"// 字\n  \"\"\";")]
    [InlineData("var a = '\\''; var b = \"/* 字\";")]
    public void Strings_stay(string text) => Assert.Equal(text, CodeText.WithoutComments(text));
}
