namespace PerfEval.Functions.Approval;

/// <summary>The input of <see cref="CloseForm"/>.</summary>
/// <param name="Form">The form and round.</param>
/// <param name="Outcome">How the round ended, one of <see cref="Tables.FormStatus"/>.</param>
public sealed record CloseRequest(FormRound Form, string Outcome);
