using System.Text.Json.Nodes;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Profiles;

namespace PerfEval.Domain.Tests.Support;

/// <summary>What altering cells of a real form changes in its findings.</summary>
internal static class Findings
{
    /// <summary>A form with five quantity and time rows, met in full, and one note.</summary>
    public const string Plain = "440304221061500000004";

    /// <summary>A form with rows in 次, 份 and a limit in hours.</summary>
    public const string Limits = "440304221061500000007";

    /// <summary>A form with a vehicle, a date and an amount of money.</summary>
    public const string Vehicle = "440304221061500105000";

    /// <summary>A form whose budget was withdrawn.</summary>
    public const string Withdrawn = "440304221061500000047";

    /// <summary>A form with qualitative rows, a fraction and a deviation.</summary>
    public const string Qualitative = "440304221061500000022";

    private static readonly FormEvaluator Evaluator = new(RuleProfiles.Default);

    public static FormEvaluation Evaluate(FormReading reading) => Evaluator.Evaluate(reading);

    /// <summary>Asserts that the changes add exactly these findings, and take away none.</summary>
    public static void AreAdded(string code, (string Pointer, JsonNode? Value)[] changes, params (string Rule, string Where)[] expected)
    {
        var before = Keys(Evaluate(SampleForms.Read(code)));
        var after = Keys(Evaluate(SampleForms.Altered(code, changes)));

        Assert.Equal(expected.Select(finding => $"{finding.Rule} @ {finding.Where}").Order(StringComparer.Ordinal), After(after, before));
        // A form without a budget says nothing else but what is wrong with it.
        if (expected is not [("budget-withdrawn", _)]) Assert.Empty(After(before, after));
    }

    /// <summary>Asserts that the changes add one finding, take away none, and change no score but those named by the changes.</summary>
    public static Finding IsAdded(string code, string rule, string where, params (string Pointer, JsonNode? Value)[] changes)
    {
        AreAdded(code, changes, (rule, where));
        return Evaluate(SampleForms.Altered(code, changes)).Findings.First(finding => finding.Rule == rule && finding.Where == where);
    }

    /// <summary>Asserts that the rule says nothing about the altered form.</summary>
    public static void AreSilent(string code, string rule, params (string Pointer, JsonNode? Value)[] changes) =>
        Assert.DoesNotContain(Evaluate(SampleForms.Altered(code, changes)).Findings, finding => finding.Rule == rule);

    /// <summary>Asserts that the rule says as much about a form with cells that it does not print at all as about one without fault.</summary>
    public static void AreSilentWithout(string code, string rule, string absent, params (string Pointer, JsonNode? Value)[] changes) =>
        Assert.DoesNotContain(Evaluate(Without(SampleForms.Altered(code, changes), absent)).Findings, finding => finding.Rule == rule);

    /// <summary>The altered form's finding of a rule, where a cell of it was read with doubt.</summary>
    public static Finding OfDoubted(string code, string rule, string doubted, params (string Pointer, JsonNode? Value)[] changes) =>
        OfDoubted(code, rule, doubted, "边界不明", changes);

    /// <summary>The altered form's finding of a rule, where a cell of it was read with doubt for a reason.</summary>
    public static Finding OfDoubted(string code, string rule, string doubted, string reason, params (string Pointer, JsonNode? Value)[] changes)
    {
        var reading = SampleForms.Altered(code, changes);
        reading = reading with { Confidence = reading.Confidence.Add(doubted, new CellDoubt(CellDoubt.Review, reason)) };
        return Evaluate(reading).Findings.First(finding => finding.Rule == rule);
    }

    /// <summary>A form that does not print a cell.</summary>
    public static FormReading Without(FormReading reading, string pointer)
    {
        var node = FormJson.ToNode(reading);
        var parts = pointer.TrimStart('/').Split('/');
        JsonNode holder = node;
        foreach (var part in parts[..^1]) holder = holder is JsonArray rows ? rows[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)]! : holder[part]!;
        Assert.True(holder.AsObject().Remove(parts[^1]));
        return FormJson.Deserialize(System.Text.Encoding.UTF8.GetBytes(node.ToJsonString()));
    }

    private static List<string> Keys(FormEvaluation evaluation) => [.. evaluation.Findings.Select(finding => $"{finding.Rule} @ {finding.Where}")];

    private static List<string> After(List<string> these, List<string> without)
    {
        var left = these.ToList();
        foreach (var key in without) left.Remove(key);
        left.Sort(StringComparer.Ordinal);
        return left;
    }
}
