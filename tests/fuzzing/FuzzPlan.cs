using System.Collections.Immutable;
using PerfEval.Fuzzing.Mutators;

namespace PerfEval.Fuzzing;

/// <summary>Makes the mutated files of a run: each follows from the run's seed and its number alone.</summary>
/// <param name="samples">The files that mutations start from; their formats take turns.</param>
/// <param name="seed">The seed.</param>
public sealed class FuzzPlan(ImmutableArray<FuzzSample> samples, int seed)
{
    private const int MostMutations = 3;
    private const int Spread = 1_000_003;

    private static readonly ImmutableArray<IMutator> Mutators =
        [new BytesMutator(), new LinesMutator(), new EntriesMutator(), new XmlMutator(), new CellsMutator(), new RecordsMutator(), new PdfMutator()];

    private readonly ImmutableArray<ImmutableArray<FuzzSample>> _formats =
        [.. samples.GroupBy(sample => sample.Format, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => group.ToImmutableArray())];

    /// <summary>The file of a number.</summary>
    /// <param name="index">The number, from 0.</param>
    public FuzzCase Case(int index)
    {
        var random = new Random(unchecked((seed * Spread) + index));
        var ofFormat = _formats[index % _formats.Length];
        var sample = ofFormat[random.Next(ofFormat.Length)];
        var fitting = Mutators.Where(mutator => mutator.Fits(sample.Format)).ToArray();
        var content = sample.Content.ToArray();
        var names = new List<string>(MostMutations);
        for (var times = random.Next(1, MostMutations + 1); times > 0; times--)
        {
            var mutator = fitting[random.Next(fitting.Length)];
            content = mutator.Mutate(content, random);
            names.Add(mutator.Name);
        }

        return new FuzzCase(index, sample.Format, string.Join('+', names), content);
    }
}
