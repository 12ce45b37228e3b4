namespace PerfEval.Domain.Evaluation;

/// <summary>A form that a finding across a submission names.</summary>
/// <param name="Index">Its index in the submission, from 0.</param>
/// <param name="ProjectCode">项目编码 as printed; empty where there is none.</param>
public sealed record NamedForm(int Index, string ProjectCode);
