namespace GlyphTrainer.Cells;

/// <summary>Texts as the cells of reports hold them.</summary>
internal static class FigureText
{
    private const string Labels =
        "规章行政规范性文件本年制发废止现有效处理决定数量许可罚强事业收费金额单位万元新公开一二三四五六七八九十上年结转来信息申请情况自然人商企科研机构社会益组织法律服务其他总计" +
        "予以部分区不属家密禁止保护第方合权内流程查询举报投诉类重复无正当由大反要求供版物补后明确没成需另作关掌握撤回超期未按通知缴纳用维持纠果尚审直接向院起诉经增减件条次份个人日月口工土士干千王十丁丨丿乙厂卜八人入〇○、。，（）：；《》";

    /// <summary>
    /// Characters taken for parts of figures most easily; without those that are drawn the same in many fonts (O, l, I, | and 一 alone in
    /// its cell), which would only teach to doubt every 0, 1 and dash.
    /// </summary>
    private const string Lookalikes =
        "QDiSBZGgqbzsJjUTtFEAaeCcxXYyVvLnhmuwKkMNPpRrdf〇○口日二三十丿乙工人入卜八亅·:;%()[]{}<>=*'\"~^\\&#@$√×÷±°′″①②③④⑤⑥⑦⑧⑨⑩ⅡⅢ●■□△★※→、。";

    public static string Figure(Dice dice)
    {
        var kind = dice.Unit();
        if (kind < 0.16)
        {
            return "0";
        }

        if (kind < 0.30)
        {
            return dice.Of("123456789").ToString();
        }

        if (kind < 0.40)
        {
            return Number(dice, 2);
        }

        if (kind < 0.66)
        {
            return Number(dice, 3 + dice.Below(5));
        }

        if (kind < 0.80)
        {
            return $"{(dice.Once(0.3) ? "0" : Number(dice, 1 + dice.Below(5)))}.{Digits(dice, 1 + dice.Below(6))}";
        }

        if (kind < 0.86)
        {
            return Grouped(dice) + (dice.Once(0.4) ? $".{Digits(dice, 1 + dice.Below(4))}" : "");
        }

        if (kind < 0.91)
        {
            return dice.Of("+-") + (dice.Once(0.3) ? Grouped(dice) : Number(dice, 1 + dice.Below(4)));
        }

        return kind < 0.965 ? "-" : "/";
    }

    public static string Words(Dice dice)
    {
        var length = 1 + dice.Below(dice.Once(0.3) ? 14 : 4);
        return string.Concat(
            Enumerable.Range(0, length).Select(_ => dice.Once(0.85) ? dice.Of(Labels) : (char)(0x4E00 + dice.Below(0x51A0))));
    }

    public static string Confusable(Dice dice) =>
        string.Concat(Enumerable.Range(0, 1 + dice.Below(3)).Select(_ => dice.Of(Lookalikes)));

    public static string WithWords(Dice dice)
    {
        var figure = Number(dice, 1 + dice.Below(4));
        return dice.Below(6) switch
        {
            0 => $"{dice.Below(9) + 1}.{Words(dice)}",
            1 => $"{figure}{dice.Of("件条人次份个项万元页%")}",
            2 => $"（{figure}）",
            3 => Words(dice) + figure,
            4 => $"({figure})",
            _ => figure.Insert(dice.Below(figure.Length + 1), dice.Of(Lookalikes).ToString()),
        };
    }

    private static string Number(Dice dice, int length) => dice.Of("123456789") + Digits(dice, length - 1);

    private static string Grouped(Dice dice) =>
        Number(dice, 1 + dice.Below(3)) + string.Concat(Enumerable.Range(0, 1 + dice.Below(3)).Select(_ => "," + Digits(dice, 3)));

    private static string Digits(Dice dice, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => dice.Of("0123456789")));
}
