using System.Text;
using System.Text.Json.Nodes;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Layouts;

/// <summary>
/// The drawn layouts of other regions printed as text, a line a row, cells parted by one space and blank ones left out:
/// the bounds of cells are gone, so that much is read with doubt or not at all, but nothing wrongly and in silence.
/// </summary>
public sealed class LayoutTextTests
{
    // Its amounts stand under other labels than they are for, which a line of words does not show.
    private const string Shifted = "shifted-funds";

    public static TheoryData<string> LayoutsInCells() => [.. Repository.Layouts().Except([Shifted])];

    public static TheoryData<string> CopiedLayouts() => [.. Repository.Layouts().Except([Shifted])];

    public static TheoryData<string> Layouts() => [.. Repository.Layouts().Except([Shifted])];

    /// <summary>Layouts whose words say all that their cells do.</summary>
    [Theory]
    [InlineData("traditional-labels")]
    [InlineData("year-above-head")]
    [InlineData("total-in-words")]
    [InlineData("funds-across")]
    [InlineData("turned-funds-with-score")]
    [InlineData("execution-below-lines")]
    [InlineData("weights-in-names")]
    [InlineData("weights-by-level")]
    public void Read_LayoutPrintedLineByLine_IsReadAsItsCellsAre(string name)
    {
        var expected = JsonNode.Parse(File.ReadAllText(Repository.Layout(name, "json")))!["forms"]!.AsArray()[0]!.AsObject();
        expected.Remove("doubts");
        var read = Sample.Form(LayoutText.Of(name));
        Assert.Equal("", Cells.Differences(FormJson.Deserialize(Encoding.UTF8.GetBytes(expected.ToJsonString())).Form, read.Form));
        Assert.Empty(read.Confidence);
    }

    [Theory]
    [InlineData("pairs-by-line")]
    [InlineData("final-accounts")]
    public void Read_FundsInPairsOrBelowAccounts_AreRight(string name)
    {
        var expected = JsonNode.Parse(File.ReadAllText(Repository.Layout(name, "json")))!["forms"]!.AsArray()[0]!.AsObject();
        expected.Remove("doubts");
        var read = Assert.Single(Sample.Read(LayoutText.Of(name)).Forms);
        Assert.Equal(FormJson.Deserialize(Encoding.UTF8.GetBytes(expected.ToJsonString())).Form.Funds, read.Form.Funds);
    }

    [Fact]
    public void Read_ReasonsAndMeasuresInColumnsOfTheirOwn_AreDoubted()
    {
        foreach (var separator in new[] { ' ', '\t' })
        {
            var form = Sample.Form(LayoutText.Printed(File.ReadAllText(Repository.Layout("final-accounts", "grid")), separator));
            Assert.Equal("春季大风，部分地块秸秆流失加强秸秆固定，下年提前布置", form.Form.Indicators[1].Deviation.Text);
            Assert.Contains("/indicators/1/deviation", form.Confidence.Keys);
        }
    }

    [Theory]
    [InlineData("偏差原因分析 因台风取消1场赛事。", true)]
    [InlineData("偏差原因分析：因台风取消1场赛事。", true)]
    [InlineData("偏差原因分析：", false)]
    [InlineData("备注 因台风取消1场赛事。", false)]
    public void Read_ReasonsBelowTheTotal_DoubtTheRowsThatLackOne(string reason, bool isDoubted)
    {
        var form = Sample.Form(LayoutText.Of("reasons-below-total").Replace("偏差原因分析 因台风取消1场赛事。\n改进措施 今后合理安排赛事时间。", reason, 1));
        Assert.True(form.Form.Indicators[0].Deviation.IsBlank);
        Assert.Equal(isDoubted ? ["/indicators/0/deviation"] : [], form.Confidence.Keys);
    }

    [Theory]
    [InlineData("adjustment-column")]
    [InlineData("goal-heading-between")]
    [InlineData("split-target")]
    public void Read_GoalsBesideOtherCells_AreRightOrDoubted(string name)
    {
        foreach (var separator in new[] { ' ', '\t' })
        {
            var expected = JsonNode.Parse(File.ReadAllText(Repository.Layout(name, "json")))!["forms"]!.AsArray()[0]!.AsObject();
            expected.Remove("doubts");
            var read = Sample.Form(LayoutText.Printed(File.ReadAllText(Repository.Layout(name, "grid")), separator));
            Assert.Equal("", Misreadings.Silent(read.Form with { Goal = FormJson.Deserialize(Encoding.UTF8.GetBytes(expected.ToJsonString())).Form.Goal }, read));
        }
    }

