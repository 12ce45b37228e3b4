using PerfEval.Functions.Tables;

namespace PerfEval.Cli.Storage;

/// <summary>A submission with the forms whose current round came with it, and who is asked about them.</summary>
/// <param name="Submission">Its row.</param>
/// <param name="Forms">Its forms, in file order.</param>
/// <param name="Waiting">The inbox rows of its forms.</param>
internal sealed record SubmissionOverview(SubmissionRow Submission, IReadOnlyList<EvaluationRow> Forms, IReadOnlyList<InboxRow> Waiting)
{
    /// <summary>Who is asked about a form.</summary>
    public IEnumerable<InboxRow> WaitingFor(EvaluationRow form) => Waiting.Where(row => row.FormKey == form.FormKey);
}
