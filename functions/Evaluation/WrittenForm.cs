namespace PerfEval.Functions.Evaluation;

/// <summary>What <see cref="WriteForm"/> tells the orchestration.</summary>
/// <param name="Number">The form's place in the file, from 1.</param>
/// <param name="FormKey">Its form key.</param>
/// <param name="Year">The partition of its row in <c>evaluations</c>.</param>
/// <param name="Round">Its round; 0 where it has none.</param>
/// <param name="Disposition">What became of it.</param>
/// <param name="Route">Its route.</param>
/// <param name="HighRisk">Whether its risk is high.</param>
/// <param name="BudgetUnit">Its 一级预算单位, by which approvers are found.</param>
/// <param name="Tag">The ETag of its row in <c>evaluations</c>.</param>
/// <param name="RoundTag">The ETag of its row in <c>rounds</c>.</param>
public sealed record WrittenForm(
    int Number, string FormKey, string Year, int Round, FormDisposition Disposition, FormRoute Route, bool HighRisk, string BudgetUnit, string Tag,
    string RoundTag);
