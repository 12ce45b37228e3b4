namespace PerfEval.Functions.Intake;

/// <summary>What <see cref="ReadForms"/> tells the orchestration.</summary>
/// <param name="Claimed">Whether the submission is this orchestration's to take through.</param>
/// <param name="Count">How many forms were kept, numbered from 1.</param>
public sealed record FormsRead(bool Claimed, int Count);
