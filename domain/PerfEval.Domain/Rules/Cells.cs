using PerfEval.Domain.Forms;

namespace PerfEval.Domain.Rules;

/// <summary>The names of a form's cells and places, as findings use them.</summary>
internal static class Cells
{
    public const string Level1 = "level1";
    public const string Level2 = "level2";
    public const string Name = "level3";
    public const string Target = "target";
    public const string Actual = "actual";
    public const string Weight = "weight";
    public const string Score = "score";
    public const string Deviation = "deviation";

    public const string InitialBudget = "initialBudget";
    public const string AnnualBudget = "annualBudget";
    public const string Executed = "executed";
    public const string ExecutionRate = "executionRate";

    public const string TotalLine = "total";
    public const string Appropriation = "currentYearAppropriation";
    public const string CarriedOver = "carriedOver";
    public const string Other = "other";

    public const string FundsPlace = "funds";
    public const string TotalPlace = "total";
    public const string WholeForm = "";

    public static string TotalFund(string column) => CellPointer.Fund(TotalLine, column);
}
