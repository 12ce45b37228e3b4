using PerfEval.Documents;

namespace PerfEval.Benchmarks.Fuzzing;

/// <summary>How much a mutated file may take.</summary>
internal static class FuzzLimits
{
    /// <summary>The memory that the whole process may manage, in bytes; it ends where that is not enough.</summary>
    public const long MostMemory = 1024L * 1024 * 1024;

    /// <summary>The limits of reading.</summary>
    public static ReadLimits Reading { get; } = new() { MaxTime = TimeSpan.FromSeconds(10) };
}
