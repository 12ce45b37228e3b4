using System.CommandLine;
using System.Text.Json.Nodes;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Following;
using PerfEval.Cli.Reading;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Cli.Storage;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Tables;

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
        Arguments.Add(_files);
        Options.Add(_unit);
        Options.Add(_wait);
        Options.Add(_instance);
        Options.Add(_json);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var instance = InstanceOption.Find(_root, arguments.GetValue(_instance));
        var upload = new ReportUpload(instance.Storage.Blobs);
        var uploads = new List<UploadedFile>();
        foreach (var file in arguments.GetRequiredValue(_files))
        {
            var content = await InputFiles.BytesAsync(file, cancellation);
            uploads.Add(await upload.PutAsync(arguments.GetRequiredValue(_unit), Path.GetFileName(file), content, cancellation));
            _terminal.Say(Speech.Format(Texts.Uploaded, $"reports/{uploads[^1].Unit}/{uploads[^1].Path}"));
        }

        var follower = new SubmissionFollower(instance);
        var ends = new List<SubmissionProgress>();
        foreach (var file in uploads)
        {
            var changes = follower.FollowAsync(file, cancellation);
            ends.Add(arguments.GetValue(_wait) ? await new ProgressView(_terminal).ShowAsync(changes) : await changes.FirstAsync(cancellation));
        }

        if (arguments.GetValue(_json)) await _terminal.Output.WriteLineAsync(JsonText.Of(new JsonArray([.. ends.Select(Json)])));
        else foreach (var end in ends) await PrintAsync(end);
        return ends.Exists(HasError) ? ExitCode.InputHasErrors : ExitCode.Done;
    }

    private static bool HasError(SubmissionProgress end) =>
        end.Row.Status == SubmissionStatus.Failed || end.Row.Problems > 0 || end.Forms.Any(form => form.Status == FormStatus.Returned);

    private async Task PrintAsync(SubmissionProgress end) => await _terminal.Output.WriteLineAsync(Speech.Format(
        Texts.SubmitResult, end.Row.RowKey, end.Row.Path, StatusText.OfSubmission(end.Row.Status), end.Forms.Count, end.Row.Problems));

    private static JsonObject Json(SubmissionProgress end) => new()
    {
        ["submission"] = end.Row.RowKey,
        ["unit"] = end.Row.UnitFolder,
        ["path"] = end.Row.Path,
        ["status"] = end.Row.Status,
        ["problems"] = end.Row.Problems,
        ["forms"] = new JsonArray([.. end.Forms.Select(form => new JsonObject
        {
            ["number"] = form.Number,
            ["projectName"] = form.Name,
            ["status"] = form.Status,
        })]),
    };
}
