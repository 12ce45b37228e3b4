using System.Text;
using PerfEval.Domain.Forms;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Evaluation;

/// <summary>What the way of the 28 forms costs, and what it leaves behind in places that are not for documents.</summary>
[Collection(nameof(SampleRun))]
public sealed class SampleCostTests(SampleRun run)
{
    private const int MaxTransactions = 15;
    private const int MaxPayload = 45 * 1024;

    [Fact]
    public void A_form_costs_at_most_fifteen_storage_transactions() =>
        Assert.True(run.Calls.Count <= 28 * MaxTransactions, $"{run.Calls.Count / 28m:F1} a form");

    [Fact]
    public void No_durable_payload_is_so_large_that_the_engine_moves_it_to_a_blob() =>
        Assert.All(run.App.Payloads.Payloads, payload => Assert.InRange(Encoding.UTF8.GetByteCount(payload), 0, MaxPayload));

    [Fact]
    public void No_durable_payload_holds_text_of_a_cell()
    {
        Assert.NotEmpty(run.App.Payloads.Payloads);
        Assert.All(Texts(), text => Assert.DoesNotContain(run.App.Payloads.Payloads, payload => payload.Contains(text, StringComparison.Ordinal)));
    }

    [Fact]
    public void No_log_line_holds_text_of_a_cell_or_the_name_of_a_unit_or_file()
    {
        Assert.Contains(run.App.Logs.Lines, line => line.Contains("28 forms read", StringComparison.Ordinal));
        Assert.All([.. Texts(), "政数局", "自评表"], text => Assert.DoesNotContain(run.App.Logs.Lines, line => line.Contains(text, StringComparison.Ordinal)));
    }

    /// <summary>All texts of all forms but those too short to tell from anything else.</summary>
    private static string[] Texts() =>
    [
        .. SampleRun.Transcribed.Values.SelectMany(reading => (IEnumerable<TextCell>)
        [
            reading.Form.ProjectName, reading.Form.ImplementingUnit, reading.Form.PrimaryBudgetUnit, reading.Form.Goal.Expected, reading.Form.Goal.Actual,
            .. reading.Form.Indicators.SelectMany(row => new[] { row.Name, row.Target, row.Actual, row.Deviation }),
        ]).Select(cell => cell.Text).Where(text => text.Any(char.IsLetter) && text.Length > 1).Distinct(),
    ];
}
