using Disclosure.Documents.Ocr;
using Disclosure.Documents.Tests.Binary;
using FsCheck;
using FsCheck.Fluent;

namespace Disclosure.Documents.Tests.Ocr;

public sealed class PageAnswerTests
{
    [Fact]
    public void An_answer_is_read_as_it_was_written() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll(PageFormatProperties.Pages.ToArbitrary(), static page =>
        {
            var (read, times, isWhole) =
                PageAnswer.Read(new PageAnswer(page, new StageTimes { Decoding = 1, Prose = 2.5 }, page.Number % 2 == 0).Write());
            Assert.Equal(PageFormatProperties.Bytes(page), PageFormatProperties.Bytes(read));
            Assert.Equal((1, 2.5, page.Number % 2 == 0), (times.Decoding, times.Prose, isWhole));
        }));

    [Fact]
    public void Bytes_cut_off_or_changed_are_an_answer_or_an_error_of_one_kind() => Damage.IsReadOrRefused(
        PageFormatProperties.Pages.Select(static page => new PageAnswer(page, new StageTimes(), IsWhole: true).Write()),
        static bytes => PageAnswer.Read(bytes),
        300);
}