    [Fact]
    public void Read_FundsShiftedAgainstTheirLabels_AreInTheLabelsOrder()
    {
        var funds = Assert.Single(Sample.Read(LayoutText.Of(Shifted)).Forms).Form.Funds;
        Assert.Equal((500000m, 480000m, 360000m), (funds.Total.InitialBudget.Value, funds.Total.AnnualBudget.Value, funds.Total.Executed.Value));
        Assert.Equal((10m, 75m, 7.5m), (funds.Total.Weight.Value, funds.Total.ExecutionRate.Value, funds.Total.Score.Value));
        Assert.Equal((0m, 0m, 0m), (funds.CarriedOver.InitialBudget.Value, funds.CarriedOver.AnnualBudget.Value, funds.CarriedOver.Executed.Value));
    }

    [Theory]
    [InlineData("自评时间：2023年3月", false)]
    [InlineData("评价小组：张三、李四\n联系电话：82345678", false)]
    [InlineData("自评时间：2023年3月\n另清运垃圾3吨。", true)]
    [InlineData("绩效等级 优", false)]
    [InlineData("自评得分 98 自评等级 优", false)]
    public void Read_LabelledLineBelowTheGoals_IsNoPartOfThem(string line, bool isDoubted)
    {
        var text = LayoutText.Of("year-above-head");
        var expected = Sample.Form(text);
        var form = Sample.Form(text.Replace("\n一级指标 二级指标", $"\n{line}\n一级指标 二级指标", 1));
        Assert.Equal(expected.Form.Goal, form.Form.Goal);
        Assert.Equal(isDoubted, form.Confidence.ContainsKey(CellPointer.GoalActual));
    }

    [Fact]
    public void Read_ThirdLabelBehindThoseOfTheGoals_LeavesThemInDoubt()
    {
        var text = TextTableTests.Form().Replace("预期目标 实际完成情况\n完成清淤3公里。 完成清淤3公里，按期验收。", "预期目标 实际完成情况 总体完成率\n完成清淤3公里。 完成清淤3公里，按期验收。 100%", 1);
        Assert.DoesNotContain(CellPointer.GoalActual, Sample.Form(TextTableTests.Form()).Confidence.Keys);
        Assert.All([CellPointer.GoalExpected, CellPointer.GoalActual], pointer => Assert.Contains(pointer, Sample.Form(text).Confidence.Keys));
    }

    [Theory]
    [InlineData("1.清淤3公里；2.全部合格。", false)]
    [InlineData("2.清淤3公里，全部合格。", true)]
    public void Read_NumberedGoalsBesideOneAnother_AreToldApartByTheirFirstNumber(string actual, bool isDoubted)
    {
        var form = Sample.Form(LayoutText.Of("year-above-head").Replace("完成清淤3公里。 完成清淤3公里，按期验收。", "1.完成清淤3公里；2.验收合格。 " + actual, 1));
        Assert.Equal(isDoubted, form.Confidence.ContainsKey(CellPointer.GoalActual));
        if (!isDoubted) Assert.Equal(new Goal { Expected = "1.完成清淤3公里；2.验收合格。", Actual = actual }, form.Form.Goal);
    }

    [Theory]
    [InlineData("偏差原因分析及改进措施：新聘裁判1人未及时取证。", "新聘裁判1人未及时取证。")]
    [InlineData("偏差原因分析 新聘裁判1人未及时取证。", "新聘裁判1人未及时取证。")]
    public void Read_ReasonsBelowARowThatLostPoints_AreItsOwn(string line, string reason)
    {
        const string Printed = "偏差原因分析及改进措施：新聘裁判1人未及时取证，将督促其参加下期考试。";
        var text = LayoutText.Of("reasons-below-rows");
        Assert.Equal(["", reason, "", ""], Deviations(text.Replace(Printed, line, 1)));

        // Below a row that lost none it says something of the form.
        Assert.Equal(["", "", "", ""], Deviations(text.Replace("100% 95% 20 19\n" + Printed, "100% 100% 20 20\n" + line, 1)));
    }

