using Azure.Data.Tables;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Receipts;

/// <summary>The rows of <c>units</c>: the dimension of who filed.</summary>
public sealed class UnitRows(ResultTables tables)
{
    /// <summary>Adds the units that forms name.</summary>
    public async Task AddAsync(IEnumerable<ReceiptForm> forms, CancellationToken cancellation)
    {
        var actions = forms
            .Where(form => form.ImplementingUnit.Length > 0)
            .GroupBy(form => TableKey.FromText(form.ImplementingUnit), StringComparer.Ordinal)
            .Select(group => new TableTransactionAction(TableTransactionActionType.UpsertReplace, Row(group.Key, group.Last())))
            .ToList();
        await tables.SubmitAsync(TableNames.Units, actions, cancellation);
    }

    private static UnitRow Row(string key, ReceiptForm form) => new()
    {
        PartitionKey = UnitRow.Partition,
        RowKey = key,
        Name = ColumnText.Fit(form.ImplementingUnit),
        ParentUnit = ColumnText.Fit(form.PrimaryBudgetUnit),
    };
}
