using System.Text;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Layouts;

/// <summary>Tables in running text whose cells are told by what stands in them.</summary>
public sealed class TextTableTests
{
    private const string Head = """
        项目支出绩效自评表
        项目编码： 440300220000000000001 项目名称： 河道清淤 绩效自评年度： 2022
        实施单位： 水务所 一级预算单位： 水务局
        资金使用情况
        年初预算数 全年预算数 全年执行数 分值 执行率 得分
        年度资金总额 1000 900 855 10 95% 9.5
        年度总体目标
        预期目标 实际完成情况
        完成清淤3公里。 完成清淤3公里，按期验收。
        年度绩效指标

        """;

    private const string Table = """
        一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施
        产出指标 数量指标 清淤长度 ≥3公里 3公里 30 30
        时效指标 完成时间 12月底前 11月30日 20 20
        效益指标 社会效益指标 投诉下降率 大于等于10百分比 8百分比 40 34 雨季偏长，明年提前施工。
        总分 100 93.5
        """;

    /// <summary>The whole form, as it is read without doubt.</summary>
    public static string Form() => Head + Table;

    private static readonly Indicator[] Rows =
    [
        Row("产出指标", "数量指标", "清淤长度", "≥3公里", "3公里", 30, 30, ""),
        Row("产出指标", "时效指标", "完成时间", "12月底前", "11月30日", 20, 20, ""),
        Row("效益指标", "社会效益指标", "投诉下降率", "大于等于10百分比", "8百分比", 40, 34, "雨季偏长，明年提前施工。"),
    ];

    [Fact]
    public void Read_TotalWeightMisprintedWhereEveryRowHasItsFullScore_IsTheFormsOwn()
    {
        var read = Sample.Form(Sample.Text().Replace("总分 100 100", "总分 90 100", 1));
        Assert.Equal(90m, read.Form.Total.Weight.Value);
        Assert.Equal(Sample.Form(Sample.Text()).Confidence.Keys, read.Confidence.Keys);
    }

    [Fact]
    public void Read_PlainRows_AreSure()
    {
        var reading = Read(Table);
        Assert.Equal(Rows, reading.Form.Indicators);
        Assert.Empty(reading.Confidence);
    }

    [Fact]
    public void Read_NameAloneOnALineOfCells_LeavesTheRowAboveInDoubt()
    {
        var cells = Table.Replace(' ', '\t').Replace("\t30\t30\n", "\t30\t30\t\n", StringComparison.Ordinal).Replace("\t20\t20\n", "\t20\t20\t\n", StringComparison.Ordinal);
        Assert.Empty(Read(cells.Replace("时效指标", "产出指标\t时效指标", StringComparison.Ordinal)).Confidence);
        var reading = Read(cells.Replace("时效指标", "产出指标\t时效指标", StringComparison.Ordinal).Replace("总分", "投诉办结率\t\n总分", StringComparison.Ordinal));
        Assert.Contains("/indicators/2/score", reading.Confidence.Keys);
        Assert.DoesNotContain("/indicators/1/score", reading.Confidence.Keys);
    }

    [Theory]
    [InlineData("预算执行率 预算执行率 预算执行率", "预算执行率/预算执行率/预算执行率", false)]
    [InlineData("投入管理 预算执行 预算执行率", "效益指标/社会效益指标/投入管理预算执行预算执行率", true)]
    [InlineData("预算执行率", "效益指标/社会效益指标/预算执行率", false)]
    public void Read_RowOfGroupsThatNoTableLists_HasThemOrIsDoubted(string names, string read, bool isDoubted)
    {
        var reading = Read(Table.Replace("总分", $"{names} 100% 95% 10 9.5\n总分", StringComparison.Ordinal));
        var row = reading.Form.Indicators[3];
        Assert.Equal((read, "100%", "95%"), ($"{row.Level1.Text}/{row.Level2.Text}/{row.Name.Text}", row.Target.Text, row.Actual.Text));
        Assert.Equal(isDoubted ? ["/indicators/3/level1", "/indicators/3/level2", "/indicators/3/level3"] : [], reading.Confidence.Keys.Where(k => k.StartsWith("/indicators/3/l", StringComparison.Ordinal)));
    }