    private static string[] Deviations(string text) => [.. Assert.Single(Sample.Read(text).Forms).Form.Indicators.Select(i => i.Deviation.Text)];

    [Fact]
    public void Read_KindsOfIndicators_AreTheirGroups()
    {
        var text = LayoutText.Of("groups-by-kind");
        Assert.Equal(["产出", "产出", "产出", "效益", "满意度"], Assert.Single(Sample.Read(text).Forms).Form.Indicators.Select(i => i.Level1.Text));

        // A row that begins with a word of another kind may be of no group that was printed above it.
        var other = Assert.Single(Sample.Read(text.Replace("\n效益 ", "\n其他 ", 1)).Forms);
        Assert.Contains("/indicators/3/level1", other.Confidence.Keys);
        Assert.Contains("/indicators/3/level3", other.Confidence.Keys);
    }

    [Theory]
    [InlineData("merged-unit-before-department", "某市图书馆", "某市文旅局")]
    [InlineData("completion-rate-of-funds", "某县乡村振兴服务中心", "某县农业农村局")]
    public void Read_DepartmentAndUnitOfOtherWords_AreToldApart(string name, string unit, string department)
    {
        var form = Assert.Single(Sample.Read(LayoutText.Of(name)).Forms).Form;
        Assert.Equal((unit, department), (form.ImplementingUnit.Text, form.PrimaryBudgetUnit.Text));
    }

    [Theory]
    [InlineData("merged-weights")]
    [InlineData("merged-own-cells")]
    public void Read_RowsThatShareTheirNumbers_AreRowsOfTheirOwn(string name)
    {
        var expected = JsonNode.Parse(File.ReadAllText(Repository.Layout(name, "json")))!["forms"]!.AsArray()[0]!.AsObject();
        expected.Remove("doubts");
        var read = Sample.Form(LayoutText.Of(name));
        Assert.Equal(FormJson.Deserialize(Encoding.UTF8.GetBytes(expected.ToJsonString())).Form.Indicators, read.Form.Indicators);
        Assert.Contains("/indicators/1/weight", read.Confidence.Keys);
        Assert.DoesNotContain("/indicators/2/weight", read.Confidence.Keys);
    }

    [Fact]
    public void Read_RowWithoutNumbersThatCannotBeParted_DoubtsTheRowsBelow()
    {
        var form = Sample.Form(LayoutText.Of("merged-weights").Replace("参与人数 ≥800人 820人", "参与人数 ≥800人 820人\n参与单位\n≥8个 9个 10 10", 1));
        Assert.Contains("/indicators/1/weight", form.Confidence.Keys);
        Assert.Contains("/indicators/2/level3", form.Confidence.Keys);
    }

    [Theory]
    [InlineData("系统 100% 100% 15 15 —\n验收合格率", true)]
    [InlineData("系统 100% 100% 15 15\n验收合格率", true)]
    [InlineData("系统 100% 100% 15 15\n按合同要求，全部验收合格。", false)]
    [InlineData("系统 100% 80% 15 12\n部分设备未验收", false)]
    public void Read_FewWordsBelowARow_DoubtItsName(string row, bool isDoubted)
    {
        var form = Sample.Form(LayoutText.Of("cut-texts").Replace("系统 100% 100% 15 15 —\n验收合格率", row, 1).Replace("28.33 部分教师不熟悉操作，\n下一步将加强培训", "28.33 部分教师不熟悉操作，下一步将加强培训", 1));
        Assert.Equal(isDoubted, form.Confidence.ContainsKey("/indicators/2/level3"));
        Assert.DoesNotContain("/indicators/1/level3", form.Confidence.Keys);
    }

    [Fact]
    public void Read_UnitsInColumnsOfTheirOwn_AreOfTheirValues()
    {
        var expected = JsonNode.Parse(File.ReadAllText(Repository.Layout("merged-parts-of-values", "json")))!["forms"]!.AsArray()[0]!.AsObject();
        expected.Remove("doubts");
        var read = Sample.Form(LayoutText.Of("merged-parts-of-values"));
        Assert.Equal("", Misreadings.Silent(FormJson.Deserialize(Encoding.UTF8.GetBytes(expected.ToJsonString())).Form, read));
        Assert.Equal(["/indicators/4/deviation"], read.Confidence.Keys);
    }

