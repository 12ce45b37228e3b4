using PerfEval.Domain.Forms;

namespace PerfEval.Functions.Receipts;

/// <summary>A fund line of a receipt, in yuan.</summary>
/// <param name="Name">Which line: total, currentYearAppropriation, carriedOver or other.</param>
/// <param name="InitialBudget">年初预算数.</param>
/// <param name="AnnualBudget">全年预算数.</param>
/// <param name="Executed">全年执行数.</param>
public sealed record ReceiptFundLine(string Name, decimal? InitialBudget, decimal? AnnualBudget, decimal? Executed)
{
    internal static ReceiptFundLine Of(string name, FundLine line) => new(name, line.InitialBudget.Value, line.AnnualBudget.Value, line.Executed.Value);

    internal static IEnumerable<ReceiptFundLine> All(Funds funds) =>
    [
        Of("total", funds.Total), Of("currentYearAppropriation", funds.CurrentYearAppropriation),
        Of("carriedOver", funds.CarriedOver), Of("other", funds.Other),
    ];
}
