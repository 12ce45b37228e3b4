using System.Globalization;
using PerfEval.Benchmarks.Micro;
using PerfEval.Cli.Benchmarks;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;

// Run by `perfeval bench` with the checkout, the folder for figures and logs, and the parts to run.
var (folder, parts) = (args[1], args[2..]);
CultureInfo.CurrentUICulture = TerminalLanguage.Choose([], Environment.GetEnvironmentVariable);
var terminal = new Terminal(TextWriter.Null, Console.Error);
var figures = new List<BenchFigure>();
foreach (var part in parts)
{
    terminal.Say(Speech.Format(Texts.BenchPartStarts, part));
    figures.AddRange(part switch
    {
        BenchPart.Reader => MicroFigures.OfReader(folder),
        BenchPart.Evaluation => MicroFigures.OfEvaluation(folder),
        _ => throw new ArgumentException($"There is no part {part}."),
    });
}

await File.WriteAllTextAsync(BenchRun.FigureFileIn(folder), FigureFile.Write(figures));
