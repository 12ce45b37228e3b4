using System.Diagnostics;
using PerfEval.Fuzzing;

namespace PerfEval.Benchmarks.Fuzzing;

/// <summary>Reads the mutated files of a run one by one and reports each on a line. It may be ended by what it reads.</summary>
internal static class FuzzWorker
{
    /// <summary>The argument that asks for it.</summary>
    public const string Argument = "fuzz-worker";

    /// <summary>Reads files.</summary>
    /// <param name="forms">The folder of the samples.</param>
    /// <param name="seed">The run's seed.</param>
    /// <param name="from">The number of the first file.</param>
    /// <param name="to">The number behind the last.</param>
    public static void Run(string forms, int seed, int from, int to)
    {
        var plan = new FuzzPlan(FuzzSamples.In(forms), seed);
        var reader = new FuzzReader(FuzzLimits.Reading);
        using var self = Process.GetCurrentProcess();
        for (var index = from; index < to; index++)
        {
            var outcome = reader.Read(plan.Case(index));
            self.Refresh();
            Console.WriteLine(FuzzLine.Write(index, outcome, self.PeakWorkingSet64));
            Console.Out.Flush();
        }
    }
}
