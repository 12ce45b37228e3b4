using System.Collections.Immutable;
using PerfEval.Fuzzing;

namespace PerfEval.Documents.Tests.Hostile;

/// <summary>Real forms of each format, mutated: each ends in forms or in named problems. <c>perfeval bench --fuzz</c> runs many more.</summary>
public sealed class FuzzTests
{
    private const int Seed = 20221231;
    private const int Mutations = 150;

    private static readonly ImmutableArray<FuzzSample> Samples = FuzzSamples.In(Path.Combine(Repository.Root, "tests", "data", "forms"));

    public static TheoryData<string> Formats() => [.. Samples.Select(sample => sample.Format).Distinct()];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Read_MutatedFiles_EndsInFormsOrNamedProblems(string format)
    {
        var plan = new FuzzPlan([.. Samples.Where(sample => sample.Format == format)], Seed);
        var reader = new FuzzReader(new ReadLimits { MaxUnpackedBytes = 64 * 1024 * 1024 });

        for (var index = 0; index < Mutations; index++)
        {
            var file = plan.Case(index);
            var fault = reader.Read(file).Fault;
            Assert.True(fault is null, $"{file.FileName(Seed)}: {fault}");
        }
    }

    [Fact]
    public void Case_TheSameSeedAndNumber_IsTheSameFile() =>
        Assert.True(new FuzzPlan(Samples, Seed).Case(17).Content.Span.SequenceEqual(new FuzzPlan(Samples, Seed).Case(17).Content.Span));
}
