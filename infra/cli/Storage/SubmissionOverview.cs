using System.Collections.Immutable;
using PerfEval.Functions.Receipts;
using PerfEval.Functions.Tables;

namespace PerfEval.Cli.Storage;

/// <summary>A submission with the forms whose current round came with it, and who is asked about them.</summary>
/// <param name="Submission">Its row.</param>
/// <param name="Forms">Its forms, in file order.</param>
/// <param name="Waiting">The inbox rows of its forms.</param>
internal sealed record SubmissionOverview(SubmissionRow Submission, IReadOnlyList<EvaluationRow> Forms, IReadOnlyList<InboxRow> Waiting)
{
    /// <summary>Its receipt; null where that was not looked for, is not there yet, or that of a later upload has its place.</summary>
    public Receipt? Receipt { get; init; }

    /// <summary>Why operators have voided forms of it, by the form's key.</summary>
    public IReadOnlyDictionary<string, string> VoidReasons { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>How many forms were read in it that are not among its forms: they say what another upload says, or were not taken.</summary>
    public int Others => Submission.Status == SubmissionStatus.Evaluated ? Math.Max(Submission.FormsRead - Forms.Count, 0) : 0;

    /// <summary>Who is asked about a form.</summary>
    public IEnumerable<InboxRow> WaitingFor(EvaluationRow form) => Waiting.Where(row => row.FormKey == form.FormKey);
}
