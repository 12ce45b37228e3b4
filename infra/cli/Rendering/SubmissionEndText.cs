using System.Text.Json.Nodes;
using PerfEval.Cli.Following;
using PerfEval.Cli.Resources;
using PerfEval.Documents;
using PerfEval.Domain.Evaluation;
using PerfEval.Functions;
using PerfEval.Functions.Receipts;
using PerfEval.Functions.Tables;

namespace PerfEval.Cli.Rendering;

/// <summary>What came of an upload, and what its unit has to do.</summary>
internal static class SubmissionEndText
{
    /// <summary>As lines: the upload, whether it is a later one than was meant, then each part that was not read, what is only worth knowing of the rest, each form to be corrected, and each that an earlier upload of the file held.</summary>
    public static IEnumerable<string> Lines(SubmissionEnd end)
    {
        var row = end.Progress.Row;
        yield return Speech.Format(Texts.SubmitResult, row.RowKey, row.Path, StatusText.OfSubmission(row.Status), end.Progress.Forms.Count, row.Problems);
        if (end.IsOvertaken) yield return "  " + Texts.SubmitOvertaken;
        foreach (var line in Details(end)) yield return "  " + line;
    }

    /// <summary>What its unit has to know of an upload: each part that was not read, what is only worth knowing of the rest, each form to be corrected or not taken, and each that an earlier upload of the file held.</summary>
    public static IEnumerable<string> Details(SubmissionEnd end)
    {
        foreach (var line in NotRead(end.Progress.Row, end.Receipt)) yield return line;
        foreach (var line in Said(end.Progress.Row, end.Receipt, isNote: true)) yield return line;
        foreach (var line in ToCorrect(end)) yield return line;
        foreach (var form in end.Gone) yield return Named(form);
        foreach (var form in end.Receipt?.EarlierToTell() ?? [])
            yield return Speech.Format(Texts.EarlierNamed, form.ProjectName.Length > 0 ? form.ProjectName : form.FormKey, Next(form));
    }

    /// <summary>The parts of an upload that were not read, each with its place and what to do.</summary>
    public static IEnumerable<string> NotRead(SubmissionRow row, Receipt? receipt) => Said(row, receipt, isNote: false);

    /// <summary>What a problem says, in the language of the terminal.</summary>
    public static string Message(ReadProblem problem) => Speech.IsChinese ? problem.MessageZh : problem.MessageEn;

    /// <summary>The forms to be corrected, each with what must be done and, below it, its errors and what approvers ask for.</summary>
    public static IEnumerable<string> ToCorrect(SubmissionEnd end)
    {
        foreach (var form in end.ToCorrect)
        {
            yield return Named(form);
            foreach (var finding in form.Findings.Where(finding => finding.Severity == Severity.Error))
                yield return "  " + Speech.Format(Texts.FindingLine, finding.Rule, Speech.IsChinese ? finding.MessageZh : finding.MessageEn);
            foreach (var comment in form.Comments)
                yield return "  " + Speech.Format(Texts.Problem, Speech.IsChinese ? comment.StepZh : comment.StepEn, comment.Text);
            foreach (var change in form.Changes)
                yield return "  " + Speech.Format(Texts.ChangeLine, change.Row is { } row ? CellLabel.OfPointer($"/indicators/{row - 1}") : CellLabel.OfPointer(change.Field ?? "/"), change.Text);
        }
    }

    /// <summary>As JSON.</summary>
    public static JsonObject Json(SubmissionEnd end) => new()
    {
        ["submission"] = end.Progress.Row.RowKey,
        ["unit"] = end.Progress.Row.UnitFolder,
        ["path"] = end.Progress.Row.Path,
        ["status"] = end.Progress.Row.Status,
        ["overtaken"] = end.IsOvertaken,
        ["error"] = end.Progress.Row.Error,
        ["problems"] = end.Progress.Row.Problems,
        ["forms"] = new JsonArray([.. end.Progress.Forms.Select(form => Form(end, form))]),
        ["earlier"] = new JsonArray([.. (end.Receipt?.EarlierToTell() ?? []).Select(Earlier)]),
    };

    private static IEnumerable<string> Said(SubmissionRow row, Receipt? receipt, bool isNote) =>
        (receipt?.Problems ?? []).Where(problem => problem.IsNote == isNote).Select(problem => Speech.Format(Texts.Problem, PlaceText.InFile(row.Path, problem.Position), Message(problem)));

    private static string Named(ReceiptForm form) => Speech.Format(Texts.ProgressNamed, form.Number, form.ProjectName.Length > 0 ? form.ProjectName : Texts.Untitled, Next(form));

    private static string Next(ReceiptForm form)
    {
        var next = Speech.IsChinese ? form.NextZh : form.NextEn;
        return form.VoidReason is { } reason ? Speech.Format(Texts.VoidedBecause, next, reason) : next;
    }

    private static JsonObject Earlier(ReceiptForm form) => new()
    {
        ["formKey"] = form.FormKey,
        ["projectName"] = form.ProjectName,
        ["status"] = form.Status,
        ["next"] = Next(form),
    };

    private static JsonObject Form(SubmissionEnd end, FormProgress form)
    {
        var receipt = end.Receipt?.Forms.FirstOrDefault(entry => entry.Number == form.Number);
        return new JsonObject
        {
            ["number"] = form.Number,
            ["projectName"] = form.Name ?? receipt?.ProjectName,
            ["status"] = form.Status,
            ["disposition"] = receipt is null ? null : AppJson.Name(receipt.Disposition),
            ["next"] = receipt is null ? null : Next(receipt),
        };
    }
}
