using System.Text;

namespace PerfEval.Documents.Tests.Layouts;

/// <summary>Tables drawn in characters or parted by tabs, with cells that are wrapped on lines of their own.</summary>
public sealed class BoxedTextTests
{
    private const string Row = "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施";

    private static readonly string Head = string.Concat(
        "项目支出绩效自评表\n项目名称：河道清淤 绩效自评年度：2022\n实施单位：水务所 一级预算单位：水务局\n",
        "年初预算数 全年预算数 全年执行数 分值 执行率 得分\n年度资金总额 1000 900 855 10 95% 9.5\n预期目标 实际完成情况\n完成清淤3公里。\n完成清淤3公里，按期验收。\n");

    // Each row's cells, a cell's lines parted by a slash.
    private static readonly string[] Rows =
    [
        Row, "产出指标|数量指标|清淤长/度|≥3公里|3公里|50|50|", "效益指标|社会效益/指标|投诉/下降率|≥10%|8%|30|24|雨季偏长，/明年提前施/工。", "满意度指标|服务对象满意度指标|居民满意度|≥90%|93%|10|10|", "总分|||||100|93.5|",
    ];

    [Theory]
    [InlineData('|', "+--+--+")]
    [InlineData('│', "├──┼──┤")]
    public void Read_RowsBetweenRules_ArePutTogether(char rule, string line)
    {
        var text = new StringBuilder(Head).Append(line).Append('\n');
        foreach (var row in Rows)
        {
            var cells = row.Split('|').Select(c => c.Split('/')).ToList();
            for (var i = 0; i < cells.Max(c => c.Length); i++) text.Append(rule).AppendJoin(rule, cells.Select(c => i < c.Length ? c[i] : "")).Append(rule).Append('\n');
            text.Append(line).Append('\n');
        }

        AssertRows(text.ToString());
    }

    [Fact]
    public void Read_LineBreaksWithinCellsBetweenTabs_ArePutTogether() => AssertRows(Head + string.Join('\n', Rows).Replace('|', '\t').Replace('/', '\n') + "\n");

    [Fact]
    public void Read_RowsOverLinesWithoutRulesBetweenThem_AreDoubted()
    {
        var text = Head + "|" + string.Join("|\n|", Rows.Select(r => r.Replace("/", "", StringComparison.Ordinal))) + "|\n";
        var read = Sample.Form(text.Replace("|清淤长度|≥3公里|3公里|50|50||\n", "|清淤长|≥3公里|3公里|50|50||\n|||度||||||\n", 1));
        Assert.Contains("/indicators/0/level3", read.Confidence.Keys);
        Assert.Contains("/indicators/1/level3", read.Confidence.Keys);
    }

    [Fact]
    public void Read_WordCutBetweenTwoLinesOfACell_IsDoubted()
    {
        var read = Sample.Form(Head + string.Join('\n', Rows).Replace("清淤长/度", "A/PP", StringComparison.Ordinal).Replace('|', '\t').Replace('/', '\n') + "\n");
        Assert.Contains("/indicators/0/level3", read.Confidence.Keys);
    }

    [Fact]
    public void Read_PageNumbersBetweenRows_AreNoText()
    {
        var text = Head + string.Join('\n', Rows.Select(r => r.Replace("/", "", StringComparison.Ordinal).Replace('|', ' '))) + "\n";
        var paged = text.Replace("\n效益指标", "\n1/2\n效益指标", 1).Replace("\n满意度指标", "\n2\n\f满意度指标", 1);
        Assert.Equal("", Cells.Differences(Sample.Form(text).Form, Sample.Form(paged).Form));
    }

    private static void AssertRows(string text)
    {
        var rows = Sample.Form(text).Form.Indicators;
        Assert.Equal(["清淤长度", "投诉下降率", "居民满意度"], rows.Select(r => r.Name.Text));
        Assert.Equal(["数量指标", "社会效益指标", "服务对象满意度指标"], rows.Select(r => r.Level2.Text));
        Assert.Equal(["", "雨季偏长，明年提前施工。", ""], rows.Select(r => r.Deviation.Text));
        Assert.Equal([50m, 24m, 10m], rows.Select(r => r.Score.Value!.Value));
    }
}
