using System.Text.Json.Nodes;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules;

/// <summary>The real submission with some of its forms altered so that one rule across forms fires.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Changes">The cells changed: the form's code, the cell's JSON Pointer and its value.</param>
public sealed record SubmissionAlteration(string Rule, params (string Code, string Pointer, JsonNode? Value)[] Changes)
{
    private static readonly string[] Others = ["440304221061500000046", "440304221061500500012", "440304221061500600009"];

    /// <summary>One for each rule across forms.</summary>
    public static IEnumerable<SubmissionAlteration> All =>
    [
        new("duplicate-project", (Findings.Plain, "/projectCode", Findings.Limits)),
        new("duplicate-output",
            ("440304221061500600011", "/indicators/1/level3", "涉疫数据处理技术人员驻场人数"), ("440304221061500600011", "/indicators/1/target", "52人"), ("440304221061500600011", "/indicators/1/actual", "52人")),
        new("inconsistent-deduction",
            (Findings.Qualitative, "/indicators/2/score", "9.8"), (Findings.Qualitative, "/total/score", "97.74"), (Findings.Qualitative, "/indicators/2/deviation", "人员变动，将及时补充。")),
        new("deviation-boilerplate", [.. Others.SelectMany(code => Enumerable.Range(0, 4).Select(row => (code, $"/indicators/{row}/deviation", (JsonNode?)"业务量增加，将重新设置指标值。")))]),
        new("all-full", [.. Others.SelectMany(code => new[] { (code, "/implementingUnit", (JsonNode?)"甲单位") })]),
    ];

    /// <summary>All real forms, those named altered.</summary>
    public IEnumerable<FormReading> Forms => SampleForms.Codes.Select(code =>
        SampleForms.Altered(code, [.. Changes.Where(change => change.Code == code).Select(change => (change.Pointer, change.Value))]));
}
