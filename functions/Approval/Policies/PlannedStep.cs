namespace PerfEval.Functions.Approval.Policies;

/// <summary>A step as one form takes it.</summary>
/// <param name="Name">The step.</param>
/// <param name="First">Who is asked first.</param>
/// <param name="Escalation">Who is asked when they do not answer.</param>
public sealed record PlannedStep(string Name, PlannedAsking First, PlannedAsking Escalation);
