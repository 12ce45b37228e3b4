using PerfEval.Domain.Evaluation;

namespace PerfEval.Cli.Checking;

/// <summary>A finding across forms, and the forms it names.</summary>
internal sealed record SharedFinding(Finding Finding, IReadOnlyList<CheckedForm> Forms);
