using System.CommandLine;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Resources;

namespace PerfEval.Cli.Storage;

/// <summary>The options of commands that work on all of an app's storage: a local instance, or two connections.</summary>
internal sealed class StorageOptions
{
    private readonly Option<string?> _instance = InstanceOption.Create();
    private readonly Option<string?> _results = new("--connection") { Description = Texts.ConnectionDescription, HelpName = "CONNECTION" };
    private readonly Option<string?> _reports = new("--reports-connection") { Description = Texts.ReportsConnectionDescription, HelpName = "CONNECTION" };

    /// <summary>Adds them to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="hasCheckout">Whether there can be a local instance.</param>
    public void AddTo(Command command, bool hasCheckout)
    {
        foreach (var option in (Option[])[_instance, _results, _reports]) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            var (results, reports) = (result.GetValue(_results) is not null, result.GetValue(_reports) is not null);
            if (results != reports) result.AddError(Texts.BothConnections);
            else if (results && result.GetValue(_instance) is not null) result.AddError(Texts.ConnectionOrInstance);
            else if (!results && !hasCheckout) result.AddError(Texts.ConnectionNeeded);
        });
    }

    /// <summary>Opens what was named.</summary>
    /// <exception cref="CommandFailedException">It cannot be opened, or no local instance runs.</exception>
    public InstanceStorage Open(ParseResult arguments, RepositoryRoot? root, Func<string, string?> variable) =>
        arguments.GetValue(_results) is { } results && arguments.GetValue(_reports) is { } reports
            ? new InstanceStorage(StorageConnection.Blobs(reports, variable), StorageConnection.Tables(results, variable))
            : InstanceOption.Find(root!, arguments.GetValue(_instance)).Storage;
}
