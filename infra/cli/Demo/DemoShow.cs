using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Following;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Cli.Storage;
using PerfEval.Functions.Tables;

namespace PerfEval.Cli.Demo;

/// <summary>The demo's uploads, one after the other, each followed to where only a person can go on.</summary>
/// <param name="terminal">Where it is shown.</param>
/// <param name="instance">The demo's instance.</param>
internal sealed class DemoShow(Terminal terminal, RunningInstance instance)
{
    /// <summary>Every demo draws the same clean forms for review, so that every demo ends the same.</summary>
    public const string SamplingKey = "UGVyZkV2YWwgZGVtbzogbm90IGEgc2VjcmV0IQ==";

    // The same in every language: a demo that goes on finds its own upload.
    private const string Unit = "示例单位";
    private const string FileName = "2022.txt";

    /// <summary>Shows the uploads from the one the demo is at.</summary>
    /// <param name="once">Whether the sample alone is shown.</param>
    /// <param name="cancellation">Ends the show.</param>
    public async Task RunAsync(bool once, CancellationToken cancellation)
    {
        var progress = new DemoProgress(instance.Folder);
        var scenes = Scenes(once);
        for (var i = Math.Min(progress.Scene, scenes.Count - 1); i < scenes.Count; i++)
        {
            progress.Scene = i;
            await ShowAsync(scenes[i], cancellation);
        }
    }

    private static List<DemoScene> Scenes(bool once)
    {
        var sample = SampleSubmission.Bytes();
        var scenes = new List<DemoScene> { new(Texts.SceneSample, sample) };
        if (once) return scenes;
        var altered = AlteredSample.Make(sample);
        scenes.Add(new DemoScene(Speech.Format(Texts.SceneAltered, FormTitle.Of(altered.Form), altered.Printed, altered.Wrong), altered.Content));
        scenes.Add(new DemoScene(Texts.SceneCorrected, sample));
        return scenes;
    }

    private async Task ShowAsync(DemoScene scene, CancellationToken cancellation)
    {
        terminal.Say("");
        terminal.Say(scene.Title);
        var upload = await new ReportUpload(instance.Storage.Blobs).PutAsync(Unit, FileName, scene.Content, cancellation);
        terminal.Say(Speech.Format(Texts.Uploaded, $"reports/{upload.Unit}/{upload.Path}"));
        var follower = new SubmissionFollower(instance);
        var last = await new ProgressView(terminal).ShowAsync(follower.FollowAsync(upload, cancellation));
        await PrintResultsAsync(last, cancellation);
    }

    private async Task PrintResultsAsync(SubmissionProgress submission, CancellationToken cancellation)
    {
        var tables = instance.Storage.Tables;
        var rows = await tables.GetTableClient(TableNames.Evaluations).QueryAsync<EvaluationRow>(cancellationToken: cancellation).ToListAsync(cancellation);
        terminal.Data.Write(EvaluationTable.Of(rows.OrderBy(row => row.FormNumber)));
        foreach (var file in await new ReceiptFile(instance).FetchAsync(submission.Row.UnitFolder, submission.Row.Path, cancellation))
            await terminal.Output.WriteLineAsync(Speech.Format(Texts.ReceiptAt, file));
        var inbox = await tables.GetTableClient(TableNames.Inbox).QueryAsync<InboxRow>(cancellationToken: cancellation).ToListAsync(cancellation);
        foreach (var approver in inbox.GroupBy(row => row.Approver, StringComparer.Ordinal))
            await terminal.Output.WriteLineAsync(Speech.Format(Texts.InboxOf, approver.Key, approver.Count(), approver.First().FormKey));
    }
}
