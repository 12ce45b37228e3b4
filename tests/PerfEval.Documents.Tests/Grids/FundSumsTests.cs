using System.Globalization;
using System.Text;
using PerfEval.Documents.Tests.Layouts;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Profiles;

namespace PerfEval.Documents.Tests.Grids;

/// <summary>
/// Several printed lines of funds that make up one of ours: a right form has no finding, whatever lines are parts of others,
/// and a wrong amount is an error where the lines plainly have no money in common, else a warning.
/// </summary>
public sealed class FundSumsTests
{
    private const string Rule = "fund-sum";
    private const string Form = """
        项目支出绩效自评表 | < | < | < | < | < | < | <
        项目编码 | 440300220000000000001 | < | 项目名称 | 河道清淤 | < | 绩效自评年度 | 2022
        实施单位 | 水务所 | < | 一级预算单位 | 水务局 | < | < | <
        项目资金（元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
        FUNDS
        年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < | <
        ^ | 完成清淤3公里。 | < | < | 完成清淤3公里，按期验收。 | < | < | <
        一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
        产出指标 | 数量指标 | 清淤长度 | ≥3公里 | 3公里 | 50 | 50 |
        效益指标 | 社会效益指标 | 投诉下降率 | ≥10% | 12% | 30 | 30 |
        满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90% | 93% | 10 | 10 |
        总分 |  |  |  |  | 100 | 99 |
        """;

    private static readonly FormEvaluator Evaluator = new(RuleProfiles.Default);

    public static TheoryData<string, string> Layouts() => [.. from format in new[] { "xlsx", "docx", "csv", "html", "txt", "tabs" } from name in Repository.Layouts() select (format, name)];

    /// <summary>Labels of lines and their amounts, 年初预算数 and 全年预算数, of which 9 of 10 were spent; * marks what is within another line, and > stands behind the label of a group.</summary>
    public static TheoryData<string> Plain() =>
    [
        "年度资金总额 1000, 其中：中央补助 500, 省级财政资金 300, 区级资金 100, 其他资金 100",
        "年度资金总额 1000, 其中：中央 400, 其中：省级 300, 其中：县级 200, 其他资金 100",
        "年度资金总额 1000, 财政拨款 700, 其中：本级 300*, 上级 400*, 其他资金 300",
        "年度资金总额 1000, 其中：当年财政拨款 700, 其中：中央 400*, 省级 300*, 上年结转资金 200, 其他资金 100",
        "年度资金总额 1000, 一般公共预算 600, 政府性基金 300, 国有资本经营预算 50, 其他资金 50",
        "年度资金总额 1000, 财政拨款 600, 单位资金 400, 其中：事业收入 300*, 经营收入 100*",
        "年度资金总额 1000, 一般公共预算拨款 500, 政府性基金预算拨款 100, 财政专户管理资金 50, 单位资金 350, 其中：事业收入 300*, 事业单位经营收入 50*",
        "年度资金总额 1000, 财政拨款 600, 事业收入 300, 经营收入 100",
        "年度资金总额 1000, 中央资金 600, 地方资金 400, 其中：省级 300*, 市级 100*, 其他资金 0",
        "年度资金总额 1000, 中央补助 500*, 省级补助 300*, 财政拨款小计 800, 其他资金 200",
        "年度资金总额 1000, 财政拨款 600, 其他资金 400, 单位自筹 300*, 社会资金 100*",
        "年度资金总额 1000, 财政拨款（不含上年结转） 700, 上年结转资金 200, 其他资金 100",
        "年度资金总额 1000, 财政拨款>中央 400, ^>省级 300, 其他资金>单位自筹 200, ^>社会资金 100",
        "年度资金总额 1000, 财政拨款>合计 700, ^>中央 400*, ^>省级 300*, 其他资金 300",
    ];

    public static TheoryData<string> Open() =>
    [
        "年度资金总额 1000, 财政拨款 700, 其中：上年结转资金 200, 其他资金 300",
        "年度资金总额 1000, 财政拨款 700, 其中>上年结转资金 200, 其他资金 300",
        "年度资金总额 1000, 财政拨款（含上年结转） 700, 上年结转资金 200, 其他资金 300",
        "年度资金总额 1000, 财政拨款（含上年结转） 700, 上年结转资金 200, 其他资金 100",
        "年度资金总额 1000, 中央资金 600, 一般公共预算 300, 其他资金 100",
        "年度资金总额 1000, 中央资金 900, 一般公共预算 300, 其他资金 100",
        "年度资金总额 1000, 中央补助 500, 省级补助 300, 财政拨款 800, 其他资金 200",
        "年度资金总额 1000, 中央补助 300, 省级补助 300, 财政拨款 200, 其他资金 200",
        "年度资金总额 1000, 一般公共预算 600, 政府性基金 300, 专项债券资金 100, 其他资金 100",
        "年度资金总额 1000, 财政拨款 600, 其他资金 100, 单位自筹 200, 社会资金 100",
        "年度资金总额 1200, 财政拨款 600, 其他资金 300, 单位自筹 200, 社会资金 100",
        "年度资金总额 1000, 中央补助 400, 省级补助 400, 其中：市级 100, 其他资金 200",
        "年度资金总额 1000, 上级转移支付 600, 其中：中央转移支付 400, 省级转移支付 200, 本级财政资金 300, 其他资金 100",
        "年度资金总额 1000, 中央资金 700, 其他资金 100, 其他资金 200",
        "总额 600, 当年财政拨款 400, 其他资金 200, 总额 400, 当年财政拨款 300, 其他资金 100",
    ];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Evaluate_RightFormOfEachLayout_HasNoError(string format, string name)
    {
        var spec = File.ReadAllText(Repository.Layout(name, "grid"));
        var content = format switch { "xlsx" => TestWorkbook.Of(spec), "docx" => TestDocument.Of(spec), "html" => TestMarkup.Html(spec), "csv" => TestCsv.Of(spec), "tabs" => Encoding.UTF8.GetBytes(LayoutText.Printed(spec, '\t')), _ => Encoding.UTF8.GetBytes(LayoutText.Printed(spec)) };
        var result = new DocumentReader().Read(content, name + "." + format, TestContext.Current.CancellationToken);
        Assert.Empty(result.Forms.SelectMany(FindingsOf).Where(f => f.Severity == Severity.Error).Select(f => f.MessageZh));
    }

