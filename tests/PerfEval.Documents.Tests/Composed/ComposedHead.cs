using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Composed;

/// <summary>Draws title, year, project and units.</summary>
internal static class ComposedHead
{
    private const int Year = 2022;

    /// <summary>Draws them; what they say is returned.</summary>
    public static SelfEvaluationForm Draw(Drawing drawing, Choices choices)
    {
        DrawTitle(drawing, choices);
        string name = choices.Of("name", "基层党建", "河道清淤工程（二期）", "办公设备购置", "2022年高标准农田建设"), code = choices.Of("code", "440304221061500000046", "51000021R000000012345");
        string unit = choices.Of("unit", "河道管理处", "某镇人民政府", "市第一中学"), department = choices.Of("department", "水务局", "302-某区水务局", "教育局");
        string nameLabel = choices.Of("name label", "项目名称", "项目名称：", "项目（专项）名称"), codeLabel = choices.Of("code label", "项目编码", "项目代码");
        string unitLabel = choices.Of("unit label", "实施单位", "项目实施单位", "项目单位"), departmentLabel = choices.Of("department label", "主管部门", "项目主管部门", "一级预算单位", "主管部门及代码");
        var beside = drawing.Half - 2;
        var head = choices.Of("head", "name alone", "name and code", "colons", "over values", "with persons");
        switch (head)
        {
            case "name and code":
                drawing.Row((nameLabel, 2), (name, beside), (codeLabel, 2), (code, 1));
                drawing.Row((unitLabel, 2), (unit, beside), (departmentLabel, 2), (department, 1));
                break;
            case "colons":
                drawing.Row((nameLabel.TrimEnd('：') + "：" + name, drawing.Half), (departmentLabel + "：" + department, 1));
                drawing.Row((unitLabel + "：" + unit, 1));
                break;
            case "over values":
                drawing.Row((codeLabel, 2), (nameLabel, 2), (unitLabel, 2), (departmentLabel, 1));
                drawing.Row((code, 2), (name, 2), (unit, 2), (department, 1));
                break;
            default:
                drawing.Row((nameLabel, 2), (name, 1));
                drawing.Row((departmentLabel, 2), (department, beside), (unitLabel, 2), (unit, 1));
                if (head == "with persons") drawing.Row((choices.Of("person", "项目负责人", "联系人"), 2), ("张三", beside), ("联系电话", 2), ("82345678", 1));
                break;
        }

        return new SelfEvaluationForm
        {
            FiscalYear = Year,
            ProjectName = name,
            ProjectCode = head is "name and code" or "over values" ? code : TextCell.Absent,
            ImplementingUnit = unit,
            PrimaryBudgetUnit = department,
        };
    }

    private static void DrawTitle(Drawing drawing, Choices choices)
    {
        if (choices.Whether("annex")) drawing.Row(("附件2", 1));
        var title = choices.Of("title", "项目支出绩效自评表", "2022年度项目支出绩效自评表", "项目支出绩效自评表\n（2022年度）", "预算项目绩效自评表");
        drawing.Row((title, 1));
        if (!title.Contains("2022", StringComparison.Ordinal)) drawing.Row((choices.Of("year", "（2022年度）", "（2022 年度）", "2022年度"), 1));
    }
}
