using System.Globalization;

namespace PerfEval.Domain.Forms;

/// <summary>JSON Pointers of a form's cells, as in its JSON.</summary>
public static class CellPointer
{
    /// <summary>项目编码.</summary>
    public const string ProjectCode = "/projectCode";

    /// <summary>项目名称.</summary>
    public const string ProjectName = "/projectName";

    /// <summary>绩效自评年度.</summary>
    public const string FiscalYear = "/fiscalYear";

    /// <summary>实施单位.</summary>
    public const string ImplementingUnit = "/implementingUnit";

    /// <summary>一级预算单位.</summary>
    public const string PrimaryBudgetUnit = "/primaryBudgetUnit";

    /// <summary>预期目标.</summary>
    public const string GoalExpected = "/goal/expected";

    /// <summary>实际完成情况.</summary>
    public const string GoalActual = "/goal/actual";

    /// <summary>总分, 分值.</summary>
    public const string TotalWeight = "/total/weight";

    /// <summary>总分, 得分.</summary>
    public const string TotalScore = "/total/score";

    /// <summary>A cell of 资金使用情况.</summary>
    /// <param name="line">The line's property: <c>total</c>, <c>currentYearAppropriation</c>, <c>carriedOver</c> or <c>other</c>.</param>
    /// <param name="column">The column's property, such as <c>annualBudget</c>.</param>
    public static string Fund(string line, string column) => $"/funds/{line}/{column}";

    /// <summary>Whether a cell holds an amount in yuan.</summary>
    public static bool IsAmount(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Split('/') is ["", "funds", _, "initialBudget" or "annualBudget" or "executed"];
    }

    /// <summary>A cell of an indicator row.</summary>
    /// <param name="index">The row's index, from 0.</param>
    /// <param name="column">The cell's property: <c>level3</c>, <c>target</c>, <c>actual</c>, <c>weight</c>, <c>score</c>, <c>deviation</c> …</param>
    public static string Indicator(int index, string column) =>
        string.Create(CultureInfo.InvariantCulture, $"/indicators/{index}/{column}");

    /// <summary>The number, from 1, of the indicator row in which a cell stands; null of any other cell.</summary>
    public static int? RowOf(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.Split('/') is ["", "indicators", var index, _] && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row < int.MaxValue ? row + 1 : null;
    }

    /// <summary>The weight printed beside a 一级指标.</summary>
    public static string SectionWeight(string section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return "/sectionWeights/" + section.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
    }
}
