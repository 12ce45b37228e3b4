using System.CommandLine;
using System.Text.Json.Nodes;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Following;
using PerfEval.Cli.Http;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Cli.Storage;

namespace PerfEval.Cli.Commands;

/// <summary><c>replay SUBMISSION</c>: takes a file through again that failed, or of which a part was not read.</summary>
internal sealed class ReplayCommand : PerfEvalCommand
{
    private readonly Terminal _terminal;
    private readonly RepositoryRoot _root;
    private readonly Argument<string> _submission = new("SUBMISSION") { Description = Texts.SubmissionDescription };
    private readonly Option<string?> _instance = InstanceOption.Create();
    private readonly Option<bool> _json = JsonOption.Create();

    /// <summary>Makes the command.</summary>
    public ReplayCommand(Terminal terminal, RepositoryRoot root) : base("replay", Texts.ReplayDescription, "replay 3f2a")
    {
        _terminal = terminal;
        _root = root;
        Arguments.Add(_submission);
        Options.Add(_instance);
        Options.Add(_json);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var instance = InstanceOption.Find(_root, arguments.GetValue(_instance));
        var all = await new SubmissionsReader(instance.Storage.Tables).ReadAsync(cancellation);
        var submission = SubmissionsReader.Single(all, arguments.GetRequiredValue(_submission)).Submission.RowKey;
        using var client = new OperatorClient(instance);
        await client.PostAsync($"submissions/{submission}/replay", null, cancellation);
        if (arguments.GetValue(_json)) await _terminal.Output.WriteLineAsync(JsonText.Of(new JsonObject { ["submission"] = submission }));
        else await _terminal.Output.WriteLineAsync(Speech.Format(Texts.Replayed, submission, ProgramName.Current, submission[..ReceiptFile.ShownDigits], instance.Named));
        return ExitCode.Done;
    }
}
