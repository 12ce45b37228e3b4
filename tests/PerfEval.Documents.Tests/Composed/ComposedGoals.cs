using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Composed;

/// <summary>Draws 年度总体目标.</summary>
internal static class ComposedGoals
{
    /// <summary>Draws it; what it says is returned.</summary>
    public static Goal Draw(Drawing drawing, Choices choices)
    {
        string expected = choices.Of("expected", "完成清淤12公里，水质达到Ⅲ类。", "1.按时完成全年培训任务；\n2.培训合格率达到100%。"), actual = choices.Of("actual", "完成清淤12公里。", "1.全年培训210人次；\n2.合格率100%。");
        string before = choices.Of("expected label", "预期目标", "年初预期目标", "年度目标"), after = choices.Of("actual label", "实际完成情况", "全年实际完成情况");
        switch (choices.Of("goals", "beside", "above", "rows"))
        {
            case "beside":
                drawing.Row((choices.Of("goal part", "年度总体目标", "年度\n总体\n目标", "总体目标"), 1), (before, drawing.Half - 1), (after, 1));
                drawing.Row(("^", 1), (expected, drawing.Half - 1), (actual, 1));
                break;
            case "above":
                drawing.Row(("年度总体目标", 1));
                drawing.Row((before, drawing.Half), (after, 1));
                drawing.Row((expected, drawing.Half), (actual, 1));
                break;
            default:
                drawing.Row((before, 2), (expected, 1));
                drawing.Row((after, 2), (actual, 1));
                break;
        }

        return new Goal { Expected = Unwrapped(expected), Actual = Unwrapped(actual) };
    }

    private static string Unwrapped(string text) => text.Replace("\n", "", StringComparison.Ordinal);
}
