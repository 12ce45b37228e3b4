namespace PerfEval.Functions.Approval.Operators;

/// <summary>The payload of the event that an operator has given a step to another approver. Who, and why, is kept beside the form.</summary>
/// <param name="Action">The id of the kept <see cref="OperatorAction"/>.</param>
public sealed record ReassignSignal(string Action);
