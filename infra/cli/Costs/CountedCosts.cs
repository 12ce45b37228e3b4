using System.Text.Json;

namespace PerfEval.Cli.Costs;

/// <summary>
/// The counts of the 28 forms of the sample, from upload to the last decision, every approver looking at the inbox once and agreeing. A test
/// counts them anew: they cannot drift from the code.
/// </summary>
/// <param name="File">What a file takes beside its forms.</param>
/// <param name="Form">What a form takes, on the average of the sample.</param>
/// <param name="Refresh">What a look for receipts to write again takes that finds none.</param>
/// <param name="Sweep">What a sweep takes that finds nothing left behind.</param>
/// <param name="ApprovalSweep">What a sweep of approvals takes that finds no form waiting.</param>
internal sealed record CountedCosts(WorkCounts File, WorkCounts Form, WorkCounts Refresh, WorkCounts Sweep, WorkCounts ApprovalSweep)
{
    private const string Resource = "costs/counts.json";

    /// <summary>The counts that are shipped.</summary>
    public static CountedCosts Shipped { get; } = Load();

    private static CountedCosts Load()
    {
        using var stream = typeof(CountedCosts).Assembly.GetManifestResourceStream(Resource)!;
        return JsonSerializer.Deserialize<CountedCosts>(stream, JsonSerializerOptions.Web)!;
    }
}
