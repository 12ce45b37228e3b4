using System.CommandLine;
using System.Text.Json.Nodes;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Following;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Cli.Storage;
using PerfEval.Functions.Tables;

namespace PerfEval.Cli.Commands;

/// <summary><c>status [SUBMISSION]</c>: what is where, since when, waiting for whom.</summary>
internal sealed class StatusCommand : PerfEvalCommand
{
    private readonly Terminal _terminal;
    private readonly RepositoryRoot _root;
    private readonly Argument<string?> _submission = new("SUBMISSION")
    {
        Description = Texts.SubmissionDescription,
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _instance = InstanceOption.Create();
    private readonly Option<bool> _json = JsonOption.Create();

    /// <summary>Makes the command.</summary>
    public StatusCommand(Terminal terminal, RepositoryRoot root) : base("status", Texts.StatusDescription, "status 3f2a")
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
        var reader = new SubmissionsReader(instance.Storage.Tables);
        var all = await reader.ReadAsync(cancellation);
        var receipts = new IssuedReceipts(instance.Storage.Blobs);
        var id = arguments.GetValue(_submission);
        var asked = new List<SubmissionOverview>();
        foreach (var overview in id is null ? all : [SubmissionsReader.Single(all, id)])
        {
            // Why a file was not taken stands in its receipt alone.
            var isToRead = id is not null || overview.Submission.Status == SubmissionStatus.Failed;
            var read = isToRead ? overview with { Receipt = await receipts.FindAsync(overview.Submission, cancellation) } : overview;
            asked.Add(id is null ? read : await reader.WithVoidReasonsAsync(read, cancellation));
        }

        if (arguments.GetValue(_json)) await _terminal.Output.WriteLineAsync(JsonText.Of(new JsonArray([.. asked.Select(StatusJson.Of)])));
        else if (asked.Count == 0) _terminal.Say(Texts.NoSubmissions);
        else await DrawAsync(asked, id is not null, instance, cancellation);
        return ExitCode.Done;
    }

    private async Task DrawAsync(List<SubmissionOverview> asked, bool isOne, RunningInstance instance, CancellationToken cancellation)
    {
        var view = new StatusView(_terminal.Data);
        view.DrawSubmissions(asked);
        if (!isOne)
        {
            _terminal.Say(Speech.Format(Texts.StatusOfOne, ProgramName.Current));
            return;
        }

        var overview = asked[0];
        view.DrawForms(overview);
        foreach (var line in SubmissionEndText.Details(new SubmissionEnd(new SubmissionProgress(overview.Submission, [], IsAtRest: true), overview.Receipt)))
            await _terminal.Output.WriteLineAsync(line);
        if (overview.Receipt is not null) await new ReceiptFile(instance).PrintAsync(_terminal, overview.Submission, cancellation);
        else if (overview.Submission.Status != SubmissionStatus.Reading) _terminal.Say(Texts.ReceiptOvertaken);
    }
}
