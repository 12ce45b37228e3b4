using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Functions.Approval.Rounds;

namespace PerfEval.Functions.Tests.Approval.Rounds;

public class RoundDifferencesTests
{
    private static readonly Indicator Events = Row("数量指标", "活动场次", "≥20场", 10);
    private static readonly Indicator Books = Row("质量指标", "图书验收合格率", "≥95%", 10);
    private static readonly Indicator Unused = Row("经济效益指标", "不适用", "不适用", 0);
    private static readonly Indicator Readers = Row("社会效益指标", "服务读者人数", "≥200人", 30);

    [Fact]
    public void Between_TheSame_HasNothing()
    {
        var same = RoundDifferences.Between(Round(Events, Unused), Round(Events, Unused));

        Assert.True(same.NothingChanged);
        Assert.False(same.Evaluation.SelfScore.IsChanged);
        Assert.Empty(same.Evaluation.Gone.Concat(same.Evaluation.New));
    }

    [Fact]
    public void Between_EqualNumbersOfOtherDecimals_HasNothing()
    {
        var whole = Round(Events) with { Reading = Funded(10m, 865_000m) };
        var printed = Round(Events) with { Reading = Funded(10.00m, 865_000.0m) };

        Assert.True(RoundDifferences.Between(whole, printed).NothingChanged);

        static FormReading Funded(decimal weight, decimal budget) => new()
        {
            Form = new SelfEvaluationForm { Funds = new Funds { Total = new FundTotal { AnnualBudget = budget } }, Indicators = [Events with { Weight = weight }] },
        };
    }

    [Fact]
    public void Between_CellsOutsideTheRows_ChangedAddedAndRemovedAreTold()
    {
        var before = Round(Events) with { Reading = new FormReading { Form = new SelfEvaluationForm { ProjectName = "甲", Goal = new Goal { Actual = "完成" }, Indicators = [Events] } } };
        var after = Round(Events) with { Reading = new FormReading { Form = new SelfEvaluationForm { ProjectName = "乙", FiscalYear = 2022, Indicators = [Events] } } };

        var differences = RoundDifferences.Between(before, after);

        Assert.Equal(
            [
                new CellDifference("/projectName", DifferenceKind.Changed, "甲", "乙"),
                new CellDifference("/fiscalYear", DifferenceKind.Added, null, "2022"),
                new CellDifference("/goal/actual", DifferenceKind.Removed, "完成", null),
            ],
            differences.Cells);
        Assert.Empty(differences.Rows);
    }

    [Fact]
    public void Between_ACellOfARow_IsToldWithItsRow()
    {
        var row = Assert.Single(RoundDifferences.Between(Round(Events, Books), Round(Events, Books with { Actual = "97%" })).Rows);

        Assert.Equal((DifferenceKind.Changed, 2, 2, "图书验收合格率"), (row.Kind, row.Row, row.PreviousRow, row.Name));
        Assert.Equal([new CellDifference("/indicators/1/actual", DifferenceKind.Changed, "100%", "97%")], row.Cells);
    }

    [Fact]
    public void Between_ARowPutInAboveOthers_IsTheOnlyDifference()
    {
        var row = Assert.Single(RoundDifferences.Between(Round(Events, Readers), Round(Events, Books, Readers)).Rows);

        Assert.Equal((DifferenceKind.Added, 2, null, "图书验收合格率"), (row.Kind, row.Row, row.PreviousRow, row.Name));
        Assert.Contains(new CellDifference("/indicators/1/target", DifferenceKind.Added, null, "≥95%"), row.Cells);
    }

    [Fact]
    public void Between_ARowTakenOut_IsTheOnlyDifferenceAndNamedByItsOldPlace()
    {
        var row = Assert.Single(RoundDifferences.Between(Round(Events, Books, Readers), Round(Events, Readers)).Rows);

        Assert.Equal((DifferenceKind.Removed, null, 2, "图书验收合格率"), (row.Kind, row.Row, row.PreviousRow, row.Name));
        Assert.Contains(new CellDifference("/indicators/1/actual", DifferenceKind.Removed, "100%", null), row.Cells);
    }

