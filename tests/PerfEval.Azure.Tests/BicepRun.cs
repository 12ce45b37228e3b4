namespace PerfEval.Azure.Tests;

/// <summary>What a run of the Bicep command said.</summary>
internal sealed record BicepRun(int ExitCode, string Output, string Errors);
