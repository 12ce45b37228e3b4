using System.Globalization;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Grids;

/// <summary>Draws a form in a layout that a seed chooses: labels, order of columns, merging, units and places of values.</summary>
internal sealed class DrawnForm
{
    private const int Width = 9;
    private readonly SelfEvaluationForm _form;
    private readonly Random _random;
    private readonly List<string[]> _rows = [];
    private readonly bool _inTenThousands;
    private readonly bool _hasSectionWeights;

    private DrawnForm(SelfEvaluationForm form, int seed)
    {
        _form = form;
        _random = new Random(seed);
        _inTenThousands = _random.Next(2) == 0;
        _hasSectionWeights = _random.Next(2) == 0;
    }

    /// <summary>The drawing, and the form that a person reads in it.</summary>
    public static (GridSpec Drawing, SelfEvaluationForm Read) Of(SelfEvaluationForm form, int seed)
    {
        var drawn = new DrawnForm(form, seed);
        drawn.Head();
        drawn.Funds();
        drawn.Goals();
        drawn.Table();
        return (new GridSpec("表", drawn._rows), drawn._hasSectionWeights ? form : form with { SectionWeights = form.SectionWeights.Clear() });
    }

    private string Any(params string[] labels) => labels[_random.Next(labels.Length)] + (_random.Next(4) == 0 ? "：" : "");

    private void Row(params IEnumerable<string> cells)
    {
        var row = cells.ToList();
        while (row.Count < Width) row.Add("");
        _rows.Add([.. row]);
    }

    private void Wide(string text) => Row([text, .. Enumerable.Repeat("<", Width - 1)]);

    private void Head()
    {
        if (_random.Next(3) > 0) Wide("项目支出绩效自评表");
        var fields = new (string[] Labels, string Value)[]
        {
            (["项目编码", "项目代码", "项目编号"], _form.ProjectCode.Text), (["项目名称", "*项目名称", "项 目 名 称"], _form.ProjectName.Text),
            (["绩效自评年度", "自评年度", "评价年度", "年度"], _form.FiscalYear.ToString()), (["实施单位", "项目实施单位", "项目单位"], _form.ImplementingUnit.Text),
            (["一级预算单位", "项目主管部门", "主管部门"], _form.PrimaryBudgetUnit.Text),
        };
        _random.Shuffle(fields);
        var style = _random.Next(3);
        if (style == 2)
        {
            Row(fields.SelectMany(f => new[] { Any(f.Labels).TrimEnd('：') }));
            Row(fields.Select(f => f.Value));
            return;
        }

        foreach (var pair in fields.Chunk(2))
        {
            Row(pair.SelectMany(f => style == 0 ? new[] { Any(f.Labels), f.Value, "<" } : new[] { Any(f.Labels).TrimEnd('：') + "：" + f.Value, "<", "<" }));
        }
    }

    private void Funds()
    {
        var total = _form.Funds.Total;
        var unit = _inTenThousands ? "万元" : "元";
        if (_random.Next(2) == 0) Wide("资金使用情况");
        var columns = new (string Label, Func<FundLine, string> Cell)[]
        {
            (Any("年初预算数", "年初预算", "年初预算金额"), l => Amount(l.InitialBudget)), (Any("全年预算数（A）", "调整后预算数", "全年预算"), l => Amount(l.AnnualBudget)),
            (Any("全年执行数(B)", "全年执行数", "执行数"), l => Amount(l.Executed)), (Any("分值", "权重"), l => l is FundTotal ? total.Weight.ToString() : "—"),
            (Any("执行率（B/A）", "执行率(%)", "预算执行率"), l => l is FundTotal ? total.ExecutionRate + (_random.Next(2) == 0 ? "%" : "") : "—"), (Any("得分", "自评得分"), l => l is FundTotal ? total.Score.ToString() : ""),
        };
        _random.Shuffle(columns);
        Row([$"项目资金（{unit}）", "", .. columns.Select(c => c.Label)]);
        Row(["^", Any("年度资金总额", "资金总额"), .. columns.Select(c => c.Cell(total))]);
        Row(["^", Any("其中：当年财政拨款", "其中：财政拨款"), .. columns.Select(c => c.Cell(_form.Funds.CurrentYearAppropriation))]);
        Row(["^", Any("上年结转资金", "上年结转"), .. columns.Select(c => c.Cell(_form.Funds.CarriedOver))]);
        Row(["^", Any("其他资金"), .. columns.Select(c => c.Cell(_form.Funds.Other))]);
    }

