using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using PerfEval.Functions.Tables;

namespace PerfEval.Cli.Approvals;

/// <summary>Reads the audit trails of all forms.</summary>
/// <param name="tables">The results tables.</param>
internal sealed class TrailReader(TableServiceClient tables)
{
    /// <summary>Each form that has a trail or a round, with both, in the order of their keys.</summary>
    public async IAsyncEnumerable<(string FormKey, IReadOnlyList<ApprovalRow> Trail, IReadOnlyList<RoundRow> Rounds)> ReadAsync(
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var rounds = await tables.GetTableClient(TableNames.Rounds).QueryAsync<RoundRow>(cancellationToken: cancellation)
            .GroupBy(row => row.PartitionKey).ToDictionaryAsync(form => form.Key, form => (IReadOnlyList<RoundRow>)[.. form], cancellationToken: cancellation);
        var trail = new List<ApprovalRow>();
        // Rows come in the order of their keys: those of a form together, by their numbers.
        await foreach (var row in tables.GetTableClient(TableNames.Approvals).QueryAsync<ApprovalRow>(cancellationToken: cancellation))
        {
            if (trail.Count > 0 && trail[0].PartitionKey != row.PartitionKey)
            {
                yield return Take(trail, rounds);
                trail = [];
            }

            trail.Add(row);
        }

        if (trail.Count > 0) yield return Take(trail, rounds);
        foreach (var (formKey, left) in rounds) yield return (formKey, [], left);
    }

    private static (string FormKey, IReadOnlyList<ApprovalRow> Trail, IReadOnlyList<RoundRow> Rounds) Take(
        List<ApprovalRow> trail, Dictionary<string, IReadOnlyList<RoundRow>> rounds) =>
        (trail[0].PartitionKey, trail, rounds.Remove(trail[0].PartitionKey, out var own) ? own : []);
}
