using System.Text;
using PerfEval.Documents.Tests.Grids;
using PerfEval.Documents.Tests.Layouts;

namespace PerfEval.Documents.Tests.BadInput;

/// <summary>One table for several projects, a row or a group of columns each, is the form of none of them and says so.</summary>
public sealed class SeveralProjectsTests
{
    private const string Head = "2023年度项目支出绩效自评表 | < | < | < | < | < | < | < | < | <\n主管部门 | 水务局 | < | < | < | 实施单位 | 河道所 | < | < | <\n";

    private const string Listed = """
        序号 | 项目名称 | 年初预算数 | 全年执行数 | 一级指标 | 三级指标 | 指标值 | 完成值 | 得分 | 备注
        1 | 河道清淤 | 100 | 98 | 产出指标 | 清淤长度 | 3公里 | 3公里 | 98 |
        2 | 管网改造 | 200 | 190 | 产出指标 | 改造长度 | 2公里 | 2公里 | 95 |
        合计 | | 300 | 288 | | | | | |
        """;

    private const string ListedByMoney = """
        项目名称 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 一级指标 | 三级指标 | 自评得分 | 偏差原因
        河道清淤 | 100 | 100 | 98 | 98% | 产出指标 | 清淤长度 | 98 |
        管网改造 | 200 | 200 | 190 | 95% | 产出指标 | 改造长度 | 95 | 雨季停工；将赶工。
        """;

    private const string RowsOfEach = """
        序号 | 项目名称 | 项目金额 | 一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 得分
        1 | 河道清淤 | 100 | 产出指标 | 数量指标 | 清淤长度 | 3公里 | 3公里 | 98
        ^ | ^ | ^ | 产出指标 | 质量指标 | 合格率 | 100% | 100% | 98
        2 | 管网改造 | 200 | 产出指标 | 数量指标 | 改造长度 | 2公里 | 2公里 | 95
        """;

    private const string ColumnsOfEach = """
        一级指标 | 二级指标 | 三级指标 | 河道清淤 | < | < | 管网改造 | < | <
        ^ | ^ | ^ | 目标值 | 完成值 | 得分 | 目标值 | 完成值 | 得分
        产出指标 | 数量指标 | 完成长度 | 3公里 | 3公里 | 50 | 2公里 | 2公里 | 45
        总分 | | | | | 50 | | | 45
        """;

    private const string NamedColumnsOfEach = """
        一级指标 | 二级指标 | 三级指标 | 河道清淤目标值 | 河道清淤完成值 | 河道清淤得分 | 管网改造目标值 | 管网改造完成值 | 管网改造得分
        产出指标 | 数量指标 | 完成长度 | 3公里 | 3公里 | 50 | 2公里 | 2公里 | 45
        总分 | | | | | 50 | | | 45
        """;

    private const string IndicatorsOfEach = """
        项目A指标 | 目标值 | 完成值 | 分值 | 得分 | 项目B指标 | 目标值 | 完成值 | 分值 | 得分
        清淤长度 | 3公里 | 3公里 | 50 | 50 | 改造管网 | 2公里 | 2公里 | 50 | 45
        总分 | | | 50 | 50 | 总分 | | | 50 | 45
        """;

    private const string NamesAboveHeadings = """
        河道清淤 | < | < | < | < | 管网改造 | < | < | < | <
        指标名称 | 目标值 | 完成值 | 分值 | 得分 | 指标名称 | 目标值 | 完成值 | 分值 | 得分
        清淤长度 | 3公里 | 3公里 | 100 | 100 | 改造长度 | 2公里 | 2公里 | 100 | 95
        总分 | | | 100 | 100 | 总分 | | | 100 | 95
        """;

    [Theory]
    [InlineData(NamesAboveHeadings)]
    [InlineData(Listed)]
    [InlineData(ListedByMoney)]
    [InlineData(RowsOfEach)]
    [InlineData(ColumnsOfEach)]
    [InlineData(NamedColumnsOfEach)]
    [InlineData(IndicatorsOfEach)]
    public void Read_TableOfSeveralProjects_SaysSoAndReadsNone(string table)
    {
        foreach (var (name, content) in Files(Head + table))
        {
            var result = new DocumentReader().Read(content, name, TestContext.Current.CancellationToken);
            Assert.Empty(result.Forms);
            var problem = Assert.Single(result.Problems);
            if (name is "a.xlsx" or "a.html") Assert.Equal(ReadProblemCode.OtherForm, problem.Code);
            Assert.True(problem.Code is ReadProblemCode.OtherForm or ReadProblemCode.NoCells, $"{name}: {problem.MessageZh}");
        }
    }

    [Theory]
    [InlineData("项目名称 | 河道治理 | < | < | < | < | < | < | < | <\n", "河道清淤", "河道管护")]
    [InlineData("", "河道清淤", "河道清淤")]
    public void Read_ColumnOfOneProjectOrItsParts_IsTheFormOfOne(string named, string first, string second)
    {
        var spec = $"{Head}{named}项目名称 | 一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分\n{first} | 产出指标 | 数量指标 | 清淤长度 | 3公里 | 3公里 | 50 | 50\n{second} | 产出指标 | 质量指标 | 合格率 | 100% | 100% | 50 | 50\n合计 | | | | | | 100 | 100\n填表人：王某 | 联系电话：1 | | | | | |";
        var form = Assert.Single(new DocumentReader().Read(TestWorkbook.Of(spec), "a.xlsx", TestContext.Current.CancellationToken).Forms).Form;
        Assert.Equal(["清淤长度", "合格率"], form.Indicators.Select(i => i.Name.Text));
        Assert.Equal("河道所", form.ImplementingUnit.Text);
    }

