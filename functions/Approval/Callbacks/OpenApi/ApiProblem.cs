using System.Collections.Immutable;

namespace PerfEval.Functions.Approval.Callbacks.OpenApi;

/// <summary>A status with which an operation may refuse, and what programs tell its reasons apart by.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Description">What it means.</param>
/// <param name="Codes">The codes, which stand in the problem's <c>title</c>.</param>
public sealed record ApiProblem(int Status, string Description, ImmutableArray<string> Codes);
