using System.Buffers;
using System.Collections.Frozen;
using PerfEval.Documents.Text;

namespace PerfEval.Documents.Grids.Rows;

/// <summary>What a label names exactly, by the words of <see cref="Labels"/>; in other places of a form the same words name other things.</summary>
internal sealed record LabelWords
{
    private const string Numerals = "123456789一二三四五";
    private static readonly LabelWords None = new();

    private static readonly string[] GoalHeadings = ["年度总体目标", "总体目标", "年度绩效目标", "绩效目标", "年度总体绩效目标", "项目绩效目标", "项目总体目标", "年度总目标", "项目总目标", "总目标"];

    private static readonly string[] Headings =
    [
        "资金使用情况", "项目资金", "预算执行情况", "项目资金使用情况", "资金情况", "项目目标完成情况", "目标完成情况", "年度绩效指标", "绩效指标", "年度绩效指标完成情况", "绩效指标完成情况",
        "年度总体目标", "总体目标", "年度绩效目标", "绩效目标完成情况", "年度总体目标完成情况", "指标完成情况",
    ];

    private static readonly string[] Totals =
    [
        "总分", "合计", "总计", "总得分", "自评总分", "自评得分合计", "综合得分", "总分合计", "得分合计", "自评总得分", "合计得分", "总评分", "自评得分", "合计总分", "项目总分", "绩效自评总分", "总分值", "自评合计", "总评", "共计", "项目得分",
    ];

    private static readonly FrozenDictionary<string, LabelWords> Index = Indexed();

    // Most cells hold something that no label begins like.
    private static readonly SearchValues<char> Openings = SearchValues.Create([.. Index.Keys.Where(core => core.Length > 0).Select(core => core[0]).Distinct()]);

    /// <summary>The header field.</summary>
    public HeaderField? Header { get; private init; }

    /// <summary>The column of 资金使用情况.</summary>
    public FundColumn? FundColumn { get; private init; }

    /// <summary>The line of 资金使用情况.</summary>
    public FundRow? FundRow { get; private init; }

    /// <summary>The column of the indicator table.</summary>
    public IndicatorColumn? Indicator { get; private init; }

    /// <summary>Whether it is 预期目标, numbered or not.</summary>
    public bool IsGoalExpected { get; private init; }

    /// <summary>Whether it is 实际完成情况, numbered or not.</summary>
    public bool IsGoalActual { get; private init; }

    /// <summary>Whether it is the heading over both goals, numbered or not.</summary>
    public bool IsGoalHeading { get; private init; }

    /// <summary>Whether it is the heading of a part of the form.</summary>
    public bool IsHeading { get; private init; }

    /// <summary>Whether it is 总分.</summary>
    public bool IsTotal { get; private init; }

    /// <summary>Whether it names, without a number, anything that a form has but its total.</summary>
    public bool IsKnown { get; private init; }

    /// <summary>What a label's core names; nothing for most texts.</summary>
    public static LabelWords Of(string core)
    {
        if (core.Length == 0 || !Openings.Contains(core[0])) return None;
        if (Index.TryGetValue(core, out var words)) return words;
        if (core.Length <= 2 || !Numerals.Contains(core[^1], StringComparison.Ordinal)) return None;
        return Index.TryGetValue(core.AsSpan().TrimEnd(Numerals).ToString(), out words)
            ? new LabelWords { IsGoalExpected = words.IsGoalExpected, IsGoalActual = words.IsGoalActual, IsGoalHeading = words.IsGoalHeading }
            : None;
    }

    private static FrozenDictionary<string, LabelWords> Indexed()
    {
        var index = new Dictionary<string, LabelWords>(StringComparer.Ordinal);
        Add(Labels.Header, (words, field) => words with { Header = words.Header ?? field, IsKnown = true });
        Add(Labels.FundColumns, (words, column) => words with { FundColumn = words.FundColumn ?? column, IsKnown = true });
        Add(Labels.FundRows, (words, row) => words with { FundRow = words.FundRow ?? row, IsKnown = true });
        Add(Labels.IndicatorColumns, (words, column) => words with { Indicator = words.Indicator ?? column, IsKnown = true });
        AddAll(Labels.GoalExpected, words => words with { IsGoalExpected = true, IsKnown = true });
        AddAll(Labels.GoalActual, words => words with { IsGoalActual = true, IsKnown = true });
        AddAll(GoalHeadings, words => words with { IsGoalHeading = true });
        AddAll(Headings, words => words with { IsHeading = true, IsKnown = true });
        AddAll(Totals, words => words with { IsTotal = true });
        return index.ToFrozenDictionary(StringComparer.Ordinal);

        void Add<T>((string Text, T Value)[] labels, Func<LabelWords, T, LabelWords> name)
        {
            foreach (var (text, value) in labels) Put(LabelText.Of(text).Core, words => name(words, value));
        }

        void AddAll(string[] labels, Func<LabelWords, LabelWords> name)
        {
            foreach (var label in labels) Put(label, name);
        }

        void Put(string core, Func<LabelWords, LabelWords> name) => index[core] = name(index.GetValueOrDefault(core, None));
    }
}
