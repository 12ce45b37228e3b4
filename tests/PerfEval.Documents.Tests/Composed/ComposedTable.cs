using System.Collections.Immutable;
using System.Globalization;
using PerfEval.Documents.Text;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Composed;

/// <summary>Draws 年度绩效指标 and its total.</summary>
internal sealed class ComposedTable
{
    private const decimal WholeWeight = 100m;
    private const decimal LostPoints = 1.25m;

    private static readonly (string Level1, string Level2, string Name, string Target, string Actual, string Reason)[] Rows =
    [
        ("产出指标", "数量指标", "清淤长度", "≥12公里", "12公里", ""),
        ("产出指标", "数量指标", "培训人次", "200人次", "190人次", "疫情影响，一期培训取消；下年补办。"),
        ("产出指标", "数量指标", "办公用品采购次数", "4次", "4次", ""),
        ("产出指标", "数量指标", "开展检查", "12", "12", ""),
        ("产出指标", "数量指标", "慰问人数", "20", "18", "两人外出未能慰问；已补发。"),
        ("产出指标", "质量指标", "验收合格率", "100%", "100%", ""),
        ("产出指标", "质量指标", "设备完好率", "≥98%", "97%", "个别设备老化，已列入下年更新计划。"),
        ("产出指标", "时效指标", "完工时间", "2022年12月前", "2022年11月", ""),
        ("产出指标", "时效指标", "资金拨付及时性", "及时", "及时", ""),
        ("产出指标", "成本指标", "工程成本", "≤300万元", "285万元", ""),
        ("效益指标", "经济效益指标", "带动产值增长", "≥5%", "5.2%", ""),
        ("效益指标", "社会效益指标", "通行能力提升情况", "有效提升", "有效提升", ""),
        ("效益指标", "生态效益指标", "水质类别", "Ⅲ类", "Ⅳ类", "降雨偏少，水体自净能力不足；\n下年加强补水。"),
        ("效益指标", "可持续影响指标", "长效管护机制", "建立健全", "已建立", ""),
        ("满意度指标", "服务对象满意度指标", "居民满意度", "≥90%", "93%", ""),
    ];

    private readonly Choices _choices;
    private readonly List<(IndicatorColumn? Column, string Label)> _columns;
    private readonly bool _hasReasons;

    /// <summary>Chooses the columns.</summary>
    public ComposedTable(Choices choices)
    {
        _choices = choices;
        (IndicatorColumn?, string) target = (IndicatorColumn.Target, choices.Of("target", "年度指标值", "指标值", "目标值", "年初目标值")), actual = (IndicatorColumn.Actual, choices.Of("actual", "实际完成值", "全年完成值", "完成值", "实际值"));
        (IndicatorColumn?, string) weight = (IndicatorColumn.Weight, choices.Of("weight", "分值", "权重", "标准分", "分值\n权重")), score = (IndicatorColumn.Score, choices.Of("score", "得分", "自评得分", "评分"));
        _columns = [(IndicatorColumn.Level1, "一级指标"), (IndicatorColumn.Level2, choices.Of("level 2", "二级指标", "二级\n指标")), (IndicatorColumn.Name, choices.Of("indicator", "三级指标", "指标名称", "三级指标名称"))];
        _columns.AddRange(choices.Of("order", "values first", "weight first", "score before weight", "weight between values") switch
        {
            "values first" => [target, actual, weight, score],
            "weight first" => [weight, target, actual, score],
            "score before weight" => [target, actual, score, weight],
            _ => [target, weight, actual, score],
        });
        var reason = choices.Of("reason", "偏差原因分析及改进措施", "未完成原因及拟采取的改进措施", "偏差原因分析\n及改进措施", "备注", "none");
        _hasReasons = reason != "none";
        if (_hasReasons) _columns.Add((IndicatorColumn.Deviation, reason));
        AddOthers();
    }

    public int Width => _columns.Count;

