using System.Text.Json.Nodes;
using PerfEval.Cli.Storage;
using PerfEval.Functions.Tables;

namespace PerfEval.Cli.Rendering;

/// <summary>The JSON of <c>status</c>: submissions with their forms; times in UTC.</summary>
internal static class StatusJson
{
    /// <summary>A submission.</summary>
    public static JsonObject Of(SubmissionOverview overview) => new()
    {
        ["submission"] = overview.Submission.RowKey,
        ["unit"] = overview.Submission.UnitFolder,
        ["path"] = overview.Submission.Path,
        ["status"] = overview.Submission.Status,
        ["error"] = overview.Submission.Error,
        ["formsRead"] = overview.Submission.FormsRead,
        ["problems"] = overview.Submission.Problems,
        ["notRead"] = new JsonArray([.. SubmissionEndText.NotRead(overview.Submission, overview.Receipt).Select(line => (JsonNode)line)]),
        ["others"] = overview.Others,
        ["uploadedAt"] = ResultText.Plain(overview.Submission.UploadedAt),
        ["forms"] = new JsonArray([.. overview.Forms.Select(form => Form(overview, form))]),
    };

    private static JsonObject Form(SubmissionOverview overview, EvaluationRow form) => new()
    {
        ["formKey"] = form.FormKey,
        ["projectName"] = form.ProjectName,
        ["round"] = form.Round,
        ["status"] = form.Status,
        ["voidReason"] = overview.VoidReasons.GetValueOrDefault(form.FormKey),
        ["step"] = form.CurrentStep,
        ["since"] = ResultText.Plain(form.ClosedAt ?? form.EvaluatedAt),
        ["waitingFor"] = new JsonArray([.. overview.WaitingFor(form).Select(row => new JsonObject
        {
            ["approver"] = row.Approver,
            ["dueAt"] = ResultText.Plain(row.DueAt),
        })]),
    };
}
