using System.CommandLine;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Hosting;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;

namespace PerfEval.Cli.Storage;

/// <summary>The option <c>--instance</c> of commands that talk to a running instance, and the finding of it.</summary>
internal static class InstanceOption
{
    private static readonly string[] Names = [LocalInstance.Data, LocalInstance.Demo];

    /// <summary>Makes the option.</summary>
    public static Option<string?> Create()
    {
        var option = new Option<string?>("--instance") { Description = Texts.InstanceDescription, HelpName = string.Join('|', Names) };
        option.AcceptOnlyFromAmong(Names);
        return option;
    }

    /// <summary>The instance named, else the one that runs; of two, the one that <c>up</c> started.</summary>
    /// <exception cref="CommandFailedException">None runs.</exception>
    public static RunningInstance Find(RepositoryRoot root, string? name)
    {
        foreach (var candidate in name is null ? Names : [name])
        {
            var folder = new InstanceFolder(Path.Combine(root.Instances, candidate));
            if (InstanceState.Load(folder) is { } state && state.IsUp()) return new RunningInstance(candidate, folder, state);
        }

        throw new CommandFailedException(
            ExitCode.Unreachable, name is null ? Speech.Format(Texts.NothingRuns, ProgramName.Current) : Speech.Format(Texts.InstanceNotRunning, name, ProgramName.Current));
    }
}
