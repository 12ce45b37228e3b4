using PerfEval.Documents.Text.Layout;
using PerfEval.Documents.Text.Sections;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Text;

/// <summary>Doubts the cells whose labels a text holds somewhere and that were not read: broken over lines, or run together with others, they were not found.</summary>
internal static class UnreadLabels
{
    private static readonly string[] Codes = ["项目编码", "项目代码", "项目编号"];
    private static readonly string[] Names = ["项目名称"];
    private static readonly string[] Units = ["实施单位", "项目单位", "实施（", "实施("];
    private static readonly string[] Departments = ["主管部门", "一级预算单位", "预算部门"];

    private static readonly (FundRow Row, string[] Words)[] Lines =
    [
        (FundRow.CurrentYearAppropriation, ["财政拨"]), (FundRow.CarriedOver, ["上年结转", "结转资金"]), (FundRow.Other, ["其他资金"]),
    ];

    /// <summary>Doubts them.</summary>
    /// <param name="text">The form.</param>
    /// <param name="sections">Where its parts stand.</param>
    /// <param name="form">What was read.</param>
    /// <param name="notes">Where doubts go.</param>
    public static void Doubt(FormText text, FormSections sections, SelfEvaluationForm form, ReadingNotes notes)
    {
        var head = text.Span(0, sections.HeadEnd);
        if (!form.ProjectCode.IsPrinted && Holds(head, Codes)) notes.Doubt(CellPointer.ProjectCode, ReadMessages.DoubtUnread);
        if (!form.ProjectName.IsPrinted && Holds(head, Names)) notes.Doubt(CellPointer.ProjectName, ReadMessages.DoubtUnread);
        if (!form.ImplementingUnit.IsPrinted && Holds(head, Units)) notes.Doubt(CellPointer.ImplementingUnit, ReadMessages.DoubtUnread);
        if (!form.PrimaryBudgetUnit.IsPrinted && Holds(head, Departments)) notes.Doubt(CellPointer.PrimaryBudgetUnit, ReadMessages.DoubtUnread);
        if (!sections.HasFunds) return;
        var funds = text.Span(sections.Funds, Math.Max(sections.Funds, sections.FundsEnd));
        foreach (var (row, words) in Lines)
        {
            if (IsRead(Of(form.Funds, row)) || !Holds(funds, words)) continue;
            if (form.Funds.Total.InitialBudget.IsPrinted) notes.Doubt(FundCells.Pointer(row, FundColumn.InitialBudget), ReadMessages.DoubtUnread);
            if (form.Funds.Total.AnnualBudget.IsPrinted) notes.Doubt(FundCells.Pointer(row, FundColumn.AnnualBudget), ReadMessages.DoubtUnread);
            if (form.Funds.Total.Executed.IsPrinted) notes.Doubt(FundCells.Pointer(row, FundColumn.Executed), ReadMessages.DoubtUnread);
        }
    }

    private static FundLine Of(Funds funds, FundRow row) => row switch
    {
        FundRow.CurrentYearAppropriation => funds.CurrentYearAppropriation,
        FundRow.CarriedOver => funds.CarriedOver,
        _ => funds.Other,
    };

    private static bool IsRead(FundLine line) => line.InitialBudget.IsPrinted || line.AnnualBudget.IsPrinted || line.Executed.IsPrinted;

    private static bool Holds(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.IndexOf(word, StringComparison.Ordinal) >= 0) return true;
        }

        return false;
    }
}
