using PerfEval.Functions.Tests.Support;

namespace PerfEval.Browser.Tests.Support;

/// <summary>Forms of units whose approvers differ, so that what one test decides is in nobody else's inbox.</summary>
internal static class Approvers
{
    /// <summary>Two approvers, <c>chen</c> and <c>li</c>: one of them is enough.</summary>
    public static FormText Library { get; } = new FormText { BudgetUnit = "山城区文化局" }.Normal();

    /// <summary>One approver, <c>wang</c>.</summary>
    public static FormText Theatre { get; } = new FormText { BudgetUnit = "山城区剧院管理处", Unit = "山城区剧院" }.Normal();

    /// <summary>One approver, <c>zhao</c>.</summary>
    public static FormText Museum { get; } = new FormText { BudgetUnit = "山城区博物馆管理处", Unit = "山城区博物馆" }.Normal();

    /// <summary>One approver, <c>sun</c>.</summary>
    public static FormText Archive { get; } = new FormText { BudgetUnit = "山城区档案局", Unit = "山城区档案馆" }.Normal();

    /// <summary>The form of another project, with a number of its own.</summary>
    public static FormText Numbered(this FormText form, int number) =>
        form with { Code = FormText.CodeOf(number), Name = FormattableString.Invariant($"{form.Unit}运行{number}期"), Events = 20 + number };
}
