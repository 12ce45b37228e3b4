using PerfEval.Functions.Tables;

namespace PerfEval.Cli.Following;

/// <summary>An upload on its way.</summary>
/// <param name="Row">Its row in <c>submissions</c>.</param>
/// <param name="Forms">Its forms, as far as they are read.</param>
/// <param name="IsAtRest">Whether nothing goes further without a person.</param>
internal sealed record SubmissionProgress(SubmissionRow Row, IReadOnlyList<FormProgress> Forms, bool IsAtRest)
{
    /// <summary>Whether the other says the same to a person.</summary>
    public bool LooksLike(SubmissionProgress? other) =>
        other is not null && IsAtRest == other.IsAtRest && Row.Status == other.Row.Status && Forms.SequenceEqual(other.Forms);
}