    [Theory]
    [MemberData(nameof(Plain))]
    [MemberData(nameof(Open))]
    public void Evaluate_RightForm_HasNoFinding(string funds) => Assert.Empty(FindingsOf(Read(SpecOf(funds))).Select(f => f.MessageZh));

    [Theory]
    [MemberData(nameof(Plain))]
    public void Evaluate_AmountChanged_IsAnErrorOrAWarningOfWhatIsWithin(string funds)
    {
        Assert.Empty(Read(SpecOf(funds)).Confidence);
        foreach (var (spec, line) in Changed(funds))
        {
            var finding = Assert.Single(FindingsOf(Read(spec)));
            Assert.True(finding.Severity == (line.EndsWith('*') ? Severity.Warning : Severity.Error), $"{line}: {finding.MessageZh}");
        }
    }

    [Theory]
    [MemberData(nameof(Open))]
    public void Evaluate_AmountChanged_IsNoError(string funds)
    {
        var found = 0;
        foreach (var (spec, _) in Changed(funds))
        {
            var findings = FindingsOf(Read(spec));
            Assert.DoesNotContain(findings, f => f.Severity == Severity.Error);
            found += findings.Count;
        }

        Assert.True(found >= 9, $"Of the totals and of lines that are no parts of others, each of the three amounts is found: {found}");
    }

    [Fact]
    public void Evaluate_SumOfSources_IsWrittenOutAndAllItsCellsAreNamed()
    {
        var reading = Assert.Single(new DocumentReader().Read(TestWorkbook.Of(SpecOf("年度资金总额 1003, 中央补助 600, 省级补助 300, 其他资金 100")), "a.xlsx", TestContext.Current.CancellationToken).Forms);
        var finding = FindingsOf(reading)[1];
        Assert.Equal("(600.00 + 300.00) + 100.00 = 1,000.00元", finding.Expected);
        Assert.Contains("当年财政拨款900.00（中央补助600.00 + 省级补助300.00） + 其他资金100.00 = 1,000.00元", finding.MessageZh, StringComparison.Ordinal);
        Assert.Contains("appropriation 900.00 (中央补助 600.00 + 省级补助 300.00) + other 100.00 = 1,000.00元", finding.MessageEn, StringComparison.Ordinal);
        Assert.Equal(["D5", "D6", "D7", "D8"], finding.Cells.SelectMany(reading.PlacesOf).Select(p => p.Cell));
    }

    [Theory]
    [InlineData("年度资金总额 1000, 中央补助 600, 省级补助 约300, 其他资金 100")]
    [InlineData("年度资金总额 1000, 中央补助 900, 省级补助 ^, 其他资金 200")]
    public void Evaluate_PartNotReadFromACellOfItsOwn_IsNoError(string funds)
    {
        var reading = Read(SpecOf(funds));
        Assert.Contains("/funds/currentYearAppropriation/annualBudget", reading.Confidence.Keys);
        Assert.DoesNotContain(FindingsOf(reading), f => f.Severity == Severity.Error);
    }

    private static List<Finding> FindingsOf(FormReading reading) => [.. Evaluator.Evaluate(reading).Findings.Where(f => f.Rule == Rule)];

    private static FormReading Read(string spec) => Assert.Single(new DocumentReader().Read(TestMarkup.Html(spec), "a.html", TestContext.Current.CancellationToken).Forms);

    private static string SpecOf(string funds) => Drawn(funds.Split(", ").Select((line, i) => RowOf(line, i == 0, -1)));

    private static string Drawn(IEnumerable<string> rows) => Form.Replace("FUNDS", string.Join('\n', rows), StringComparison.Ordinal);

    // A line of the funds; one of its amounts may be three more than it is.
    private static string RowOf(string line, bool isTotal, int changed)
    {
        var parts = line.TrimEnd('*').Split(' ');
        var labels = parts[0].Contains('>', StringComparison.Ordinal) ? parts[0].Replace(">", " | ", StringComparison.Ordinal) : "^ | " + parts[0];
        var isNumber = int.TryParse(parts[1], CultureInfo.InvariantCulture, out var amount);
        var amounts = Enumerable.Range(0, 3).Select(column => isNumber ? $"{(column < 2 ? amount : amount * 9 / 10) + (column == changed ? 3 : 0)}" : parts[1]);
        return $"{labels} | {string.Join(" | ", amounts)} | {(isTotal ? "10 | 90% | 9" : " |  | ")}";
    }

    private static IEnumerable<(string Spec, string Line)> Changed(string funds)
    {
        var lines = funds.Split(", ");
        for (var line = 0; line < lines.Length; line++)
        {
            for (var column = 0; column < 3; column++) yield return (Drawn(lines.Select((l, i) => RowOf(l, i == 0, i == line ? column : -1))), lines[line]);
        }
    }
}
