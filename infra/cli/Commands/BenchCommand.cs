using System.CommandLine;
using PerfEval.Cli.Benchmarks;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;

namespace PerfEval.Cli.Commands;

/// <summary><c>bench [PART…]</c>, <c>bench --fuzz</c>: runs the benchmarks and prints each figure beside its limit.</summary>
internal sealed class BenchCommand : PerfEvalCommand
{
    private readonly Terminal _terminal;
    private readonly BenchRun _run;
    private readonly Argument<string[]> _parts = new("PART")
    {
        Description = string.Join(", ", BenchPart.All),
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> _fuzz = new("--fuzz") { Description = Texts.FuzzDescription };
    private readonly Option<int?> _seed = NumberOption.Create("--seed", Texts.FuzzSeedDescription);
    private readonly Option<int?> _mutations = NumberOption.Create("--mutations", Texts.FuzzMutationsDescription);
    private readonly Option<bool> _json = JsonOption.Create();

    /// <summary>Makes the command.</summary>
    public BenchCommand(Terminal terminal, RepositoryRoot root) : base("bench", Texts.BenchDescription, "bench reader evaluation")
    {
        _terminal = terminal;
        _run = new BenchRun(root);
        _parts.AcceptOnlyFromAmong([.. BenchPart.All]);
        Arguments.Add(_parts);
        Options.Add(_fuzz);
        Options.Add(_seed);
        Options.Add(_mutations);
        Options.Add(_json);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var named = arguments.GetValue(_parts) ?? [];
        _terminal.Say(Speech.Format(Texts.BenchStarts, _run.Folder));
        var figures = await _run.RunAsync(arguments.GetValue(_fuzz) ? [Fuzz(arguments).ToString()] : [.. BenchPart.All.Where(part => named.Length == 0 || named.Contains(part, StringComparer.Ordinal))], cancellation);
        if (arguments.GetValue(_json)) await _terminal.Output.WriteLineAsync(FigureFile.Write(figures));
        else _terminal.Data.Write(FigureTable.Of(figures));
        return figures.Any(figure => figure.IsMet == false) ? ExitCode.InputHasErrors : ExitCode.Done;
    }

    private FuzzRun Fuzz(ParseResult arguments)
    {
        var run = new FuzzRun(arguments.GetValue(_seed) ?? Random.Shared.Next(), arguments.GetValue(_mutations) ?? FuzzRun.DefaultMutations);
        _terminal.Say(Speech.Format(Texts.FuzzStarts, run.Mutations, run.Seed));
        return run;
    }
}