    [Theory]
    [InlineData("项目名称：河道清淤 | < | < | < | < | 项目名称：管网改造 | < | < | < | <")]
    [InlineData("项目名称 | 河道清淤 | < | < | < | 项目名称 | 管网改造 | < | < | <")]
    public void Read_ProjectsBesideOneAnotherUnderOneHead_AreFormsWithThatHead(string names)
    {
        var spec = Head + NamesAboveHeadings.Replace("河道清淤 | < | < | < | < | 管网改造 | < | < | < | <", names, StringComparison.Ordinal);
        var forms = new DocumentReader().Read(TestWorkbook.Of(spec), "a.xlsx", TestContext.Current.CancellationToken).Forms.Select(f => f.Form);
        Assert.Equal(["河道清淤 河道所 水务局 2023 清淤长度 100", "管网改造 河道所 水务局 2023 改造长度 95"], forms.Select(f => $"{f.ProjectName} {f.ImplementingUnit} {f.PrimaryBudgetUnit} {f.FiscalYear} {f.Indicators[0].Name} {f.Total.Score}"));
    }

    [Theory]
    [InlineData("河道清淤")]
    [InlineData("^")]
    public void Read_OneProjectInAColumn_IsTheFormOfThatProject(string again)
    {
        var spec = $"{Head}项目名称 | 一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 得分\n河道清淤 | 产出指标 | 数量指标 | 清淤长度 | 3公里 | 3公里 | 50 | 50\n{again} | 产出指标 | 质量指标 | 合格率 | 100% | 99% | 50 | 49\n合计 | | | | | | 100 | 99";
        foreach (var (name, content) in Files(spec))
        {
            var result = new DocumentReader().Read(content, name, TestContext.Current.CancellationToken);
            if (name == "a.txt")
            {
                // Nothing parts the project's name from the group behind it.
                Assert.Equal(ReadProblemCode.NoCells, Assert.Single(result.Problems).Code);
                continue;
            }

            var form = Assert.Single(result.Forms).Form;
            Assert.Equal("河道清淤", form.ProjectName.Text);
            Assert.Equal(["产出指标 数量指标 清淤长度 50", "产出指标 质量指标 合格率 49"], form.Indicators.Select(i => $"{i.Level1} {i.Level2} {i.Name} {i.Score}"));
        }
    }

    [Fact]
    public void Read_NamesOfProjectsBeforeIndicatorsBesideOneAnother_NamesTheSecond()
    {
        var spec = Head + "项目名称 | 三级指标 | 目标值 | 完成值 | 得分 | 项目名称 | 三级指标 | 目标值 | 完成值 | 得分\n河道清淤 | 清淤长度 | 3公里 | 3公里 | 50 | 管网改造 | 改造管网 | 2公里 | 2公里 | 50\n总分 | | | | 50 | 总分 | | | | 50";
        var result = new DocumentReader().Read(TestWorkbook.Of(spec), "a.xlsx", TestContext.Current.CancellationToken);
        Assert.Equal([ReadProblemCode.Incomplete, ReadProblemCode.Headless], result.Problems.Select(p => p.Code));
        Assert.Equal("河道所", Assert.Single(result.Forms).Form.ImplementingUnit.Text);
    }

    [Theory]
    [InlineData("主管部门 | 水务局 | < | < | < | 实施单位 | 河道所 | < | < | <", 100, true)]
    [InlineData("项目名称 | 河道治理 | < | < | < | | | | |", 100, true)]
    [InlineData("项目名称 | 河道治理 | < | < | < | | | | |", 50, false)]
    public void Read_TableBesideTheOneThatItGoesOn_IsOneWhereTheirWeightsMakeUpAForm(string head, int weight, bool isSeveral)
    {
        var spec = $"2023年度项目支出绩效自评表 | < | < | < | < | < | < | < | < | <\n{head}\n三级指标 | 目标值 | 完成值 | 分值 | 得分 | 三级指标 | 目标值 | 完成值 | 分值 | 得分\n清淤长度 | 3公里 | 3公里 | {weight} | {weight} | 改造管网 | 2公里 | 2公里 | {weight} | {weight}";
        var result = new DocumentReader().Read(TestWorkbook.Of(spec), "a.xlsx", TestContext.Current.CancellationToken);
        Assert.Equal(isSeveral ? ReadProblemCode.OtherForm : ReadProblemCode.Incomplete, Assert.Single(result.Problems).Code);
        Assert.Equal(isSeveral ? [] : [2], result.Forms.Select(f => f.Form.Indicators.Length));
    }

    [Fact]
    public void Read_ListBesideForms_IsPassedOver()
    {
        var spec = $"{SmallForm.With("1个", "1个")}\n== 汇总\n{Head}{ListedByMoney}";
        var result = new DocumentReader().Read(TestWorkbook.Of(spec), "a.xlsx", TestContext.Current.CancellationToken);
        Assert.Single(result.Forms);
        Assert.Empty(result.Problems);
    }

    private static IEnumerable<(string Name, byte[] Content)> Files(string spec) =>
    [
        ("a.xlsx", TestWorkbook.Of(spec)), ("a.html", TestMarkup.Html(spec)), ("a.csv", TestCsv.Of(spec)),
        ("a.txt", Encoding.UTF8.GetBytes(LayoutText.Printed(spec))), ("tabs.txt", Encoding.UTF8.GetBytes(LayoutText.Printed(spec, '\t'))), ("copied.txt", Encoding.UTF8.GetBytes(LayoutText.Copied(spec))),
    ];
}
