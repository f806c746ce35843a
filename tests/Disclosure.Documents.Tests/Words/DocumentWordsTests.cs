using System.Reflection;
using System.Text.Json.Serialization;
using Disclosure.Documents.Words;

namespace Disclosure.Documents.Tests.Words;

public sealed class DocumentWordsTests
{
    private static readonly IReadOnlyList<DocumentFault> All = [.. SomeFaults.OfEveryKind()];

    [Fact]
    public void Every_kind_of_fault_is_tried_here_and_known_to_the_child_s_protocol()
    {
        var kinds = typeof(DocumentFault).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(DocumentFault))).ToHashSet();
        Assert.Equal(kinds, [.. All.Select(static fault => fault.GetType())]);
        Assert.Equal(
            kinds, [.. typeof(DocumentFault).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(static known => known.DerivedType)]);
    }

    [Fact]
    public void No_two_faults_are_said_alike_in_either_language()
    {
        Assert.Distinct(All.Select(DocumentWords.Chinese.Of));
        Assert.Distinct(All.Select(DocumentWords.English.Of));
    }

    [Fact]
    public void Sentences_are_whole_and_in_their_own_language() => Assert.All(All, static fault =>
    {
        Assert.EndsWith("。", DocumentWords.Chinese.Of(fault).TrimEnd('）'), StringComparison.Ordinal);
        var english = DocumentWords.English.Of(fault);
        Assert.EndsWith(".", english, StringComparison.Ordinal);
        if (fault is not (InBundledFile or StrayFileInBundle))
        {
            Assert.DoesNotContain(english, static character => character is >= '\u4E00' and <= '\u9FFF');
        }
    });

    [Fact]
    public void Numbers_and_names_of_a_fault_stand_in_its_sentences() => Assert.All(All, static fault =>
    {
        foreach (var argument in fault.GetType().GetProperties().Where(static one => one.PropertyType != typeof(DocumentError)))
        {
            var value = argument.GetValue(fault);
            if (value is int or long or string)
            {
                Assert.Contains($"{value}", DocumentWords.Chinese.Of(fault), StringComparison.Ordinal);
                Assert.Contains($"{value}", DocumentWords.English.Of(fault), StringComparison.Ordinal);
            }
        }
    });

    [Fact]
    public void The_exception_speaks_chinese_and_has_the_fault_s_code()
    {
        var error = new DocumentException(new InBundledFile("第1页.pdf", new PdfLocked()));
        Assert.Equal(DocumentError.PasswordNeeded, error.Code);
        Assert.Equal("“第1页.pdf”：PDF 文件设有打开密码。请去除密码后重新上传。", error.Message);
    }

    [Fact]
    public void A_limit_is_named_in_the_sentence() => Assert.Equal(
        "文件的读取用时超过上限，已停止读取。请确认文件来源可靠；如确需读取，请重新导出为较小、较简单的 PDF 后再试。",
        DocumentWords.Chinese.Of(new ReadLimitReached(ReadLimit.Time)));
}
