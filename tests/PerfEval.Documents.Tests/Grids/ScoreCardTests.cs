using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Grids;

/// <summary>Tables of points by level, as forms of evaluation print them: headings over three rows, weights beside each level, rows without values.</summary>
public sealed class ScoreCardTests
{
    private const string Levels = """
        2022年度项目支出绩效自评表 | < | < | < | < | < | < | < | < | <
        项目名称 | < | 微机室改造 | < | < | 项目主管部门 | 教育局 | < | < | <
        预算安排金额（万元） | < | 65 | < | < | 实际支出金额（万元） | 61.1 | < | 支出率 | 94%
        年度绩效目标 | < | 改造微机室20间。 | < | < | < | < | < | < | <
        完成情况 | < | 改造微机室20间。 | < | < | < | < | < | < | <
        评价指标 | < | < | < | < | < | 指标值 | 实际完成值 | 自评得分 | 扣分原因及改进措施
        一级指标 | < | 二级指标 | < | 三级指标 | < | ^ | ^ | ^ | ^
        名称 | 权重（%） | 名称 | 权重（%） | 名称 | 权重（%） | ^ | ^ | ^ | ^
        过程 | 20 | 资金管理 | 20 | 支出率 | 20 | 100% | 94% | 18.8 | 尾款下年支付
        产出 | 80 | 数量 | 50 | 改造间数 | 50 | 20间 | 20间 | 50 |
        ^ | ^ | 质量 | 30 | 验收合格率 | 30 | 100% | 100% | 30 |
        合计 | 100 | | 100 | | 100 | | | 98.8 |
        """;

    private const string Points = """
        2021年度专项支出绩效自评评分表 | < | < | < | < | < | < | <
        项目名称：微机室改造 | < | < | < | < | < | < | <
        一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 | 评分标准 | 自评得分
        项目决策 | 20 | 项目目标 | 8 | 目标内容 | 8 | 明确（4分）；量化（4分） | 7
        ^ | ^ | 决策过程 | 12 | 决策依据 | 12 | 符合规划 | 12
        项目绩效 | 80 | 项目产出 | 40 | 产出数量 | 40 | 对照目标评价 | 40
        ^ | ^ | 项目效果 | 40 | 社会效益 | 40 | 对照目标评价 | 39
        总分 | 100 | | 100 | | 100 | | 98
        """;

    public static TheoryData<string> Formats() => ["xlsx", "docx", "html"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Read_HeadingOverThreeRows_IsNoRow(string format)
    {
        var (result, reading) = Read(format, Levels);
        Assert.Empty(result.Problems);
        Assert.Empty(reading.Confidence);
        Assert.Equal(["过程/资金管理/支出率 20 18.8", "产出/数量/改造间数 50 50", "产出/质量/验收合格率 30 30"], reading.Form.Indicators.Select(Line));
        Assert.Equal((NumberCell)98.8m, reading.Form.Total.Score);
        Assert.Equal((NumberCell)80m, reading.Form.SectionWeights["产出"]);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Read_CardOfPointsWithoutValues_IsReadAndLacksThem(string format)
    {
        var (result, reading) = Read(format, Points);
        Assert.Equal(ReadProblemCode.Incomplete, Assert.Single(result.Problems).Code);
        Assert.Equal(["项目决策/项目目标/目标内容 8 7", "项目决策/决策过程/决策依据 12 12", "项目绩效/项目产出/产出数量 40 40", "项目绩效/项目效果/社会效益 40 39"], reading.Form.Indicators.Select(Line));
        Assert.Equal((NumberCell)98m, reading.Form.Total.Score);
    }

    private static string Line(Indicator row) => $"{row.Level1.Text}/{row.Level2.Text}/{row.Name.Text} {row.Weight} {row.Score}";

    private static (ReadResult Result, FormReading Reading) Read(string format, string spec)
    {
        var content = format switch { "xlsx" => TestWorkbook.Of(spec), "docx" => TestDocument.Of(spec), _ => TestMarkup.Html(spec) };
        var result = SmallForm.Read(content, "upload." + format);
        return (result, Assert.Single(result.Forms));
    }
}
