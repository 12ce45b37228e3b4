using System.Collections.Immutable;

namespace PerfEval.Functions.Evaluation;

/// <summary>What <see cref="WriteForm"/> tells the orchestration.</summary>
/// <param name="Number">The form's place in the file, from 1.</param>
/// <param name="FormKey">Its form key.</param>
/// <param name="Year">The partition of its row in <c>evaluations</c>.</param>
/// <param name="Round">Its round; 0 where it has none.</param>
/// <param name="Disposition">What became of it.</param>
/// <param name="Route">Its route.</param>
/// <param name="Status">The status of an unchanged form, one of <see cref="Tables.FormStatus"/>; null of others.</param>
/// <param name="HighRisk">Whether its risk is high.</param>
/// <param name="Approvers">The approvers of its 一级预算单位.</param>
/// <param name="Tag">The ETag of its row in <c>evaluations</c>.</param>
/// <param name="RoundTag">The ETag of its row in <c>rounds</c>.</param>
public sealed record WrittenForm(
    int Number, string FormKey, string Year, int Round, FormDisposition Disposition, FormRoute Route, string? Status, bool HighRisk,
    ImmutableArray<string> Approvers, string Tag, string RoundTag);
