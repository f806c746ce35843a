using Disclosure.Documents.Drawn;
using Disclosure.Documents.Words;
using Disclosure.Reports.Model;

namespace Disclosure.Reports.Tests.Words;

/// <summary>A fact of every kind with its sentences.</summary>
internal static class Facts
{
    private const string Figure = "applications.granted.natural";
    private const string Fee = "proactive.fees.amount";

    /// <summary>The fact, its sentence in Chinese and in English, and the clause it rests on in both.</summary>
    public static IReadOnlyList<(FindingFact Fact, string Chinese, string English, string Clause, string EnglishClause)> All { get; } =
    [
        Of(
            new TitleMissing("2021"),
            "未找到报告标题。标题应为“〈单位名称〉〈年份〉年政府信息公开工作年度报告”。",
            "No title was found. The title should be “〈agency〉〈year〉年政府信息公开工作年度报告”.",
            Format),
        Of(
            new TitleDeparts("2021", "甲县2022年报"),
            "标题“甲县2022年报”与规定格式“〈单位名称〉〈年份〉年政府信息公开工作年度报告”不一致。",
            "The title “甲县2022年报” departs from the prescribed “〈agency〉〈year〉年政府信息公开工作年度报告”.",
            Format),
        Of(
            new TitleYearDiffers("2019", 2019, 2020),
            "标题中的年份是2019年，应报年度是2020年。",
            "The title names the year 2019; the year to be reported on is 2020.",
            ("国办公开办函〔2019〕60号 附件《政府信息公开工作年度报告格式》",
                "notice Guo Ban Gong Kai Ban Han [2019] No. 60, annex: format of the annual report on open government information")),
        Of(
            new FormOutdated("2019", 2022, 2019, 2020, "2021"),
            "2022年度报告使用了国办公开办函〔2019〕60号的旧表样，该表样只用于2019年至2020年；请改用国办公开办函〔2021〕30号的表样重新填报。",
            "The report for 2022 uses the old form of notice Guo Ban Gong Kai Ban Han [2019] No. 60, which is for 2019 to 2020 only. "
            + "Please fill in the form of notice Guo Ban Gong Kai Ban Han [2021] No. 30 instead.",
            Format),
        Of(
            new SubmittedLate("2021", new DateOnly(2023, 2, 1), new DateOnly(2023, 1, 31)),
            "报告于2023年2月1日提交，晚于2023年1月31日的期限。",
            "The report was submitted on 1 February 2023, after the deadline of 31 January 2023.",
            Deadline),
        Of(
            new SectionMissing("2021", SectionKind.Problems),
            "缺少“五、存在的主要问题及改进情况”部分。",
            "The section “5. Main problems and improvements” is missing.",
            Format),
        Of(
            new SectionMisplaced("2021", SectionKind.Remedies),
            "“四、政府信息公开行政复议、行政诉讼情况”的位置不对，六个部分应依规定顺序排列。",
            "The section “4. Administrative reconsideration and litigation over open government information” is out of place: "
            + "the six sections have a prescribed order.",
            Format),
        Of(
            new FigureUnread("2021", Figure),
            "没有读到“（一）予以公开·自然人”的数字，请对照原件补录。",
            "The figure “(1) Granted · Natural persons” was not found; please enter it from the original.",
            Format),
        Of(
            new FigureUnplaced("2021", Figure, "（一）予以公开 1 0 0"),
            "“（一）予以公开·自然人”所在的行印作“（一）予以公开 1 0 0”，数字个数与表样不符，无法确定各数所在的栏，请对照原件补录。",
            "“(1) Granted · Natural persons” stands in a row printed as “（一）予以公开 1 0 0”, whose numbers are not as many as the form "
            + "has; which is which cannot be told. Please enter it from the original.",
            Format),
        Of(
            new FigureInPicture("2021", Figure),
            "没有读到“（一）予以公开·自然人”的数字：原件的表格是图片，而图片不在报送的文件里，或没有识别。请对照原网页补录，或请报送单位提交 PDF。",
            "The figure “(1) Granted · Natural persons” was not found: the original's table is a picture, which is not in the file that "
            + "was sent, or was not recognised. Please enter it from the page itself, or ask for a PDF.",
            Format),
        Of(
            new FigureInHeldPicture("2021", Figure),
            "没有读到“（一）予以公开·自然人”的数字：表格在文件中是图片，没有从图片中读出。请对照原件补录，或请报送单位提交 PDF。",
            "The figure “(1) Granted · Natural persons” was not found: the table is a picture in the file, which was not read. Please enter it "
            + "from the original, or ask for a PDF.",
            Format),
        Of(
            new FigureUncalculated("2021", Figure, "=SUM(B2:G2)"),
            "没有读到“（一）予以公开·自然人”的数字：单元格中是公式“=SUM(B2:G2)”，文件没有保存计算结果。请用原软件打开、重新计算并保存后再报送，或对照补录。",
            "The figure “(1) Granted · Natural persons” was not read: its cell holds the formula “=SUM(B2:G2)”, whose value is not in the "
            + "file. Please have the file opened, recalculated and saved in the program it came from, or enter the figure.",
            Format),
        Of(
            new ChangesTracked("2021"),
            "Word 文件中仍有未处理的修订，已按接受全部修订后的内容读取；正式报送前应接受或拒绝全部修订。",
            "The Word file holds tracked changes that nobody accepted or rejected. It was read as if all were accepted; they should be "
            + "settled before it is filed.",
            Format),
        Of(
            new HiddenLeftOut("2021", "表1!C、表2"),
            "工作簿中有隐藏的内容（表1!C、表2），看不到，所以没有读取；如属报告内容，请取消隐藏后重新报送。",
            "The workbook holds something hidden (表1!C、表2), which nobody sees and which was not read. If it is part of the report, please "
            + "show it and file again.",
            Format),
        Of(
            new RowPlacedBySums("2021", Figure, true),
            "“（一）予以公开”一行印出的数字个数与表样不符，各数所在的栏是按合计关系确定的，请对照原件核对。",
            "The numbers of “(1) Granted” are not as many as the form has, and were placed as the sums demand. Please compare them with "
            + "the original.",
            Format),
        Of(
            new FigureBlank("2021", Figure),
            "“（一）予以公开·自然人”没有填写；没有的应填0。",
            "“(1) Granted · Natural persons” is not filled in; where there is none, the form wants 0.",
            Instructions),
        Of(
            new FigureDashed("2021", Figure, "/"),
            "“（一）予以公开·自然人”填的是“/”；没有的应填0。",
            "“(1) Granted · Natural persons” holds “/”; where there is none, the form wants 0.",
            Instructions),
        Of(
            new FigureNoNumber("2021", Figure, "若干"),
            "“（一）予以公开·自然人”填的“若干”不是数字。",
            "“(1) Granted · Natural persons” holds “若干”, which is no number.",
            Instructions),
        Of(
            new FigureNegative("2021", Figure, -1.50m),
            "“（一）予以公开·自然人”是-1.5，不应小于0。",
            "“(1) Granted · Natural persons” is -1.5; it should not be below 0.",
            Instructions),
        Of(
            new FigureUnsure("2021", Figure, "3", 0.5, null, false),
            "“（一）予以公开·自然人”识别为“3”，把握不足（50%），请对照原件核对。",
            "“(1) Granted · Natural persons” was read as “3”, not surely enough (50%). Please compare it with the original.",
            Instructions),
        Of(
            new FigureUnsure("2021", Figure, "28", 0.45, null, false) { Struck = "3" },
            "“（一）予以公开·自然人”一格中“3”已被划去，只按“28”识别，请对照原件核对。",
            "In “(1) Granted · Natural persons” “3” is struck through; only “28” was read. Please compare it with the original.",
            Instructions),
        Of(
            new FigureUnsure("2021", Figure, "", 0.45, null, false) { Struck = "3" },
            "“（一）予以公开·自然人”一格中“3”已被划去，没有别的数字，按空白识别，请对照原件核对。",
            "In “(1) Granted · Natural persons” “3” is struck through; nothing else is printed there, and it was read as blank. "
            + "Please compare it with the original.",
            Instructions),
        Of(
            new FigureUnsure("2021", Figure, "", 0.49, 8, true),
            "“（一）予以公开·自然人”识别为空白，很可能读错；若读作8，各项合计相符，请对照原件核对。",
            "“(1) Granted · Natural persons” was read as blank, probably wrongly. Read as 8, all sums agree. "
            + "Please compare it with the original.",
            Instructions),
        Of(
            new FigureUnsure("2021", Figure, "3", 0.6, 5, false),
            "“（一）予以公开·自然人”识别为“3”，把握不足（60%）；若读作5，并一同改正其他建议更正的数据，各项合计相符，请对照原件核对。",
            "“(1) Granted · Natural persons” was read as “3”, not surely enough (60%). Read as 5, and with the other suggested corrections "
            + "made, all sums agree. Please compare it with the original.",
            Instructions),
        Of(
            new FigureDrawnOtherwise("2021", Figure, "", DrawnDifference.InkWithoutText, null, false),
            "“（一）予以公开·自然人”按文字读作空白，但页面上此处另有文字以外的笔画，请对照原件核对。",
            "“(1) Granted · Natural persons” is blank by its text, but the page shows more there than the text. "
            + "Please compare it with the original.",
            Instructions),
        Of(
            new FigureDrawnOtherwise("2021", Figure, "127", DrawnDifference.TextWithoutInk, 12, true),
            "“（一）予以公开·自然人”按文字读作“127”，但页面上看不到其中的数字；若读作12，各项合计相符，请对照原件核对。",
            "“(1) Granted · Natural persons” is “127” by its text, but the page does not show all of its digits. "
            + "Read as 12, all sums agree. Please compare it with the original.",
            Instructions),
        Of(
            new FigureDrawnOtherwise("2021", Figure, "127", DrawnDifference.OtherPlaces, null, false),
            "“（一）予以公开·自然人”按文字读作“127”，但这些数字相互重叠，或有的抬高缩小，不像同一个数，请对照原件核对。",
            "“(1) Granted · Natural persons” is “127” by its text, but its digits lie on each other, or some are raised and small, "
            + "as those of one number do not. Please compare it with the original.",
            Instructions),
        Of(
            new FigureDrawnOtherwise("2021", Figure, "127", DrawnDifference.Struck, null, false),
            "“（一）予以公开·自然人”按文字读作“127”，但页面上有一道笔画穿过这个数，请对照原件核对。",
            "“(1) Granted · Natural persons” is “127” by its text, but on the page a stroke runs through it. "
            + "Please compare it with the original.",
            Instructions),
        Of(
            new FigureDrawnOtherwise("2021", Figure, "127", DrawnDifference.OtherNumber, null, false),
            "“（一）予以公开·自然人”按文字读作“127”，但页面上显示的不像是这个数，请对照原件核对。",
            "“(1) Granted · Natural persons” is “127” by its text, but what the page shows there does not look like it. "
            + "Please compare it with the original.",
            Instructions),
        Of(
            new FeeDecimalsMissing("2021", "3.5"),
            "行政事业性收费金额填的是“3.5”，应以万元为单位并保留4位小数；请核对单位是否为万元。",
            "The amount of administrative fees is given as “3.5”; it should be in 10,000 yuan with four decimals. Please check the unit.",
            Format),
        Of(
            new BalanceBroken("2021", "applications.carriedForward.natural", 76, 1, 70, 4),
            "“自然人”一列：第一项加第二项之和（76+1=77），第三项加第四项之和（70+4=74），两者应当相等。",
            "Column “Natural persons”: the first item plus the second (76 + 1 = 77) should equal the third plus the fourth (70 + 4 = 74).",
            Instructions),
        Of(
            new OutcomeTotalBroken("2021", "applications.total.other", 3, 2),
            "“其他”一列：（七）总计是3，各项办理结果相加是2，两者应当相等。",
            "Column “Others”: the total (7) is 3, but the outcomes add up to 2.",
            Instructions),
        Of(
            new RowTotalBroken("2021", "applications.otherOutcome.other.total", 3, 2),
            "“3.其他”一行：总计是3，六类申请人相加是2，两者应当相等。",
            "Row “3. Others”: the total is 3, but the six kinds of applicant add up to 2.",
            Instructions),
        Of(
            new RemedyTotalBroken("2021", "litigation.direct", 3, 2),
            "行政诉讼（未经复议直接起诉）：总计是3，四种结果相加是2，两者应当相等。",
            "Administrative litigation (filed directly, without reconsideration): the total is 3, but the four outcomes add up to 2.",
            Instructions),
        Of(
            new LabelDeparts("2021", "本年度止件数", "本年废止件数"),
            "“本年度止件数”与规定用语“本年废止件数”不一致。",
            "“本年度止件数” departs from the statutory wording “本年废止件数” (Repealed this year).",
            Format),
        Of(
            new ProseDiffers("2021", "reconsideration.total", 5, 0),
            "总体情况中写的是5，表中“行政复议·总计”是0，请核对。",
            "The overview states 5, but “Administrative reconsideration · Total” in the tables is 0. Please check.",
            Content),
        Of(
            new ProseOfLawsuitsDiffers("2021", 5, 4),
            "总体情况中写的是5，表中“行政诉讼·总计”是4，请核对。",
            "The overview states 5, but “Administrative litigation · Total” in the tables is 4. Please check.",
            Content),
        Of(
            new TitleUnprinted("2021", "甲镇2023年政府信息公开工作年度报告"),
            "正文前没有印标题；前言称本报告为“甲镇2023年政府信息公开工作年度报告”。标题应为“〈单位名称〉〈年份〉年政府信息公开工作年度报告”。",
            "No title is printed; the preface calls this report “甲镇2023年政府信息公开工作年度报告”. "
            + "The title should be “〈agency〉〈year〉年政府信息公开工作年度报告”.",
            Format),
        Of(
            new YearDisputed("2021", 2024, 2023),
            "报告年度读作2024年，但前言、正文或落款日期所指的是2023年，请核对。",
            "The year was read as 2024, but preface, text or date of signing speak of 2023. Please check.",
            Format),
        Of(
            new OneOfSeveral("2021", 2, 3, 4, 6),
            "文件中有3份报告，这是第2份（第4至6页）；各份报告分别处理。",
            "The file holds 3 reports, of which this is number 2 (pages 4 to 6); each is handled by itself.",
            Format),
        Of(
            new OthersUnfiled("2021", 1, 2, 1, 1),
            "文件中有2份报告，这里只收了第1份（第1页）；其余各份请拆成单独的文件另行报送。",
            "The file holds 2 reports, of which number 1 (page 1) alone was taken; please file each of the others as a file of its own.",
            Format),
        Of(
            new BlankCopyLeft("2021"),
            "文件中还附有一份没有填写的空白表样，已略去未读；正式报告中应将其删除。",
            "The file also holds a copy of the form that is not filled in; it was left out, and should be taken out of the report.",
            Format),
        Of(
            new PeriodDiffers("2021", new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31), 2024),
            "所述统计期限为2023年1月1日至2023年12月31日，与报告年度2024年不一致，请核对。",
            "The figures are said to cover 1 January 2023 to 31 December 2023, which is not the year reported on, 2024. Please check.",
            Format),
        Of(
            new AgencyDiffers("2021", "甲县林业局", "乙县林业局", true),
            "本报告是“甲县林业局”的，落款却写着“乙县林业局”，请核对填报单位。",
            "The report is that of “甲县林业局”, but the signature names “乙县林业局”. Please check.",
            Format),
        Of(
            new AgencyDiffers("2021", "甲县林业局", "乙县林业局", false),
            "本报告是“甲县林业局”的，前言却写着“乙县林业局”，请核对填报单位。",
            "The report is that of “甲县林业局”, but the preface names “乙县林业局”. Please check.",
            Format),
        Of(
            new AgencyUnsure("2021", "丕州市水务局", "邳州市水务局"),
            "填报单位识别为“丕州市水务局”，文中另一处识别为“邳州市水务局”，请对照原件核对。",
            "The agency was read as “丕州市水务局” in the title, and as “邳州市水务局” elsewhere. Please compare it with the original.",
            Format),
        Of(
            new AgencyUnsure("2021", "丕州市水务局", null),
            "填报单位识别为“丕州市水务局”，程序不能确定，请对照原件核对。",
            "The agency was read as “丕州市水务局”, and the program is not sure of it. Please compare it with the original.",
            Format),
        Of(
            new ProseDiffers("2021", Figure, 5, 0) { Section = SectionKind.Problems, Quote = "予以公开5件" },
            "“五、存在的主要问题及改进情况”中写的是5（“予以公开5件”），表中“（一）予以公开·自然人”是0，请核对。",
            "Section “5. Main problems and improvements” states 5 (“予以公开5件”), but “(1) Granted · Natural persons” in the tables is 0. "
            + "Please check.",
            Content),
        Of(
            new ProseOfSumDiffers("2021", "applications.refused.total", 5, 6) { Quote = "不予公开5件" },
            "总体情况中写的是5（“不予公开5件”），表中“（三）不予公开”是6，请核对。",
            "The overview states 5 (“不予公开5件”), but “(3) Refused” in the tables is 6. Please check.",
            Content),
        Of(
            new ProseOfSumDiffers("2021", "litigation.upheld", 1, 2),
            "总体情况中写的是1，表中“行政诉讼·结果维持”是2，请核对。",
            "The overview states 1, but “Administrative litigation · Upheld” in the tables is 2. Please check.",
            Content),
        Of(
            new TemplateTextLeft("2021", SectionKind.Problems, "（文字描述）"),
            "“五、存在的主要问题及改进情况”中留有表样的文字“（文字描述）”，请删除或改为实际内容。",
            "Text of the blank form, “（文字描述）”, was left in section “5. Main problems and improvements”; please take it out.",
            Format),
        Of(
            new SectionTooShort("2021", SectionKind.Problems, 0),
            "“五、存在的主要问题及改进情况”没有内容。",
            "Section “5. Main problems and improvements” is empty.",
            Content),
        Of(
            new SectionTooShort("2021", SectionKind.Problems, 1),
            "“五、存在的主要问题及改进情况”只有1个字，没有实质内容。",
            "Section “5. Main problems and improvements” has 1 characters, and says next to nothing.",
            Content),
        Of(
            new OverviewWithoutFacts("2021"),
            "“一、总体情况”中没有一个数据，也没有提到本单位的名称，只有通用的套话。",
            "The overview holds no number but years, and no name of the agency's own.",
            Content),
        Of(
            new FeeUnstated("2021"),
            "“六、其他需要报告的事项”中没有说明收取信息处理费的情况。",
            "Section “6. Other matters to report” does not say whether fees for processing information were collected.",
            Format),
        Of(
            new FeeContradicted("2021", 2, "未涉及信息处理费"),
            "“六、其他需要报告的事项”中写“未涉及信息处理费”，表中却有2件因逾期未缴纳费用不再处理，请核对。",
            "Section “6. Other matters to report” says “未涉及信息处理费”, but 2 applications ended for fees that were not paid. Please check.",
            Format),
        Of(
            new SectionNumberedOtherwise("2021", SectionKind.Proactive, "三、主动公开政府信息情况"),
            "标题“三、主动公开政府信息情况”的序号与规定格式“二、主动公开政府信息情况”不一致。",
            "The heading “三、主动公开政府信息情况” is numbered otherwise than “二、主动公开政府信息情况”.",
            Format),
        Of(
            new PublishedLate("2021", new DateOnly(2023, 2, 1), new DateOnly(2023, 1, 31)),
            "网页所注的发布日期是2023年2月1日，晚于2023年1月31日的期限。",
            "The page gives 1 February 2023 as the day it was published, after the deadline of 31 January 2023.",
            Deadline),
        Of(
            new PublishedEarly("2021", new DateOnly(2022, 12, 1), 2022),
            "网页所注的发布日期是2022年12月1日，其时2022年尚未结束，请核对。",
            "The page gives 1 December 2022 as the day it was published, when 2022 was not over. Please check.",
            Deadline),
        Of(
            new SectionLengthDiffers("2021", SectionKind.Overview, 99, 100, null),
            "“一、总体情况”有99个字，少于要求的100个字。",
            "Section “1. Overview” has 99 characters, fewer than the 100 asked for.",
            Local),
        Of(
            new SectionLengthDiffers("2021", SectionKind.Overview, 201, 100, 200),
            "“一、总体情况”有201个字，多于要求的200个字。",
            "Section “1. Overview” has 201 characters, more than the 200 allowed.",
            Local),
        Of(
            new HeadingsMissing("2021", "平台建设、监督保障"),
            "“一、总体情况”中缺少要求的小标题：平台建设、监督保障。",
            "The overview lacks headings that are asked for: 平台建设、监督保障.",
            Local),
        Of(
            new WordsForbidden("2021", SectionKind.Others, "疫情"),
            "“六、其他需要报告的事项”中有不应使用的词语：疫情。",
            "Section “6. Other matters to report” holds words that are not wanted: 疫情.",
            Local),
        Of(
            new AgencyNotFiledFor("2021", "乙县林业局", "甲县林业局"),
            "本报告写的是“乙县林业局”，却是作为“甲县林业局”的报告报送的，请核对报送单位。",
            "The report names “乙县林业局”, but was filed as that of “甲县林业局”. Please check.",
            Format),
        Of(
            new YearNotFiledFor("2021", 2021, 2022),
            "本报告是2021年度的，却是作为2022年度的报告报送的，请核对。",
            "The report is on 2021, but was filed as the one on 2022. Please check.",
            Deadline),
        Of(
            new RowMissing("2021", "applications.granted"),
            "表中缺少“（一）予以公开”一行，请按规定表样补上。",
            "The row “(1) Granted” of the form is missing; the agency must add it.",
            Format),
        Of(
            new ColumnMissing("2021", "applications.legalService"),
            "表中缺少“法律服务机构”一列，请按规定表样补上。",
            "The column “Legal service providers” of the form is missing; the agency must add it.",
            Format),
        Of(
            new FigureWrittenOut("2021", Figure, "零", 0),
            "“（一）予以公开·自然人”填的是“零”，读作0；应填阿拉伯数字。",
            "“(1) Granted · Natural persons” holds “零”, read as 0; it should be written in digits.",
            Instructions),
        Of(
            new FigureNotWhole("2021", Figure, 1.50m),
            "“（一）予以公开·自然人”是1.5，应为整数。",
            "“(1) Granted · Natural persons” is 1.5; it should be a whole number.",
            Instructions),
        Of(
            new FeeInOtherUnit("2021", Fee, "453,127.50", "元", 45.312750m),
            "“行政事业性收费·本年收费金额”填的是“453,127.50”，单位印作元，已换算为45.31275万元；应以万元为单位，请核对。",
            "“Administrative fees · Amount charged this year” holds “453,127.50” in “元”, converted to 45.31275 times 10,000 yuan; "
            + "it should be given in 10,000 yuan. Please check.",
            Format),
        Of(
            new OtherDocumentsUnread("2021", 1),
            "文件中还有1个文档没有读取，这里只读了第一个；如其中也有应当报送的内容，请拆成单独的文件另行报送。",
            "The file holds another document, which was not read; if it is to be filed as well, please file it as a file of its own.",
            Content),
        Of(
            new OtherDocumentsUnread("2021", 2),
            "文件中还有2个文档没有读取，这里只读了第一个；如其中也有应当报送的内容，请拆成单独的文件另行报送。",
            "The file holds 2 other documents, which were not read; if they are to be filed as well, please file each as a file of its "
                + "own.",
            Content),
        Of(
            new PageUnread("2021", 3, true, new RecogniserCrashed(2)),
            "第3页没有读出来，上面的内容未经识别和核对，请对照原件补录。原因：图像识别程序异常退出（已尝试 2 次），文件可能已损坏。"
            + "请重新扫描或重新导出后再上传；如多份文件都出现此提示，请联系系统管理员。",
            "Page 3 could not be read, so what stands there was neither recognised nor checked; please enter it from the original. Why: "
            + "The program that recognises pictures crashed (tried 2 times); the file may be damaged. Please scan or export it again and "
            + "upload that; if this happens to several files, please tell the administrator.",
            Content),
        Of(
            new PageUnread("2021", 1, false, new PictureUndecodable()),
            $"第1页中的图片没有读出来，上面的内容未经识别和核对，请对照原件补录。原因：{DocumentWords.Chinese.Of(new PictureUndecodable())}",
            "A picture on page 1 could not be read, so what stands there was neither recognised nor checked; please enter it from the "
            + $"original. Why: {DocumentWords.English.Of(new PictureUndecodable())}",
            Content),
        Of(
            new FigureUnread("1999", Fee),
            "没有读到“proactive.fees.amount”的数字，请对照原件补录。",
            "The figure “proactive.fees.amount” was not found; please enter it from the original.",
            ("1999 附件《政府信息公开工作年度报告格式》", "1999, annex: format of the annual report on open government information")),
        .. OfYear,
    ];

    /// <summary>What is found beside the year before, beside other agencies, and in a region.</summary>
    private static (FindingFact Fact, string Chinese, string English, string Clause, string EnglishClause)[] OfYear =>
    [
        Of(
            new CarryOverDiffers("2021", "applications.carriedOver.natural", 3, 2, 2022, false),
            "“二、上年结转政府信息公开申请数量·自然人”是3，而2022年度报告结转下年度的是2，两者应当一致。",
            "“2. Applications carried over from the year before · Natural persons” is 3, but the report for 2022 carried forward 2; both "
            + "should be the same.",
            Instructions),
        Of(
            new CarryOverDiffers("2021", "applications.carriedOver.natural", 3, 2, 2022, true) { Agencies = "甲局、乙局" },
            "“二、上年结转政府信息公开申请数量·自然人”是3，而甲局、乙局的2022年度报告结转下年度的是2，两者应当一致。其中有识别把握不足的数字，请先对照两年的原件核对。",
            "“2. Applications carried over from the year before · Natural persons” is 3, but the report for 2022 of 甲局、乙局 carried forward 2; "
            + "both should be the same. One of these figures was not read surely; please compare the originals of both years first.",
            Instructions),
        Of(
            new StockDiffers("2021", "proactive.normative.inForce", 13, 10, 3, 1),
            "“行政规范性文件·现行有效件数”是13，而上年现行有效10件，加本年制发3件，减本年废止1件，应为12件，请核对。",
            "“Administrative normative documents · In force” is 13, but 10 in force the year before, plus 3 issued, less 1 repealed, make 12. "
            + "Please check.",
            Instructions),
        Of(
            new ChangedSuddenly("2021", Fee, 4.5m, 450, 2022),
            "“行政事业性收费·本年收费金额”由2022年度的4.5变为450，变动很大，请核对是否填错；属实的请说明原因。",
            "“Administrative fees · Amount charged this year” went from 4.5 in 2022 to 450, which is a great change. Please check whether it "
            + "was filled in wrongly; if it is right, please say why.",
            Content),
        Of(
            new SectionLikeLastYears("2021", SectionKind.Problems, 2022, 97, "一是公开不够及时"),
            "“五、存在的主要问题及改进情况”与本单位2022年度报告除名称和数字外97%相同，如“一是公开不够及时”，请按本年度实际情况撰写。",
            "“5. Main problems and improvements” is, but for names and numbers, 97 % the same as in the report for 2022, e.g. "
            + "“一是公开不够及时”. Please write what is true of this year.",
            Content),
        Of(
            new SectionLikeAnothers("2021", SectionKind.Overview, "乙局", 0, 80, "一是"),
            "“一、总体情况”与乙局本年度报告除名称和数字外80%相同，如“一是”，请按本单位实际情况撰写。",
            "“1. Overview” is, but for names and numbers, 80 % the same as in this year's report of 乙局, e.g. “一是”. Please write what is true "
            + "of this agency.",
            Content),
        Of(
            new SectionLikeAnothers("2021", SectionKind.Overview, "乙局", 2, 80, "一是"),
            "“一、总体情况”与乙局本年度报告除名称和数字外80%相同，如“一是”；另有2个单位的也相近，请按本单位实际情况撰写。",
            "“1. Overview” is, but for names and numbers, 80 % the same as in this year's report of 乙局, e.g. “一是”; 2 other agencies have "
            + "much the same. Please write what is true of this agency.",
            Content),
        Of(
            new FiguresLikeLastYears("2021", 2022, 31),
            "全部数据与2022年度报告完全相同（其中不为0的31个），请核对是否误用了上年的表。",
            "All figures are those of the report for 2022 (31 of them not 0). Please check whether last year's tables were used by mistake.",
            Content),
        Of(
            new BelowAgencies("2021", Figure, 6, 7.5m, "乙局4.5、甲局3", 0, 0),
            "“（一）予以公开·自然人”本级报告为6，而所辖单位合计为7.5（乙局4.5、甲局3），请核对。",
            "“(1) Granted · Natural persons” is 6 in the government's own report, but its agencies add up to 7.5 (乙局4.5、甲局3). Please check.",
            Content),
        Of(
            new BelowAgencies("2021", Figure, 6, 7, "乙局4", 3, 2),
            "“（一）予以公开·自然人”本级报告为6，而所辖单位合计为7（乙局4，另有3个单位），尚缺2个单位的报告，请核对。",
            "“(1) Granted · Natural persons” is 6 in the government's own report, but its agencies add up to 7 (乙局4, and 3 others); 2 reports "
            + "are still missing. Please check.",
            Content),
    ];

    private static (string Chinese, string English) Format =>
        ("国办公开办函〔2021〕30号 附件《政府信息公开工作年度报告格式》",
            "notice Guo Ban Gong Kai Ban Han [2021] No. 30, annex: format of the annual report on open government information");

    private static (string Chinese, string English) Instructions =>
        ("国办公开办函〔2021〕30号 附件 填表说明",
            "notice Guo Ban Gong Kai Ban Han [2021] No. 30, annex: instructions for the form");

    private static (string Chinese, string English) Deadline =>
        ("《中华人民共和国政府信息公开条例》第四十九条",
            "Regulations of the People's Republic of China on Open Government Information, article 49");

    private static (string Chinese, string English) Local =>
        ("主管部门对年度报告的要求", "what the office in charge asks of annual reports");

    private static (string Chinese, string English) Content =>
        ("《中华人民共和国政府信息公开条例》第五十条",
            "Regulations of the People's Republic of China on Open Government Information, article 50");

    private static (FindingFact Fact, string Chinese, string English, string Clause, string EnglishClause) Of(
        FindingFact fact, string chinese, string english, (string Chinese, string English) clause) =>
        (fact, chinese, english, clause.Chinese, clause.English);
}
