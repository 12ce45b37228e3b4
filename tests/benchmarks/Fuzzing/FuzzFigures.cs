using System.Diagnostics;
using System.Globalization;
using PerfEval.Cli.Benchmarks;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Fuzzing;

namespace PerfEval.Benchmarks.Fuzzing;

/// <summary>Reads mutated files in a process that they may end, keeps those that were not read as they must be, and counts.</summary>
internal sealed class FuzzFigures
{
    private const decimal BytesPerMegabyte = 1024 * 1024;
    private const decimal MostMegabytes = 1024;
    private const int Told = 1000;

    // A line is due when reading has had its time, whatever else the machine does.
    private static readonly TimeSpan Patience = FuzzLimits.Reading.MaxTime * 6;

    private readonly RepositoryRoot _root;
    private readonly Terminal _terminal;
    private readonly FuzzRun _run;
    private readonly FuzzPlan _plan;
    private int _next;
    private int _whole;
    private int _faults;
    private long _peak;
    private TimeSpan _slowest;

    private FuzzFigures(RepositoryRoot root, Terminal terminal, FuzzRun run)
    {
        _root = root;
        _terminal = terminal;
        _run = run;
        _plan = new FuzzPlan(FuzzSamples.In(Forms), run.Seed);
    }

    private string Forms => Path.Combine(_root.Tests, "data", "forms");

    /// <summary>Runs it.</summary>
    public static async Task<IReadOnlyList<BenchFigure>> MeasureAsync(RepositoryRoot root, Terminal terminal, FuzzRun run, CancellationToken cancellation)
    {
        var figures = new FuzzFigures(root, terminal, run);
        while (figures._next < run.Mutations) await figures.RunWorkerAsync(cancellation);
        return
        [
            new(FigureName.FuzzMutations, run.Mutations),
            new(FigureName.FuzzRead, figures._whole),
            new(FigureName.FuzzFaults, figures._faults, AtMost: 0),
            new(FigureName.FuzzSlowestMilliseconds, (decimal)figures._slowest.TotalMilliseconds, AtMost: (decimal)FuzzLimits.Reading.MaxTime.TotalMilliseconds),
            new(FigureName.FuzzPeakMegabytes, figures._peak / BytesPerMegabyte, AtMost: MostMegabytes),
        ];
    }

    /// <summary>Runs a worker until all is read or a file has ended it.</summary>
    private async Task RunWorkerAsync(CancellationToken cancellation)
    {
        using var worker = Process.Start(Start())!;
        try
        {
            while (await LineAsync(worker, cancellation) is { } line)
            {
                if (FuzzLine.Read(line) is { } read) await TakeAsync(read.Index, read.Outcome, read.Peak);
            }
        }
        finally
        {
            if (!worker.HasExited) worker.Kill();
            await worker.WaitForExitAsync(CancellationToken.None);
        }

        if (_next < _run.Mutations) await FaultAsync(_next++, Speech.Format(Texts.FuzzEnded, worker.ExitCode));
    }

    /// <summary>The next line; null where the worker has ended or does not answer.</summary>
    private static async Task<string?> LineAsync(Process worker, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            return await worker.StandardOutput.ReadLineAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task TakeAsync(int index, FuzzOutcome outcome, long peak)
    {
        _next = index + 1;
        if (outcome.Forms > 0) _whole++;
        if (outcome.Elapsed > _slowest) _slowest = outcome.Elapsed;
        _peak = Math.Max(_peak, peak);
        if (outcome.Fault is { } fault) await FaultAsync(index, fault);
        if (_next % Told == 0) _terminal.Say(Speech.Format(Texts.FuzzProgress, _next, _run.Mutations, _faults));
    }

    private async Task FaultAsync(int index, string fault)
    {
        _faults++;
        var file = _plan.Case(index);
        var folder = Path.Combine(_root.Instances, "fuzz");
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, file.FileName(_run.Seed));
        await File.WriteAllBytesAsync(path, file.Content.ToArray(), CancellationToken.None);
        _terminal.Say(Speech.Format(Texts.FuzzFault, path, fault));
    }

    private ProcessStartInfo Start()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["DOTNET_GCHeapHardLimit"] = FuzzLimits.MostMemory.ToString("X", CultureInfo.InvariantCulture);
        string[] arguments =
        [
            typeof(FuzzFigures).Assembly.Location, FuzzWorker.Argument, Forms,
            .. new[] { _run.Seed, _next, _run.Mutations }.Select(number => number.ToString(CultureInfo.InvariantCulture)),
        ];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return start;
    }
}
