using System.Text.Json;
using System.Text.Json.Nodes;
using PerfEval.Cli.Rendering;
using PerfEval.Domain.Evaluation;

namespace PerfEval.Cli.Checking;

/// <summary>
/// The JSON of <c>check</c>: <c>forms</c>, each with its scores and findings, and <c>submission</c>, the findings across them.
/// Where the forms are in several files, each form has its <c>file</c>, and of an archive the <c>entry</c>; and each finding
/// across them <c>indexes</c>, the places of its forms among <c>forms</c>, from 0.
/// </summary>
internal static class CheckJson
{
    /// <summary>The JSON of a check.</summary>
    public static JsonObject Of(SubmissionCheck check) => new()
    {
        ["forms"] = new JsonArray([.. check.Forms.Select(OfForm)]),
        ["submission"] = new JsonArray([.. check.Across.Select(finding => OfShared(check, finding))]),
    };

    private static JsonObject OfForm(CheckedForm form)
    {
        var json = OfOne(form);
        if (form.Path is { } path) json["file"] = path;
        if (form.Entry is { } entry) json["entry"] = entry;
        return json;
    }

    private static JsonObject OfOne(CheckedForm form) => new()
    {
        ["projectCode"] = form.Reading.Form.ProjectCode.Text,
        ["selfScore"] = form.Evaluation.SelfScore,
        ["executionScore"] = form.Evaluation.ExecutionScore,
        ["recomputedScore"] = form.Evaluation.RecomputedScore,
        ["verifiedWeight"] = form.Evaluation.VerifiedWeight,
        ["grade"] = form.Evaluation.Grade is { } grade ? EvaluationText.GradeLetter(grade) : null,
        ["risk"] = Camel(form.Evaluation.Risk),
        ["findings"] = new JsonArray([.. form.OwnFindings.Select(OfFinding)]),
    };

    private static JsonObject OfShared(SubmissionCheck check, SubmissionFinding finding)
    {
        var json = OfAcross(check, finding);
        if (check.Forms.Any(form => form.Path is not null)) json["indexes"] = new JsonArray([.. finding.Forms.Select(form => (JsonNode)form.Index)]);
        return json;
    }

    private static JsonObject OfAcross(SubmissionCheck check, SubmissionFinding finding) => new()
    {
        ["rule"] = finding.Rule,
        ["severity"] = Camel(finding.Severity),
        ["where"] = "",
        ["row"] = null,
        ["printed"] = finding.Printed,
        ["expected"] = finding.Expected,
        ["messageZh"] = finding.MessageZh,
        ["messageEn"] = finding.MessageEn,
        ["source"] = finding.Source,
        ["detail"] = new JsonArray([.. finding.Detail.Select(figure => (JsonNode)figure)]),
        ["forms"] = new JsonArray([.. finding.Forms.Select(form => (JsonNode)check.NameOf(form))]),
    };

    private static JsonObject OfFinding(Finding finding) => new()
    {
        ["rule"] = finding.Rule,
        ["severity"] = Camel(finding.Severity),
        ["where"] = finding.Where,
        ["row"] = finding.Row,
        ["printed"] = finding.Printed,
        ["expected"] = finding.Expected,
        ["messageZh"] = finding.MessageZh,
        ["messageEn"] = finding.MessageEn,
        ["source"] = finding.Source,
    };

    private static string Camel(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