    [Theory]
    [InlineData("项目名称 河道清淤 项目实施县 某县", true)]
    [InlineData("项目名称 河道清淤 GPS定位", false)]
    public void Read_NameWithChineseBehindASpace_IsDoubted(string line, bool isDoubted)
    {
        var form = Sample.Form(LayoutText.Of("year-above-head").Replace("项目名称（编码） 河道清淤 主管部门", line + " 主管部门", 1));
        Assert.Equal(isDoubted, form.Confidence.ContainsKey(CellPointer.ProjectName));
    }

    [Fact]
    public void Read_AmountsOfManyDecimals_AreOneEach()
    {
        var form = Sample.Form(LayoutText.Of("year-above-head").Replace("项目资金（元）", "项目资金（万元）", 1).Replace("年度资金总额 1000 900 855", "年度资金总额 1000 900 855.123456", 1).Replace("700 600 570", "700 600 570.123456", 1));
        Assert.Equal(8551234.56m, form.Form.Funds.Total.Executed.Value);
        Assert.Equal(10m, form.Form.Funds.Total.Weight.Value);
    }

    [Fact]
    public void Read_FundsWithNumbersThatNoColumnTakes_AreDoubted()
    {
        var text = LayoutText.Of("year-above-head");
        var form = Sample.Form(text.Replace("其他资金 100 100 95 - 95% -\n", "其他资金 100 100 95 - 95% -\n说明 45\n", 1));
        Assert.Contains("/funds/total/annualBudget", form.Confidence.Keys);
        Assert.Contains("/funds/other/executed", form.Confidence.Keys);
    }

    [Fact]
    public void Read_FundsOfWhichSeveralDoNotFit_AreDoubted()
    {
        var text = LayoutText.Of("year-above-head");
        var one = Sample.Form(text.Replace("年度资金总额 1000 900 855 10 95% 9.5", "年度资金总额 1000 900 855 10 85% 8.5", 1));
        Assert.Empty(one.Confidence);

        // As pdftotext prints a heading whose 执行率（%） is over two lines.
        var several = Sample.Form(text.Replace("年初预算数 全年预算数 全年执行数 分值 执行率 得分", "执行率\n年初预算数 全年预算数 全年执行数 分值 得分\n（%）", 1));
        Assert.Contains("/funds/total/executed", several.Confidence.Keys);
        Assert.Contains("/funds/currentYearAppropriation/annualBudget", several.Confidence.Keys);
    }

