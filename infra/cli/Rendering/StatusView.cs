using PerfEval.Cli.Resources;
using PerfEval.Cli.Storage;
using PerfEval.Functions.Tables;
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
                new Text(Status(overview)), new Text(string.Join('\n', overview.Others > 0 ? forms.Append(Speech.Format(Texts.StatusElsewhere, overview.Others)) : forms)));
        }

        console.Write(table);
    }

    /// <summary>Draws the forms of a submission; nothing where it has none.</summary>
    public void DrawForms(SubmissionOverview overview)
    {
        if (overview.Forms.Count == 0) return;
        var table = TableWith(
            Texts.ColumnFormKey, Texts.LabelProjectName, Texts.ColumnRound, Texts.ColumnStatus, Texts.ColumnSince, Texts.ColumnWaitingFor);
        foreach (var form in overview.Forms)
        {
            var waiting = overview.WaitingFor(form).Select(row => Speech.Format(Texts.WaitingUntil, row.Approver, LocalTime.LastDay(row.DueAt)));
            table.AddRow(
                new Text(form.FormKey), new Text(form.ProjectName), new Text($"{form.Round}"), new Text(Status(overview, form)),
                new Text(LocalTime.Of(form.ClosedAt ?? form.EvaluatedAt)), new Text(string.Join('\n', waiting)));
        }

        console.Write(table);
    }

    /// <summary>A file's status, and why it was not taken or what is missing of it.</summary>
    private static string Status(SubmissionOverview overview)
    {
        var row = overview.Submission;
        var status = StatusText.OfSubmission(row.Status);
        if (row.Status != SubmissionStatus.Failed) return row.Problems > 0 ? $"{status}\n{Speech.Format(Texts.StatusNotRead, row.Problems)}" : status;
        return Speech.Format(Texts.Problem, status, overview.Receipt?.Problems.FirstOrDefault(problem => !problem.IsNote) is { } reason ? SubmissionEndText.Message(reason) : row.Error);
    }

    private static string Status(SubmissionOverview overview, EvaluationRow form) =>
        overview.VoidReasons.TryGetValue(form.FormKey, out var reason) ? Speech.Format(Texts.Problem, StatusText.OfForm(form), reason) : StatusText.OfForm(form);

    private static Table TableWith(params string[] columns)
    {
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var column in columns) table.AddColumn(new TableColumn(Markup.Escape(column)));
        return table;
    }
}
