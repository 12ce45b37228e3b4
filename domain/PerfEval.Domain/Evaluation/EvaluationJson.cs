using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfEval.Domain.Evaluation;

/// <summary>The JSON of an evaluation.</summary>
public static class EvaluationJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>An evaluation as UTF-8 JSON.</summary>
    public static byte[] Serialize(FormEvaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        return JsonSerializer.SerializeToUtf8Bytes(evaluation, Options);
    }

    /// <summary>Reads what <see cref="Serialize(FormEvaluation)"/> wrote.</summary>
    /// <exception cref="JsonException">It is no JSON of an evaluation.</exception>
    public static FormEvaluation Deserialize(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize<FormEvaluation>(utf8, Options) ?? throw new JsonException("A JSON object is expected.");
}
