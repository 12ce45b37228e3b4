namespace PerfEval.Domain.Rules.Submission;

/// <summary>A row of a form of the submission.</summary>
/// <param name="Form">The form's index.</param>
/// <param name="Row">The row.</param>
internal readonly record struct FormRow(int Form, SubmissionRow Row);