    [Fact]
    public void Read_RowWithoutGroupsBelowOneOfUnlistedGroups_IsDoubted()
    {
        var reading = Read(Table.Replace("总分", "预算执行率 预算执行率 预算执行率 100% 95% 10 9.5\n资金到位率 100% 100% 10 10\n总分", StringComparison.Ordinal));
        Assert.Contains("/indicators/4/level1", reading.Confidence.Keys);
    }

    [Theory]
    [InlineData("产出指标（60分） 成本指标（10分） 单位成本", "产出指标/成本指标/单位成本", false)]
    [InlineData("成本指标（10分） 单位成本", "成本指标//单位成本", true)]
    [InlineData("成本指标（10分） 经济成本指标 单位成本", "成本指标/经济成本指标/单位成本", false)]
    public void Read_WeightOfAGroupOfEitherLevel_IsASectionsOnlyInItsColumn(string names, string read, bool isDoubted)
    {
        var reading = Read(Table.Replace("产出指标 ", "产出指标（60分） ", StringComparison.Ordinal).Replace("效益指标 社会", $"{names} ≤9元 9元 10 10\n效益指标 社会", StringComparison.Ordinal));
        var row = reading.Form.Indicators[2];
        Assert.Equal(read, $"{row.Level1.Text}/{row.Level2.Text}/{row.Name.Text}");
        Assert.Equal(read.StartsWith("成本", StringComparison.Ordinal), reading.Form.SectionWeights.ContainsKey("成本指标"));
        Assert.Equal(isDoubted, reading.Confidence.ContainsKey(CellPointer.SectionWeight("成本指标")));
        Assert.Equal(isDoubted, reading.Confidence.ContainsKey("/indicators/2/level1"));
        Assert.DoesNotContain("/indicators/3/level1", reading.Confidence.Keys);
    }

    [Fact]
    public void Read_RowsBelowAGroupThatMayBeOfEitherLevel_AreDoubted()
    {
        var reading = Read(Table.Replace("时效指标", "成本指标（10分） 单位成本 ≤9元 9元 10 10\n时效指标", StringComparison.Ordinal));
        Assert.Contains("/indicators/2/level1", reading.Confidence.Keys);
        Assert.DoesNotContain("/indicators/3/level1", reading.Confidence.Keys);
    }

    [Fact]
    public void Read_WeightsAndScoresInPoints_AreNumbers()
    {
        var reading = Read(Table.Replace("30 30", "30分 30分", StringComparison.Ordinal).Replace("20 20", "20分 20分", StringComparison.Ordinal).Replace("40 34", "40分 34分", StringComparison.Ordinal));
        Assert.Equal(Rows, reading.Form.Indicators);
        Assert.Empty(reading.Confidence);
    }

    [Theory]
    [InlineData(' ')]
    [InlineData('\t')]
    public void Read_ColumnsThatRunBackwards_AreReadWithDoubt(char separator)
    {
        var backward = string.Join('\n', Table.Split('\n').Select(line => string.Join(separator, line.Split(' ').Reverse())));
        var reading = Read(backward);
        Assert.Equal(Rows, reading.Form.Indicators);
        Assert.Equal(93.5m, reading.Form.Total.Score.Value);
        Assert.All(reading.Source.Keys.Where(k => k.StartsWith("/indicators/", StringComparison.Ordinal)), k => Assert.Contains(k, reading.Confidence.Keys));
    }

    [Fact]
    public void Read_WeightAndScoreBeforeTheValues_NothingOfTheRowsIsWithoutDoubt()
    {
        var reading = Read("""
            一级指标 二级指标 三级指标 分值 得分 年度指标值 实际完成值 偏差原因分析及改进措施
            产出指标 数量指标 清淤长度 30 30 ≥3公里 3公里
            时效指标 完成时间 20 20 12月底前 11月30日
            总分 100 93.5
            """);
        Assert.All(reading.Source.Keys.Where(k => k.StartsWith("/indicators/", StringComparison.Ordinal)), k => Assert.Contains(k, reading.Confidence.Keys));
    }

