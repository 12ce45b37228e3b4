using System.CommandLine;
using System.Text.Json.Nodes;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Following;
using PerfEval.Cli.Reading;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Cli.Storage;
using PerfEval.Functions.Intake;

namespace PerfEval.Cli.Commands;

/// <summary><c>submit FILE… --unit NAME</c>: uploads files to a unit's folder and follows them.</summary>
internal sealed class SubmitCommand : PerfEvalCommand
{
    private readonly Terminal _terminal;
    private readonly RepositoryRoot _root;
    private readonly Argument<string[]> _files = InputFiles.Argument();
    private readonly Option<string> _unit = new("--unit") { Description = Texts.UnitDescription, HelpName = "NAME", Required = true };
    private readonly Option<bool> _wait = new("--wait") { Description = Texts.WaitDescription };
    private readonly Option<string?> _instance = InstanceOption.Create();
    private readonly Option<bool> _json = JsonOption.Create();

    /// <summary>Makes the command.</summary>
    public SubmitCommand(Terminal terminal, RepositoryRoot root) : base("submit", Texts.SubmitDescription, "submit 2022.txt --unit 财政局 --wait")
    {
        _terminal = terminal;
        _root = root;
        _unit.Validators.Add(result =>
        {
            var unit = result.GetValueOrDefault<string>();
            if (string.IsNullOrWhiteSpace(unit) || unit.Contains('/', StringComparison.Ordinal) || !new UploadName(unit, "").IsAddressable)
                result.AddError(Speech.Format(Texts.UnitWrong, unit));
        });
        // The second would be taken for the correction of the first.
        _files.Validators.Add(result =>
        {
            foreach (var name in result.Tokens.CountBy(token => Path.GetFileName(token.Value)).Where(name => name.Value > 1))
                result.AddError(Speech.Format(Texts.SubmitSameName, name.Key));
        });
        Arguments.Add(_files);
        Options.Add(_unit);
        Options.Add(_wait);
        Options.Add(_instance);
        Options.Add(_json);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        // All are there, or none is uploaded.
        var contents = new List<(string Name, byte[] Bytes)>();
        foreach (var file in arguments.GetRequiredValue(_files)) contents.Add((Path.GetFileName(file), await InputFiles.BytesAsync(file, cancellation)));
        var instance = InstanceOption.Find(_root, arguments.GetValue(_instance));
        var upload = new ReportUpload(instance.Storage.Blobs);
        var uploads = new List<UploadedFile>();
        foreach (var (name, content) in contents)
        {
            uploads.Add(await upload.UploadAsync(arguments.GetRequiredValue(_unit), name, content, cancellation));
            _terminal.Say(Speech.Format(Texts.Uploaded, $"reports/{uploads[^1].Unit}/{uploads[^1].Path}"));
        }

        var follower = new SubmissionFollower(instance);
        var receipts = new IssuedReceipts(instance.Storage.Blobs);
        var ends = new List<SubmissionEnd>();
        foreach (var file in uploads)
        {
            var changes = follower.FollowAsync(file, cancellation);
            var last = arguments.GetValue(_wait) ? await new ProgressView(_terminal).ShowAsync(changes) : await changes.FirstAsync(cancellation);
            ends.Add(new SubmissionEnd(last, last.IsAtRest ? await receipts.FindAsync(last.Row, cancellation) : null) { IsOvertaken = file.IsOvertakenBy(last.Row) });
        }

        if (arguments.GetValue(_json)) await _terminal.Output.WriteLineAsync(JsonText.Of(new JsonArray([.. ends.Select(SubmissionEndText.Json)])));
        else foreach (var end in ends) await PrintAsync(end, instance, cancellation);
        return ends.Exists(end => end.HasError) ? ExitCode.InputHasErrors : ExitCode.Done;
    }

    private async Task PrintAsync(SubmissionEnd end, RunningInstance instance, CancellationToken cancellation)
    {
        foreach (var line in SubmissionEndText.Lines(end)) await _terminal.Output.WriteLineAsync(line);
        if (!end.Progress.IsAtRest) _terminal.Say(Speech.Format(Texts.SubmitGoesOn, ProgramName.Current, end.Progress.Row.RowKey[..ReceiptFile.ShownDigits], instance.Named));
        if (end.Receipt is null) return;
        await new ReceiptFile(instance).PrintAsync(_terminal, end.Progress.Row, cancellation);
    }
}
