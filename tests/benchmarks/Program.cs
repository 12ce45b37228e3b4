using System.Globalization;
using PerfEval.Benchmarks;
using PerfEval.Benchmarks.Pipeline;
using PerfEval.Cli.CommandLine;

CultureInfo.CurrentUICulture = TerminalLanguage.Choose([], Environment.GetEnvironmentVariable);
var root = RepositoryRoot.Find(Environment.GetEnvironmentVariable, Environment.CurrentDirectory)
    ?? throw new InvalidOperationException("The benchmarks run in a checkout.");
var figures = new List<Figure>(InProcessFigures.Measure(Path.Combine(root.Artifacts, "benchmarks")));

// Ended by Ctrl-C it stops what it started.
using var interrupt = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    interrupt.Cancel();
};
var runs = await new PipelineBench(root, Terminal.OfProcess()).MeasureAsync([1, 10], interrupt.Token);
var (small, large) = (runs[0], runs[1]);
foreach (var run in runs)
    Console.WriteLine($"{run.Forms} forms: {run.Elapsed.TotalMilliseconds:N0} ms, the same writes alone {run.Bare.TotalMilliseconds:N0} ms, {run.Transactions} storage transactions");
figures.Add(new("Time of 28 forms, to that of the same storage writes alone", small.Elapsed / small.Bare, 3, IsFloor: false));
figures.Add(new("Storage transactions a form, of 28", (double)small.Transactions / small.Forms, 15, IsFloor: false));
figures.Add(new("Time a form of 280, to that of 28", large.Elapsed / large.Forms / (small.Elapsed / small.Forms), 1.2, IsFloor: false));

Console.WriteLine();
foreach (var figure in figures) Console.WriteLine(figure);