    /// <summary>Draws it below the rest of a form, and returns the form with what it says.</summary>
    public SelfEvaluationForm Draw(Drawing drawing, SelfEvaluationForm form)
    {
        drawing.Cells(_columns.Select(c => c.Label));
        var rows = _choices.Some(Rows, 4, 10);
        var whole = WholeWeight - (form.Funds.Total.Weight.Value ?? 0);
        var weights = rows.Select(_ => Math.Floor(whole / rows.Length)).ToArray();
        weights[^1] += whole - weights.Sum();
        var unexplained = _choices.Of("no reason", "", "", "无", "—");
        var indicators = rows.Select((row, i) => new Indicator
        {
            Level1 = row.Level1,
            Level2 = row.Level2,
            Name = row.Name,
            Target = row.Target,
            Actual = row.Actual,
            Weight = weights[i],
            Score = weights[i] - (row.Reason.Length > 0 ? LostPoints : 0),
            Deviation = _hasReasons ? (row.Reason.Length > 0 ? row.Reason : unexplained).Replace("\n", "", StringComparison.Ordinal) : TextCell.Absent,
        }).ToImmutableArray();
        var groups = indicators.GroupBy(i => i.Level1.Text).ToDictionary(g => g.Key, g => g.Sum(i => i.Weight.Value!.Value));
        var isWeighted = DrawRows(drawing, indicators, rows.Select(r => r.Reason.Length > 0 ? r.Reason : unexplained).ToArray(), groups);
        var total = new FormTotal { Weight = WholeWeight, Score = indicators.Sum(i => i.Score.Value!.Value) + (form.Funds.Total.Score.Value ?? 0) };
        DrawTotal(drawing, total);
        return form with
        {
            Indicators = indicators,
            SectionWeights = isWeighted ? groups.ToImmutableSortedDictionary(g => g.Key, g => new NumberCell(g.Value), StringComparer.Ordinal) : form.SectionWeights,
            Total = total,
        };
    }

    private void AddOthers()
    {
        var other = _choices.Of("other column", "none", "none", "指标性质", "评分标准", "数据来源", "评分标准 at the end");
        if (other == "指标性质") _columns.Insert(3, (null, other));
        else if (other is "评分标准" or "数据来源") _columns.Insert(5, (null, other));
        else if (other != "none") _columns.Add((null, "评分标准"));
        var first = _choices.Of("first column", "none", "绩效指标", "序号");
        if (first != "none") _columns.Insert(0, (null, first));
    }

    // Whether the groups print their weights.
    private bool DrawRows(Drawing drawing, ImmutableArray<Indicator> indicators, string[] reasons, Dictionary<string, decimal> groups)
    {
        string first = _choices.Of("groups", "merged", "repeated", "merged with weights"), second = _choices.Of("second groups", "merged", "repeated"), points = _choices.Of("points", "", "", "分");
        for (var i = 0; i < indicators.Length; i++)
        {
            var row = indicators[i];
            var goesOn = i > 0 && indicators[i - 1].Level1 == row.Level1;
            drawing.Cells(_columns.Select(c => c.Column switch
            {
                IndicatorColumn.Level1 when first != "repeated" && goesOn => "^",
                IndicatorColumn.Level1 => row.Level1.Text + (first == "merged with weights" ? "\n（" + Printed(groups[row.Level1.Text]) + "分）" : ""),
                IndicatorColumn.Level2 when second == "merged" && goesOn && indicators[i - 1].Level2 == row.Level2 => "^",
                IndicatorColumn.Level2 => row.Level2.Text,
                IndicatorColumn.Name => row.Name.Text,
                IndicatorColumn.Target => row.Target.Text,
                IndicatorColumn.Actual => row.Actual.Text,
                IndicatorColumn.Weight => Printed(row.Weight.Value) + points,
                IndicatorColumn.Score => Printed(row.Score.Value) + points,
                IndicatorColumn.Deviation => reasons[i],
                _ => c.Label switch { "序号" => Printed(i + 1), "绩效指标" => "^", "指标性质" => "正向指标", "数据来源" => "工作总结", _ => "完成得满分，每低一个百分点扣0.5分。" },
            }));
        }

        return first == "merged with weights";
    }

    private void DrawTotal(Drawing drawing, FormTotal total)
    {
        var label = _choices.Of("total", "总分", "合计", "总 分", "自评总分");
        var numbers = _columns.FindIndex(c => c.Column is IndicatorColumn.Weight or IndicatorColumn.Score);
        drawing.Cells(_columns.Select((c, i) => i == 0 ? label : i < numbers ? "<" : c.Column == IndicatorColumn.Weight ? Printed(total.Weight.Value) : c.Column == IndicatorColumn.Score ? Printed(total.Score.Value) : ""));
    }

    private static string Printed(decimal? number) => number!.Value.ToString("0.##", CultureInfo.InvariantCulture);
}
