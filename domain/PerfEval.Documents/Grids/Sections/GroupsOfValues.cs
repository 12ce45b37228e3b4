using PerfEval.Documents.Text;

namespace PerfEval.Documents.Grids.Sections;

/// <summary>Target, actual and score in the heading of a table, where they stand in it more than once.</summary>
internal static class GroupsOfValues
{
    private static readonly IndicatorColumn[] Group = [IndicatorColumn.Target, IndicatorColumn.Actual, IndicatorColumn.Score];
    private static readonly IndicatorColumn[] Results = [IndicatorColumn.Actual, IndicatorColumn.Score];

    // Who else than the unit says what was reached, and when within the year it was.
    private static readonly string[] Others = ["复核", "复评", "复审", "复查", "审核", "评审", "审定", "核定", "核查", "抽查", "主管", "财政", "部门评", "第三方", "专家", "上级", "评价组"];
    private static readonly string[] PartsOfYear = ["中期", "年中", "半年", "季", "月", "阶段", "监控"];

    /// <summary>Whether there are two groups or more, each with a target: those of several projects or years.</summary>
    /// <param name="columns">The columns that the labels name, in their order.</param>
    public static bool AreSeveral(IEnumerable<IndicatorColumn> columns)
    {
        var next = 0;
        foreach (var column in columns)
        {
            if (column == Group[next % Group.Length]) next++;
        }

        return next >= 2 * Group.Length;
    }

    /// <summary>Whether what was reached and scored stands twice beside one target, in groups or each beside its like.</summary>
    /// <param name="columns">The columns that the labels name.</param>
    public static bool AreSeveralResults(IReadOnlyCollection<IndicatorColumn> columns) => Array.TrueForAll(Results, kind => columns.Count(column => column == kind) > 1);

    /// <summary>Whether a label says that its values are not the unit's own of the whole year: 复核得分, 中期完成值.</summary>
    /// <param name="core">The label's core.</param>
    public static bool IsOfOthersOrPart(string core) => Has(core, Others) || (Has(core, PartsOfYear) && !core.Contains("12月", StringComparison.Ordinal));

    private static bool Has(string core, string[] words) => Array.Exists(words, w => core.Contains(w, StringComparison.Ordinal));
}