    [Theory]
    [InlineData("三级指标 评分标准 年度指标值 实际完成值 分值 得分 偏差原因", "清淤长度 每少一公里扣10分。 ≥3公里 2公里 30 20 雨天多。", "完成时间 按期得满分。 12月底前 11月30日 20 20", true)]
    [InlineData("三级指标 分值 年度指标值 数据来源 实际完成值 得分", "清淤长度 30 ≥3公里 台账 2公里 20", "完成时间 20 12月底前 台账 11月30日 20", true)]
    [InlineData("三级指标 年度指标值 实际完成值 分值 得分 偏差原因 评分标准", "清淤长度 ≥3公里 2公里 30 20 雨天多。 按比例得分。", "完成时间 12月底前 11月30日 20 20 按比例得分。", true)]
    [InlineData("三级指标 年度指标值 实际完成值 分值 得分 偏差原因 评分标准", "清淤长度 ≥3公里 2公里 30 20 雨天多。 按比例得分。", "完成时间 12月底前 11月30日 20 20 提前。", false)]
    [InlineData("三级指标 指标性质 年度指标值 实际完成值 分值 得分", "清淤长度 ≥ 3公里 2公里 30 20", "完成时间 定性 12月底前 11月30日 20 20", false)]
    [InlineData("三级指标 年度指标值 计量单位 实际完成值 分值 得分", "清淤长度 3 公里 2 30 20", "完成时间 12月底前 无 11月30日 20 20", false)]
    public void Read_ColumnsBesideOurs_AreLeftOut(string labels, string first, string second, bool isCertain)
    {
        var reading = Read($"一级指标 二级指标 {labels}\n产出指标 数量指标 {first}\n时效指标 {second}\n总分 100 90\n");
        if (isCertain)
        {
            Assert.Equal(("清淤长度", "≥3公里", "2公里", 30m, 20m), Cells(reading.Form.Indicators[0]));
            Assert.Equal(("完成时间", "12月底前", "11月30日", 20m, 20m), Cells(reading.Form.Indicators[1]));
            Assert.Equal(labels.Contains("偏差原因", StringComparison.Ordinal) ? "雨天多。" : "", reading.Form.Indicators[0].Deviation.Text);
            Assert.Equal("", reading.Form.Indicators[1].Deviation.Text);
        }

        Assert.Equal(isCertain, !reading.Confidence.Keys.Any(k => k.StartsWith("/indicators/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("长效机制 建立健全 30 已建立 30", false)]
    [InlineData("水质类别 Ⅲ类 30 Ⅳ类 20", false)]
    [InlineData("长效机制 建立台账 30 未开展 0", true)]
    public void Read_ActualThatAnswersItsTarget_IsClear(string row, bool isDoubted)
    {
        var reading = Read($"一级指标 二级指标 三级指标 年度指标值 分值 实际完成值 得分\n产出指标 数量指标 {row}\n时效指标 完成时间 12月底前 20 11月30日 20\n总分 100 93.5\n");
        Assert.Equal(isDoubted, reading.Confidence.ContainsKey("/indicators/0/target"));
    }

    private static (string, string, string, decimal?, decimal?) Cells(Indicator row) => (row.Name.Text, row.Target.Text, row.Actual.Text, row.Weight.Value, row.Score.Value);

    [Fact]
    public void Read_ATabbedLineThatLeavesItsGroupsOut_StandsInItsColumnsWithDoubt()
    {
        var reading = Read(Table.Replace(' ', '\t'));
        Assert.Equal(Rows, reading.Form.Indicators);
        Assert.Contains("/indicators/1/target", reading.Confidence.Keys);
        Assert.DoesNotContain(reading.Confidence.Keys, k => k.StartsWith("/indicators/0/", StringComparison.Ordinal));
    }

    private static FormReading Read(string table) =>
        Assert.Single(new DocumentReader().Read(Encoding.UTF8.GetBytes(Head + table), "upload.txt", TestContext.Current.CancellationToken).Forms);

    private static Indicator Row(string level1, string level2, string name, string target, string actual, decimal weight, decimal score, string deviation) =>
        new() { Level1 = level1, Level2 = level2, Name = name, Target = target, Actual = actual, Weight = weight, Score = score, Deviation = deviation };
}
