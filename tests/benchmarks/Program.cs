using System.Globalization;
using PerfEval.Benchmarks.Approvals;
using PerfEval.Benchmarks.Formats;
using PerfEval.Benchmarks.Fuzzing;
using PerfEval.Benchmarks.Micro;
using PerfEval.Benchmarks.Pipeline;
using PerfEval.Cli.Benchmarks;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Hosting;
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
return await ProgramRun.RunAsync(args, async (root, terminal, cancellation) =>
{
    var figures = new List<BenchFigure>();
    foreach (var part in parts)
    {
        terminal.Say(Speech.Format(Texts.BenchPartStarts, part));
        figures.AddRange(part switch
        {
            BenchPart.Reader => MicroFigures.OfReader(folder),
            BenchPart.Evaluation => MicroFigures.OfEvaluation(folder),
            _ when FuzzRun.Of(part) is { } run => await FuzzFigures.MeasureAsync(root, terminal, run, cancellation),
            BenchPart.Formats => await FormatFigures.MeasureAsync(root, cancellation),
            BenchPart.Pipeline => await PipelineFigures.MeasureAsync(root, terminal, cancellation),
            BenchPart.Approvals => await ApprovalFigures.MeasureAsync(root, terminal, cancellation),
            _ => throw new ArgumentException($"There is no part {part}."),
        });
    }

    await File.WriteAllTextAsync(BenchRun.FigureFileIn(folder), FigureFile.Write(figures), cancellation);
});
