namespace PerfEval.Cli.Benchmarks;

/// <summary>The parts of the benchmarks that can be run by themselves.</summary>
internal static class BenchPart
{
    /// <summary>Bytes to forms.</summary>
    public const string Reader = "reader";

    /// <summary>Workbooks, PDFs and documents to forms.</summary>
    public const string Formats = "formats";

    /// <summary>Forms to scores and findings.</summary>
    public const string Evaluation = "evaluation";

    /// <summary>Upload to rows, on Azurite and the local host.</summary>
    public const string Pipeline = "pipeline";

    /// <summary>Forms that wait, and people who decide them all at once, on Azurite and the local host.</summary>
    public const string Approvals = "approvals";

    /// <summary>Mutated files to forms or problems; run when it is asked for.</summary>
    public const string Fuzz = "fuzz";

    /// <summary>All of them that are run when none is named, in the order they are run.</summary>
    public static readonly IReadOnlyList<string> All = [Reader, Formats, Evaluation, Pipeline, Approvals];
}
