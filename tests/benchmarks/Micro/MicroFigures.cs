using PerfEval.Benchmarks.Files;
using PerfEval.Cli.Benchmarks;

namespace PerfEval.Benchmarks.Micro;

/// <summary>The figures of reading and of evaluating, with their limits.</summary>
internal static class MicroFigures
{
    private const decimal LeastRead = 2_000;
    private const decimal MostReadGrowth = 1.5m;
    private const decimal LeastEvaluated = 5_000;
    private const decimal MostEvaluatedGrowth = 1.3m;
    private const int CopiesRead = 10;
    private const int ManyForms = 500;

    /// <summary>Bytes to forms.</summary>
    public static IEnumerable<BenchFigure> OfReader(string folder)
    {
        var sample = MicroBenchmark.Run<ReaderBenchmarks>(folder, SampleFile.Forms);
        return
        [
            new(FigureName.ReaderFormsPerSecond, sample.FormsPerSecond, AtLeast: LeastRead),
            new(FigureName.ReaderKilobytesPerForm, sample.Kilobytes),
            new(FigureName.ReaderGrowth, ReaderBenchmarks.Growth(CopiesRead), AtMost: MostReadGrowth),
        ];
    }

    /// <summary>Forms to scores and findings.</summary>
    public static IEnumerable<BenchFigure> OfEvaluation(string folder)
    {
        var sample = MicroBenchmark.Run<EvaluatorBenchmarks>(folder, SampleFile.Forms);
        return
        [
            new(FigureName.EvaluationFormsPerSecond, sample.FormsPerSecond, AtLeast: LeastEvaluated),
            new(FigureName.EvaluationKilobytesPerForm, sample.Kilobytes),
            new(FigureName.EvaluationGrowth, EvaluatorBenchmarks.Growth(ManyForms), AtMost: MostEvaluatedGrowth),
        ];
    }
}
