namespace PerfEval.Fuzzing;

/// <summary>A mutated file.</summary>
/// <param name="Index">Its number in the run, from 0.</param>
/// <param name="Format">The format that it was before.</param>
/// <param name="Mutations">What was done to it, in order.</param>
/// <param name="Content">Its bytes.</param>
public sealed record FuzzCase(int Index, string Format, string Mutations, ReadOnlyMemory<byte> Content)
{
    /// <summary>A name for its file that tells how to make it again.</summary>
    /// <param name="seed">The run's seed.</param>
    public string FileName(int seed) => FormattableString.Invariant($"{seed}-{Index}-{Mutations}.{Format}");
}
