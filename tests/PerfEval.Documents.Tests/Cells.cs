using System.Text.Json.Nodes;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests;

/// <summary>The cells of a form as pointer and text, for comparing two forms cell by cell.</summary>
internal static class Cells
{
    public static SortedDictionary<string, string> Of(SelfEvaluationForm form)
    {
        var cells = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Collect(FormJson.ToNode(new FormReading { Form = form }), "", cells);
        return cells;
    }

    public static SelfEvaluationForm Expected(string code) => FormJson.Deserialize(File.ReadAllBytes(Repository.Expected(code))).Form;

    /// <summary>The cells that differ, one a line; empty where the forms are equal.</summary>
    public static string Differences(SelfEvaluationForm expected, SelfEvaluationForm actual) => string.Join('\n', DifferingCells(expected, actual).Select(d => $"{d.Pointer}: {d.Expected} | {d.Actual}"));

    public static IEnumerable<(string Pointer, string Expected, string Actual)> DifferingCells(SelfEvaluationForm expected, SelfEvaluationForm actual)
    {
        var left = Of(expected);
        var right = Of(actual);
        foreach (var pointer in left.Keys.Union(right.Keys).Order(StringComparer.Ordinal))
        {
            var a = left.GetValueOrDefault(pointer, "(absent)");
            var b = right.GetValueOrDefault(pointer, "(absent)");
            if (a != b) yield return (pointer, a, b);
        }
    }

    private static void Collect(JsonNode? node, string pointer, SortedDictionary<string, string> cells)
    {
        switch (node)
        {
            case JsonObject group:
                foreach (var (name, value) in group) Collect(value, pointer + "/" + name, cells);
                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++) Collect(list[i], pointer + "/" + i, cells);
                break;
            case null:
                cells[pointer] = "(blank)";
                break;
            case JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.Number:
                cells[pointer] = (value.GetValue<decimal>() / 1.000000000000000000000000000m).ToString(System.Globalization.CultureInfo.InvariantCulture);
                break;
            default:
                cells[pointer] = node.GetValue<string>();
                break;
        }
    }
}
