using PerfEval.Cli.Resources;
using PerfEval.Cli.Storage;
using Spectre.Console;

namespace PerfEval.Cli.Rendering;

/// <summary>What is where: a line a submission, or a line a form of one.</summary>
/// <param name="console">Where it is drawn.</param>
internal sealed class StatusView(IAnsiConsole console)
{
    /// <summary>Draws a list of submissions.</summary>
    public void DrawSubmissions(IEnumerable<SubmissionOverview> submissions)
    {
        var table = TableWith(Texts.ColumnSubmission, Texts.ColumnFile, Texts.ColumnUploaded, Texts.ColumnStatus, Texts.ColumnForms);
        foreach (var overview in submissions)
        {
            var row = overview.Submission;
            var forms = overview.Forms.CountBy(form => form.Status).Select(count => $"{StatusText.OfForm(count.Key)} {count.Value}");
            table.AddRow(
                new Text(row.RowKey), new Text($"{row.UnitFolder}/{row.Path}"), new Text(LocalTime.Of(row.UploadedAt)),
                new Text(row.Error is { } error ? $"{StatusText.OfSubmission(row.Status)} ({error})" : StatusText.OfSubmission(row.Status)),
                new Text(string.Join('\n', forms)));
        }

        console.Write(table);
    }

    /// <summary>Draws the forms of a submission.</summary>
    public void DrawForms(SubmissionOverview overview)
    {
        var table = TableWith(
            Texts.ColumnFormKey, Texts.LabelProjectName, Texts.ColumnRound, Texts.ColumnStatus, Texts.ColumnSince, Texts.ColumnWaitingFor);
        foreach (var form in overview.Forms)
        {
            var waiting = overview.WaitingFor(form).Select(row => Speech.Format(Texts.WaitingUntil, row.Approver, LocalTime.Of(row.DueAt)));
            table.AddRow(
                new Text(form.FormKey), new Text(form.ProjectName), new Text($"{form.Round}"), new Text(StatusText.OfForm(form)),
                new Text(LocalTime.Of(form.ClosedAt ?? form.EvaluatedAt)), new Text(string.Join('\n', waiting)));
        }

        console.Write(table);
    }

    private static Table TableWith(params string[] columns)
    {
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var column in columns) table.AddColumn(new TableColumn(Markup.Escape(column)));
        return table;
    }
}
