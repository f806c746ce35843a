using ReportMaker.Producers;

namespace ReportMaker;

/// <summary>Reports whose text is a picture in parts: tables pasted as pictures, and scans on which a system printed a line.</summary>
internal static class RegionCatalogue
{
    public static IReadOnlyList<RegionSample> Samples { get; } =
    [
        new(
            new Sample("pasted-grey-150", "碧鹭县水利局", 2023, 201, new Chromium(new HtmlSheet { Font = "Noto Sans CJK SC", TableSize = 10.5 }),
                "tables pasted as pictures of 150 dpi, with their rim of white"),
            new Pasting.Pasting(150)),
        new(
            new Sample("pasted-bilevel-200-strips", "澄岭县农业农村局", 2024, 202,
                new Chromium(new HtmlSheet { Font = "Noto Serif CJK SC", TableSize = 11 }),
                "tables pasted as pictures in black and white, each cut into nine strips")
            {
                Scale = Invention.Scale.Small,
            },
            new Pasting.Pasting(200) { IsBilevel = true, Strips = 9 }),
        new(
            new Sample("stamped-bilevel-200", "霁川市体育局", 2022, 203,
                new Chromium(new HtmlSheet { Font = "Noto Serif CJK SC", TableSize = 11 }),
                "pages that are pictures, each with a line of text that the office's system printed on it")
            {
                Scale = Invention.Scale.Small,
            },
            new Pasting.Pasting(200) { IsBilevel = true, SystemLine = "收文编号霁府办收〔2023〕00417号　收文日期2023年1月16日10时42分　与原件核对无误" }),
        new(
            new Sample("stamped-mail-bilevel-200", "沅屏区应急管理局", 2023, 204,
                new Chromium(new HtmlSheet { Font = "Noto Sans CJK SC", TableSize = 10.5 }),
                "the same, with the header of a mail in Latin letters")
            {
                Scale = Invention.Scale.Small,
            },
            new Pasting.Pasting(200)
            {
                IsBilevel = true,
                SystemLine = "From: office@yuanping.example Subject: annual report Date: 16 Jan 2024 10:42:07 +0800",
            }),
    ];
}