    private string Amount(NumberCell amount) => amount.Value is { } yuan ? (_inTenThousands ? yuan / 10000 : yuan).ToString("#,##0.00####", CultureInfo.InvariantCulture) : "";

    private void Goals()
    {
        var (expected, actual) = (Any("预期目标", "年初设定目标", "* 预期目标"), Any("实际完成情况", "全年实际完成情况", "*\u00A0实际完成情况"));
        switch (_random.Next(3))
        {
            case 0:
                Wide("年度总体目标");
                Row(expected, "<", "<", "<", actual, "<", "<", "<", "<");
                Row(_form.Goal.Expected.Text, "<", "<", "<", _form.Goal.Actual.Text, "<", "<", "<", "<");
                break;
            case 1:
                Row("年度总体目标", expected, "<", "<", "<", actual, "<", "<", "<");
                Row("^", _form.Goal.Expected.Text, "<", "<", "<", _form.Goal.Actual.Text, "<", "<", "<");
                break;
            default:
                Row(expected, _form.Goal.Expected.Text, "<", "<", "<", "<", "<", "<", "<");
                Row(actual, _form.Goal.Actual.Text, "<", "<", "<", "<", "<", "<", "<");
                break;
        }
    }

    private void Table()
    {
        var merging = _random.Next(3);
        var columns = new (string Label, Func<Indicator, string> Cell)[]
        {
            ("一级指标", i => i.Level1.Text + Weight(i.Level1.Text)), ("二级指标", i => i.Level2.Text), (Any("三级指标", "指标名称"), i => i.Name.Text),
            (Any("年度指标值", "指标值", "目标值"), i => i.Target.Text), (Any("实际完成值", "全年完成值", "*\u00A0实际完成值"), i => i.Actual.Text), (Any("分值", "权重", "*分值"), i => i.Weight.ToString()),
            (Any("得分", "自评得分"), i => i.Score.ToString()), (Any("偏差原因分析及改进措施", "未完成原因及拟采取的改进措施", "偏差原因\n分析及改进措施"), i => i.Deviation.Text),
        };
        _random.Shuffle(columns.AsSpan(3));
        if (_random.Next(3) == 0) _random.Shuffle(columns);
        var level1 = Array.FindIndex(columns, c => c.Label == "一级指标");
        var level2 = Array.FindIndex(columns, c => c.Label == "二级指标");
        if (_random.Next(2) == 0) Wide("年度绩效指标");
        Row(columns.Select(c => c.Label));
        Indicator? above = null;
        foreach (var row in _form.Indicators)
        {
            var cells = columns.Select(c => c.Cell(row)).ToArray();
            if (above is not null && merging > 0 && above.Level1 == row.Level1)
            {
                cells[level1] = merging == 1 ? "^" : "";
                if (above.Level2 == row.Level2) cells[level2] = merging == 1 ? "^" : "";
            }

            Row(cells);
            above = row;
        }

        var total = columns.Select(c => c.Label.Trim('：', '*') switch { "分值" or "权重" => _form.Total.Weight.ToString(), "得分" or "自评得分" => _form.Total.Score.ToString(), _ => "" }).ToArray();
        var first = Array.FindIndex(total, t => t.Length == 0);
        total[first] = Any("总分", "合计", "总计").TrimEnd('：');
        Row(total);
    }

    private string Weight(string section) => _hasSectionWeights && _form.SectionWeights.TryGetValue(section, out var weight) ? $"\n（{weight}分）" : "";
}
