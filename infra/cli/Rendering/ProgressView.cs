using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Following;
using PerfEval.Cli.Resources;
using Spectre.Console;

namespace PerfEval.Cli.Rendering;

/// <summary>Shows an upload's way: a bar a form where a person watches, else a line a form when it has arrived.</summary>
/// <param name="terminal">Where it is shown.</param>
internal sealed class ProgressView(Terminal terminal)
{
    /// <summary>Shows each change to the last.</summary>
    /// <returns>The last of them.</returns>
    public Task<SubmissionProgress> ShowAsync(IAsyncEnumerable<SubmissionProgress> changes) =>
        terminal.IsInteractive ? ShowBarsAsync(changes) : ShowLinesAsync(changes);

    private async Task<SubmissionProgress> ShowLinesAsync(IAsyncEnumerable<SubmissionProgress> changes)
    {
        SubmissionProgress? last = null;
        var shown = new HashSet<int>();
        await foreach (var change in changes)
        {
            last = change;
            foreach (var form in change.Forms)
                if (form is { Stage: FormStage.Routed, Status: not null } && shown.Add(form.Number)) terminal.Say(Line(form));
        }

        SayUnchanged(last!.Forms);
        return last;
    }

    private async Task<SubmissionProgress> ShowBarsAsync(IAsyncEnumerable<SubmissionProgress> changes)
    {
        var last = await DrawAsync(changes);
        SayUnchanged(last.Forms);
        return last;
    }

    private Task<SubmissionProgress> DrawAsync(IAsyncEnumerable<SubmissionProgress> changes) => terminal.Progress
        .Progress()
        .Columns(new ProgressBarColumn { Width = 16 }, new TaskDescriptionColumn { Alignment = Justify.Left })
        .StartAsync(async context =>
        {
            SubmissionProgress? last = null;
            var bars = new Dictionary<int, ProgressTask>();
            await foreach (var change in changes)
            {
                last = change;
                foreach (var form in change.Forms)
                {
                    if (!bars.TryGetValue(form.Number, out var bar))
                        bars.Add(form.Number, bar = context.AddTask(Markup.Escape(Line(form)), maxValue: (int)FormStage.Routed));
                    // What stayed as it was is said in one line, so that what has changed is seen.
                    bar.HideWhenCompleted = IsUnchanged(form);
                    bar.Value = (int)form.Stage;
                    bar.Description = Markup.Escape(Line(form));
                }
            }

            return last!;
        });

    private void SayUnchanged(IReadOnlyList<FormProgress> forms)
    {
        var count = forms.Count(IsUnchanged);
        if (count > 0) terminal.Say(Speech.Format(count == forms.Count ? Texts.ProgressAllUnchanged : Texts.ProgressUnchanged, count));
    }

    private static bool IsUnchanged(FormProgress form) => form is { Stage: FormStage.Routed, Status: null };

    private static string Line(FormProgress form)
    {
        var name = form.Name is { Length: > 0 } known ? known : Texts.Untitled;
        return form.Stage switch
        {
            FormStage.Read => Speech.Format(Texts.ProgressEarly, form.Number, Texts.StageRead),
            FormStage.Scored => Speech.Format(Texts.ProgressEarly, form.Number, Texts.StageScored),
            FormStage.Written => Speech.Format(Texts.ProgressNamed, form.Number, name, Texts.StageWritten),
            _ when form.Status is null => Speech.Format(Texts.ProgressEarly, form.Number, Texts.StatusUnchanged),
            _ => Speech.Format(Texts.ProgressNamed, form.Number, name, StatusText.OfForm(form.Status)),
        };
    }
}
