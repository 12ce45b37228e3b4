using PerfEval.Cli.Approvals;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Following;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Cli.Storage;
using PerfEval.Functions.Tables;

namespace PerfEval.Cli.Demo;

/// <summary>
/// The demo's uploads, each followed to where only a person can go on: the sample, the sample with a wrong cell, and the
/// correction.
/// </summary>
/// <param name="terminal">Where it is shown.</param>
/// <param name="instance">The demo's instance.</param>
/// <param name="sample">The sample as it is filed first: its file name and its bytes.</param>
/// <param name="again">The sample as it is filed again; the same, unless no cell of that can be altered.</param>
internal sealed class DemoShow(Terminal terminal, RunningInstance instance, (string Name, byte[] Content) sample, (string Name, byte[] Content) again)
{
    /// <summary>Every demo draws the same clean forms for review, so that every demo ends the same.</summary>
    public const string SamplingKey = "UGVyZkV2YWwgZGVtbzogbm90IGEgc2VjcmV0IQ==";

    // The same in every language: a demo that goes on finds its own upload.
    public const string Unit = "示例单位";

    private DemoProgress _progress = DemoProgress.Load(instance.Folder);

    /// <summary>Shows the uploads from the one the demo is at.</summary>
    /// <param name="once">Whether the sample alone is shown.</param>
    /// <param name="cancellation">Ends the show.</param>
    public async Task RunAsync(bool once, CancellationToken cancellation)
    {
        if (once || _progress.Scene == 0) await ShowAsync(0, Texts.SceneSample, sample.Name, sample.Content, cancellation);
        if (once) return;
        if (_progress.Scene <= 1)
        {
            var altered = await AlterAsync(cancellation);
            var title = again.Name == sample.Name ? Texts.SceneAltered : Texts.SceneAlteredElsewhere;
            await ShowAsync(1, Speech.Format(title, FormTitle.Of(altered.Form), altered.Printed, altered.Wrong, again.Name), again.Name, altered.Content, cancellation);
        }

        await ShowAsync(2, Texts.SceneCorrected, again.Name, again.Content, cancellation);
    }

    /// <summary>The sample with a wrong cell in a form that is still open: a closed one would wait for an operator.</summary>
    private async Task<AlteredSample> AlterAsync(CancellationToken cancellation)
    {
        var chosen = _progress.AlteredForm;
        if (chosen is not null) return AlteredSample.Make(again.Content, form => form.ProjectCode.Text == chosen);
        var open = (await EvaluationsAsync(cancellation)).Where(row => row.Status == FormStatus.Waiting).Select(row => row.ProjectCode).ToHashSet(StringComparer.Ordinal);
        var altered = AlteredSample.Make(again.Content, form => open.Contains(form.ProjectCode.Text));
        Remember(_progress with { AlteredForm = altered.Form.ProjectCode.Text });
        return altered;
    }

    private async Task ShowAsync(int scene, string title, string fileName, byte[] content, CancellationToken cancellation)
    {
        Remember(_progress with { Scene = scene });
        terminal.Say("");
        terminal.Say(title);
        var upload = await new ReportUpload(instance.Storage.Blobs).PutAsync(Unit, fileName, content, cancellation);
        terminal.Say(Speech.Format(Texts.Uploaded, $"reports/{upload.Unit}/{upload.Path}"));
        var last = await new ProgressView(terminal).ShowAsync(new SubmissionFollower(instance).FollowAsync(upload, cancellation));
        await PrintResultsAsync(last, row => scene == 0 || row.SubmissionId == last.Row.RowKey, cancellation);
    }

    private async Task PrintResultsAsync(SubmissionProgress submission, Func<EvaluationRow, bool> isShown, CancellationToken cancellation)
    {
        var rows = (await EvaluationsAsync(cancellation)).Where(isShown);
        terminal.Data.Write(EvaluationTable.Of(rows.OrderBy(row => row.FormNumber)));
        var end = new SubmissionEnd(submission, await new IssuedReceipts(instance.Storage.Blobs).FindAsync(submission.Row, cancellation));
        foreach (var line in SubmissionEndText.ToCorrect(end)) await terminal.Output.WriteLineAsync(line);
        await new ReceiptFile(instance).PrintAsync(terminal, submission.Row, cancellation);
        var links = new InboxLinks(instance);
        var inbox = await instance.Storage.Tables.GetTableClient(TableNames.Inbox).QueryAsync<InboxRow>(cancellationToken: cancellation).ToListAsync(cancellation);
        foreach (var waiting in inbox.GroupBy(row => row.Approver, StringComparer.Ordinal))
        {
            var link = await links.SendAsync(waiting.Key, cancellation);
            await terminal.Output.WriteLineAsync(Speech.Format(Texts.InboxOf, waiting.Key, waiting.Count(), link.AbsoluteUri));
            await terminal.Output.WriteLineAsync(Speech.Format(Texts.DecideExample, waiting.First().FormKey, waiting.Key, ProgramName.Current, instance.Named));
        }
    }

    private async Task<List<EvaluationRow>> EvaluationsAsync(CancellationToken cancellation) =>
        await instance.Storage.Tables.GetTableClient(TableNames.Evaluations).QueryAsync<EvaluationRow>(cancellationToken: cancellation).ToListAsync(cancellation);

    private void Remember(DemoProgress progress)
    {
        _progress = progress;
        progress.Save(instance.Folder);
    }
}