    [Fact]
    public void Read_EnglishLabelsBetweenSpaces_SaysSo()
    {
        var problem = Assert.Single(Sample.Read(LayoutText.Of("english-labels")).Problems);
        Assert.Equal(ReadProblemCode.NoCells, problem.Code);
        Assert.Contains("英文", problem.MessageZh, StringComparison.Ordinal);
        Assert.Contains("English", problem.MessageEn, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(' ')]
    [InlineData('\n')]
    public void Read_FormsSideBySide_AreNamedAndNotRead(char separator)
    {
        var result = Sample.Read(LayoutText.Printed(File.ReadAllText(Repository.Layout("side-by-side", "grid")), separator));
        Assert.Empty(result.Forms);
        var problem = Assert.Single(result.Problems);
        Assert.Equal(ReadProblemCode.NoCells, problem.Code);
        Assert.Contains("并排", problem.MessageZh, StringComparison.Ordinal);
        Assert.Contains("side by side", problem.MessageEn, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(' ')]
    [InlineData('\n')]
    public void Read_GroupAboveTheFirstHeading_IsTheRows(char separator)
    {
        var form = Assert.Single(Sample.Read(LayoutText.Printed(File.ReadAllText(Repository.Layout("bands-above-headings", "grid")), separator)).Forms).Form;
        Assert.Equal(["产出指标", "产出指标", "效益指标", "满意度指标"], form.Indicators.Select(i => i.Level1.Text));
        Assert.Equal(50m, form.SectionWeights["产出指标"].Value);
        Assert.Equal("检查机构205家。", form.Goal.Actual.Text);
    }

    [Fact]
    public void Read_ExampleBesideAForm_IsLeftOutAndNamed()
    {
        var result = Sample.Read(LayoutText.Of("sheets-example"));
        Assert.Single(result.Forms);
        Assert.Equal(ReadProblemCode.OtherForm, Assert.Single(result.Problems).Code);
        var alone = Sample.Form("附：项目支出绩效自评表（填写示例）\n" + LayoutText.Of("year-above-head"));
        Assert.Equal("河道清淤", alone.Form.ProjectName.Text);
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Read_LayoutPrintedLineByLine_NoCellIsWrongInSilence(string name) => AssertNoneIsSilent(name, LayoutText.Of(name));

    [Theory]
    [MemberData(nameof(LayoutsInCells))]
    public void Read_LayoutWithACellALine_NoCellIsWrongInSilence(string name) => AssertNoneIsSilent(name, LayoutText.Printed(File.ReadAllText(Repository.Layout(name, "grid")), '\u0001').Replace('\u0001', '\n'));

    [Theory]
    [MemberData(nameof(CopiedLayouts))]
    public void Read_LayoutCopiedFromAPage_NoCellIsWrongInSilence(string name) => AssertNoneIsSilent(name, LayoutText.Copied(File.ReadAllText(Repository.Layout(name, "grid"))));

    [Theory]
    [InlineData("goal-actually-reached")]
    [InlineData("transfer-of-region")]
    public void Read_GoalsBelowTheHeadingOfBothInTabs_AreRight(string name)
    {
        var expected = JsonNode.Parse(File.ReadAllText(Repository.Layout(name, "json")))!["forms"]!.AsArray()[0]!["goal"]!;
        var goal = Assert.Single(Sample.Read(LayoutText.Printed(File.ReadAllText(Repository.Layout(name, "grid")), '\t')).Forms).Form.Goal;
        Assert.Equal((expected["expected"]!.GetValue<string>(), expected["actual"]!.GetValue<string>()), (goal.Expected.Text, goal.Actual.Text));
    }

    /// <summary>As pdftotext -layout prints a page; what cannot be told in columns is left out, or doubted.</summary>
    [Theory]
    [MemberData(nameof(Layouts))]
    public void Read_LayoutInColumnsFilledUpWithBlanks_NoCellIsWrongInSilence(string name) => AssertNoneIsSilent(name, PaddedGrid.Of(File.ReadAllText(Repository.Layout(name, "grid"))), true);

    /// <summary>As a table is pasted from a sheet: cells parted by tabs.</summary>
    [Theory]
    [MemberData(nameof(Layouts))]
    public void Read_LayoutInTabs_NoCellIsWrongInSilence(string name) => AssertNoneIsSilent(name, LayoutText.Printed(File.ReadAllText(Repository.Layout(name, "grid")), '\t'), true);

    private static void AssertNoneIsSilent(string name, string text, bool mayLack = false)
    {
        var expected = JsonNode.Parse(File.ReadAllText(Repository.Layout(name, "json")))!["forms"]!.AsArray();
        var result = new DocumentReader().Read(Encoding.UTF8.GetBytes(text), "page.txt", TestContext.Current.CancellationToken);
        Assert.True(result.Forms.Length == expected.Count || result.Problems.Length > 0);
        Assert.DoesNotContain(result.Problems, p => p.Code == ReadProblemCode.Damaged);
        if (result.Forms.Length != expected.Count) return;
        for (var i = 0; i < expected.Count; i++)
        {
            expected[i]!.AsObject().Remove("doubts");
            var form = FormJson.Deserialize(Encoding.UTF8.GetBytes(expected[i]!.ToJsonString())).Form;
            var lacking = Parts.Where(p => result.Problems.Any(q => q.Code == ReadProblemCode.Incomplete && q.MessageEn.Contains(p.Name, StringComparison.Ordinal))).Select(p => p.Pointer).ToList();
            var silent = Misreadings.Silent(form, result.Forms[i]).Split('\n').Where(line => !line.EndsWith("| (absent)", StringComparison.Ordinal) || !mayLack && !lacking.Exists(p => line.StartsWith(p, StringComparison.Ordinal)));
            Assert.Equal("", string.Join('\n', silent));
        }
    }

    // A form that is said to lack a part has not lost it in silence.
    private static readonly (string Pointer, string Name)[] Parts = [("/funds/", "(funds)"), ("/goal/", "(goal)"), ("/total/", "(total)")];
}
