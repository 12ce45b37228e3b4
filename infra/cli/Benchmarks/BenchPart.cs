namespace PerfEval.Cli.Benchmarks;

/// <summary>The parts of the benchmarks that can be run by themselves.</summary>
internal static class BenchPart
{
    /// <summary>Bytes to forms.</summary>
    public const string Reader = "reader";

    /// <summary>Forms to scores and findings.</summary>
    public const string Evaluation = "evaluation";

    /// <summary>Upload to rows, on Azurite and the local host.</summary>
    public const string Pipeline = "pipeline";

    /// <summary>All of them, in the order they are run.</summary>
    public static readonly IReadOnlyList<string> All = [Reader, Evaluation, Pipeline];
}
