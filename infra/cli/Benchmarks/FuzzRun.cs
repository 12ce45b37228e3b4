using System.Globalization;

namespace PerfEval.Cli.Benchmarks;

/// <summary>Which mutated files are read.</summary>
/// <param name="Seed">What they follow from: the same seed makes the same files.</param>
/// <param name="Mutations">How many.</param>
internal sealed record FuzzRun(int Seed, int Mutations)
{
    /// <summary>How many where no number is given.</summary>
    public const int DefaultMutations = 10_000;

    private const char Separator = ':';

    /// <summary>The run as an argument of the benchmarks.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{BenchPart.Fuzz}{Separator}{Seed}{Separator}{Mutations}");

    /// <summary>The run that an argument is; null where it is a part of the benchmarks.</summary>
    public static FuzzRun? Of(string argument) =>
        argument.Split(Separator) is [BenchPart.Fuzz, var seed, var mutations] ? new FuzzRun(int.Parse(seed, CultureInfo.InvariantCulture), int.Parse(mutations, CultureInfo.InvariantCulture)) : null;
}
