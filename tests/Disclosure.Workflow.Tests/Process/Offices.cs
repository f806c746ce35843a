using Disclosure.Workflow.Process;

namespace Disclosure.Workflow.Tests.Process;

/// <summary>Offices the process is tried with.</summary>
internal static class Offices
{
    public static readonly DateTimeOffset Morning = new(2023, 1, 10, 9, 0, 0, TimeSpan.FromHours(8));

    public static readonly Reviewer Zhang = new("zhang", "张三", "zhang@example.org");
    public static readonly Reviewer Li = new("li", "李四", "li@example.org");
    public static readonly Reviewer Wang = new("wang", "王五", "wang@example.org");
    public static readonly Reviewer Zhao = new("zhao", "赵六", "zhao@example.org");

    public static readonly Contact Office = new("政务公开办", "office@example.org");

    /// <summary>Three tiers, each with a person of its own.</summary>
    public static readonly ReviewPolicy Usual = Of([Zhang], [Li], [Wang]);

    /// <summary>One person sits in three of four tiers: A, A, B, A.</summary>
    public static readonly ReviewPolicy OnePersonThrice = Of([Zhang], [Zhang], [Li], [Zhang]);

    /// <summary>Three tiers, each with a person of its own who decides in no other, and a deputy.</summary>
    public static readonly ReviewPolicy Once = Usual with { DecidesOnce = true, Deputies = [Zhao] };

    /// <summary>The first tier wants two of three, the second all of two; nobody decides in two unless seated there.</summary>
    public static readonly ReviewPolicy Several = new(
        [
            new Tier("会审", [Zhang, Li, Zhao]) { Approvals = 2 },
            new Tier("会签", [Li, Wang]) { WantsAll = true, Readers = [new Reviewer("qian", "钱七", "qian@example.org")] },
            new Tier("终审", [Wang, Zhao]),
        ],
        Office)
    {
        DecidesOnce = true,
    };

    public static readonly IReadOnlyList<ReviewPolicy> All =
    [
        Usual,
        OnePersonThrice,
        Of([Wang]),
        Of([Zhang, Li], [Li, Wang]),
        Of([Zhang, Li, Wang], [Zhang, Li, Wang], [Zhang, Li, Wang]) with { RemindAfter = TimeSpan.FromDays(10), LinkLifetime = TimeSpan
            .FromDays(2) },
        Usual with { EscalateAfter = TimeSpan.MaxValue, LinkLifetime = TimeSpan.MaxValue },
        Once with
        {
            Hours = new OfficeHours(new TimeOnly(9, 0), new TimeOnly(17, 0)),
            MostReminders = 2,
            Absences = [new Absence("li", "zhao", new DateOnly(2023, 1, 1), new DateOnly(2023, 6, 30))],
        },
        Several,
        Of([Zhang, Li, Wang], [Zhang, Li]) with { DecidesOnce = true, Deputies = [Zhao] },
    ];

    private static ReviewPolicy Of(params Reviewer[][] tiers) =>
        new([.. tiers.Select((reviewers, index) => new Tier($"第{index + 1}级", reviewers))], Office);
}
