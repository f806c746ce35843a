using Disclosure.Reports.Model;

namespace ReportMaker.Composition;

/// <summary>What agencies do differently with the same form; none of it departs from the form's wording.</summary>
internal sealed record LayoutChoices
{
    /// <summary>Section 二 as one table per 项 instead of one for all.</summary>
    public bool ApartTables { get; init; }

    /// <summary>Label columns so narrow that labels wrap to a character or two a line.</summary>
    public bool NarrowLabels { get; init; }

    /// <summary>（七）总计 stands one column too far right, with an empty cell before it.</summary>
    public bool ShiftedTotal { get; init; }

    /// <summary>（七）总计 reaches over all three label columns.</summary>
    public bool TotalAcross { get; init; }

    /// <summary>The note on the sums is not printed.</summary>
    public bool NoteLeftOut { get; init; }

    /// <summary>The fee's heading does not ask for four decimals.</summary>
    public bool FeeHeadingShort { get; init; }

    /// <summary>The title breaks after the agency.</summary>
    public bool TitleOnTwoLines { get; init; }

    /// <summary>Agency and date at the end.</summary>
    public bool Signed { get; init; }

    /// <summary>Two tables of the agency's own in section 六.</summary>
    public bool OwnTables { get; init; }

    /// <summary>Numbers of four digits and more with commas.</summary>
    public bool ThousandsSeparated { get; init; }

    /// <summary>Digits of double width, as typed with a Chinese keyboard.</summary>
    public bool WideDigits { get; init; }

    /// <summary>Changes written 增3 and 减4 in one row, +3 and -4 in the next.</summary>
    public bool ChangesInWords { get; init; }

    /// <summary>Traditional characters with pinyin in brackets, as a mirrored page.</summary>
    public bool Mirrored { get; init; }

    /// <summary>Traditional characters without pinyin.</summary>
    public bool Traditional { get; init; }

    /// <summary>The accepted other titles of sections 四 and 五.</summary>
    public bool OtherSectionTitles { get; init; }

    /// <summary>Sentences per theme in section 一.</summary>
    public int ProseLength { get; init; } = 2;

    /// <summary>The heading of a section as this report prints it.</summary>
    public string Heading(SectionKind kind, string statutory) => (OtherSectionTitles, kind) switch
    {
        (true, SectionKind.Remedies) => "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
        (true, SectionKind.Problems) => "五、政府信息公开工作存在的主要问题及改进情况",
        _ => statutory,
    };
}
