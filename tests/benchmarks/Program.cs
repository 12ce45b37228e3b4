using System.Globalization;
using PerfEval.Benchmarks.Formats;
using PerfEval.Benchmarks.Fuzzing;
using PerfEval.Benchmarks.Micro;
using PerfEval.Benchmarks.Pipeline;
using PerfEval.Cli.Benchmarks;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;

if (args is [FuzzWorker.Argument, var forms, var seed, var from, var to])
{
    FuzzWorker.Run(forms, int.Parse(seed, CultureInfo.InvariantCulture), int.Parse(from, CultureInfo.InvariantCulture), int.Parse(to, CultureInfo.InvariantCulture));
    return ExitCode.Done;
}

if (args is [WorkbookMemory.Argument, var workbook])
{
    WorkbookMemory.Read(workbook);
    return ExitCode.Done;
}

// Run by `perfeval bench` with the checkout, the folder for figures and logs, the language, and the parts to run.
var (folder, parts) = (args[1], args[3..]);
var root = RepositoryRoot.Find(Environment.GetEnvironmentVariable, args[0]) ?? throw new ArgumentException($"{args[0]} is no checkout.");
CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(args[2]);
var terminal = new Terminal(TextWriter.Null, Console.Error);
using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    // What was started is stopped before this ends.
    e.Cancel = true;
    interrupted.Cancel();
};
try
{
    var figures = new List<BenchFigure>();
    foreach (var part in parts)
    {
        terminal.Say(Speech.Format(Texts.BenchPartStarts, part));
        figures.AddRange(part switch
        {
            BenchPart.Reader => MicroFigures.OfReader(folder),
            BenchPart.Evaluation => MicroFigures.OfEvaluation(folder),
            _ when FuzzRun.Of(part) is { } run => await FuzzFigures.MeasureAsync(root, terminal, run, interrupted.Token),
            BenchPart.Formats => await FormatFigures.MeasureAsync(root, interrupted.Token),
            BenchPart.Pipeline => await PipelineFigures.MeasureAsync(root, terminal, interrupted.Token),
            _ => throw new ArgumentException($"There is no part {part}."),
        });
    }

    await File.WriteAllTextAsync(BenchRun.FigureFileIn(folder), FigureFile.Write(figures));
    return ExitCode.Done;
}
catch (CommandFailedException failure)
{
    terminal.Say(failure.Message);
    return failure.ExitCode;
}
catch (OperationCanceledException)
{
    return ExitCode.Interrupted;
}