    [Fact]
    public void Between_ARenamedRow_IsOneChangedRow()
    {
        var row = Assert.Single(RoundDifferences.Between(Round(Events, Books), Round(Events with { Name = "读者活动场次" }, Books)).Rows);

        Assert.Equal(new CellDifference("/indicators/0/level3", DifferenceKind.Changed, "活动场次", "读者活动场次"), Assert.Single(row.Cells));
    }

    [Fact]
    public void Between_ARowThatMovedToAnotherSection_IsOneChangedRow()
    {
        var row = Assert.Single(RoundDifferences.Between(Round(Events, Books), Round(Books, Events with { Level2 = "时效指标" })).Rows);

        Assert.Equal((2, 1, "/indicators/1/level2"), (row.Row, row.PreviousRow, Assert.Single(row.Cells).Cell));
    }

    [Fact]
    public void Between_AnUnusedRowThatIsUsedNow_IsOneChangedRow()
    {
        var row = Assert.Single(RoundDifferences.Between(Round(Events, Unused), Round(Events, Unused with { Name = "节约经费", Target = "≥5万元" })).Rows);

        Assert.Equal((DifferenceKind.Changed, 2, 2), (row.Kind, row.Row, row.PreviousRow));
    }

    [Fact]
    public void Between_RowsOfOneName_ArePairedInOrder()
    {
        var row = Assert.Single(RoundDifferences.Between(Round(Events, Events), Round(Events, Events with { Actual = "21场" })).Rows);

        Assert.Equal((2, 2), (row.Row, row.PreviousRow));
    }

    [Fact]
    public void Between_Evaluations_ScoresAndFindingsGoneAndNewAreTold()
    {
        var before = Round(Events, Readers) with { Evaluation = new FormEvaluation { SelfScore = 97, RecomputedScore = 90, Risk = RiskLevel.Blocked, Findings = [Found("total-sum", null, "total"), Found("overscored", 2, "服务读者人数")] } };
        var after = Round(Events, Books, Readers) with { Evaluation = new FormEvaluation { SelfScore = 95, RecomputedScore = 90, Risk = RiskLevel.Normal, Findings = [Found("overscored", 3, "服务读者人数"), Found("overscored", 1, "活动场次")] } };

        var evaluation = RoundDifferences.Between(before, after).Evaluation;

        Assert.Equal((new ScoreDifference(97, 95), false), (evaluation.SelfScore, evaluation.RecomputedScore.IsChanged));
        Assert.Equal((RiskLevel.Blocked, RiskLevel.Normal), (evaluation.PreviousRisk, evaluation.Risk));
        Assert.Equal("total-sum", Assert.Single(evaluation.Gone).Rule);
        // The other one of its rule is the old one: its row has only moved.
        Assert.Equal(1, Assert.Single(evaluation.New).Row);
    }

    [Fact]
    public void Between_AFindingOfARowThatWasTakenOut_IsGone()
    {
        var before = Round(Events, Books) with { Evaluation = new FormEvaluation { Findings = [Found("overscored", 1, "活动场次")] } };
        var after = Round(Books) with { Evaluation = new FormEvaluation { Findings = [Found("overscored", 1, "图书验收合格率")] } };

        var evaluation = RoundDifferences.Between(before, after).Evaluation;

        Assert.Equal(("活动场次", "图书验收合格率"), (Assert.Single(evaluation.Gone).Where, Assert.Single(evaluation.New).Where));
    }

    private static RoundForm Round(params Indicator[] rows) => new(new FormReading { Form = new SelfEvaluationForm { ProjectName = "图书馆", Indicators = [.. rows] } }, new FormEvaluation { SelfScore = 100 });

    private static Indicator Row(string level2, string name, string target, decimal weight) =>
        new() { Level1 = "产出指标", Level2 = level2, Name = name, Target = target, Actual = "100%", Weight = weight, Score = weight };

    private static Finding Found(string rule, int? row, string where) =>
        new() { Rule = rule, Severity = Severity.Error, Row = row, Where = where, MessageZh = "", MessageEn = "", Source = "" };
}
