using System.Globalization;
using PerfEval.Cli.Resources;

namespace PerfEval.Cli.Rendering;

/// <summary>What the form itself calls a cell, from the cell's JSON Pointer or property.</summary>
internal static class CellLabel
{
    /// <summary>The label of a cell, such as “年度资金总额 全年预算数” or “指标第 3 行 得分”.</summary>
    /// <param name="pointer">A JSON Pointer as in <see cref="Domain.Forms.CellPointer"/>.</param>
    public static string OfPointer(string pointer) => pointer.Split('/') switch
    {
        ["", var property] => OfProperty(property),
        ["", "funds", var line] => OfFundLine(line),
        ["", "funds", var line, var column] => $"{OfFundLine(line)} {OfProperty(column)}",
        ["", "goal", var part] => part == "expected" ? Texts.LabelGoalExpected : Texts.LabelGoalActual,
        ["", "total", var column] => $"{Texts.LabelTotal} {OfProperty(column)}",
        ["", "sectionWeights", var section] => Speech.Format(Texts.LabelSectionWeight, Unescape(section)),
        ["", "indicators", var index] => OfRow(index),
        ["", "indicators", var index, var column] => $"{OfRow(index)} {OfProperty(column)}",
        _ => pointer,
    };

    /// <summary>The label of a property of the form; the property itself where it is a name already.</summary>
    public static string OfProperty(string property) => property switch
    {
        "" => Texts.LabelWholeForm,
        "projectCode" => Texts.LabelProjectCode,
        "projectName" => Texts.LabelProjectName,
        "fiscalYear" => Texts.LabelFiscalYear,
        "implementingUnit" => Texts.LabelImplementingUnit,
        "primaryBudgetUnit" => Texts.LabelPrimaryBudgetUnit,
        "funds" => Texts.LabelFunds,
        "total" => Texts.LabelTotal,
        "currentYearAppropriation" or "carriedOver" or "other" => OfFundLine(property),
        "initialBudget" => Texts.LabelInitialBudget,
        "annualBudget" => Texts.LabelAnnualBudget,
        "executed" => Texts.LabelExecuted,
        "weight" => Texts.LabelWeight,
        "executionRate" => Texts.LabelExecutionRate,
        "score" => Texts.LabelScore,
        "level1" => Texts.LabelLevel1,
        "level2" => Texts.LabelLevel2,
        "level3" => Texts.LabelLevel3,
        "target" => Texts.LabelTarget,
        "actual" => Texts.LabelActual,
        "deviation" => Texts.LabelDeviation,
        _ => property,
    };

    private static string OfFundLine(string line) => line switch
    {
        "total" => Texts.LabelFundTotal,
        "currentYearAppropriation" => Texts.LabelCurrentYearAppropriation,
        "carriedOver" => Texts.LabelCarriedOver,
        "other" => Texts.LabelOther,
        _ => line,
    };

    private static string OfRow(string index) =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Speech.Format(Texts.LabelRow, number + 1) : index;

    private static string Unescape(string token) =>
        token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
