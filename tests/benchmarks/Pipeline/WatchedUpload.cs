namespace PerfEval.Benchmarks.Pipeline;

/// <summary>What the host did with an upload, told from Azurite's log.</summary>
/// <param name="Forms">How many forms it has.</param>
/// <param name="Submission">The submission's id.</param>
/// <param name="Unit">The unit folder.</param>
/// <param name="Requests">The host's requests for it, from the listing that first showed it the blob.</param>
/// <param name="Time">From that listing's answer to the last row written.</param>
/// <param name="Spent">The processor time of the host and of Azurite between the two.</param>
internal sealed record WatchedUpload(int Forms, string Submission, string Unit, IReadOnlyList<LogLine> Requests, TimeSpan Time, TimeSpan Spent)
{
    /// <summary>The processor time of a form.</summary>
    public TimeSpan SpentPerForm => Spent / Forms;

    /// <summary>Storage transactions of a form; a batch is one.</summary>
    public decimal TransactionsPerForm => (decimal)Requests.Count / Forms;

    /// <summary>The requests that wrote.</summary>
    public IEnumerable<LogLine> Writes => Requests.Where(request => request.IsWrite);
}
