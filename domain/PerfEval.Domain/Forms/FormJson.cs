using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace PerfEval.Domain.Forms;

/// <summary>The JSON of a form: its cells, then <c>source</c> and <c>confidence</c>.</summary>
public static class FormJson
{
    private const string SourceProperty = "source";
    private const string ConfidenceProperty = "confidence";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A reading as a JSON object, everything it holds.</summary>
    public static JsonObject ToNode(FormReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var node = CanonicalNode(reading);
        if (reading.Source.Count > 0) node[SourceProperty] = JsonSerializer.SerializeToNode(reading.Source, Options);
        return node;
    }

    /// <summary>A reading as UTF-8 JSON, everything it holds.</summary>
    public static byte[] Serialize(FormReading reading) => JsonSerializer.SerializeToUtf8Bytes(ToNode(reading), Options);

    /// <summary>
    /// What a reading says, as UTF-8 JSON without the positions of its cells: equal for the same form at another place
    /// of another file, and different where any cell, or any doubt about one, is.
    /// </summary>
    public static byte[] Canonical(FormReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return JsonSerializer.SerializeToUtf8Bytes(CanonicalNode(reading), Options);
    }

    /// <summary>Reads what <see cref="Serialize"/> or <see cref="Canonical"/> wrote.</summary>
    /// <exception cref="JsonException">It is no JSON of a form.</exception>
    public static FormReading Deserialize(ReadOnlySpan<byte> utf8)
    {
        var node = JsonNode.Parse(utf8) as JsonObject ?? throw new JsonException("A JSON object is expected.");
        var reading = new FormReading { Form = node.Deserialize<SelfEvaluationForm>(Options)! };
        if (node[SourceProperty] is { } source)
            reading = reading with { Source = source.Deserialize<Dictionary<string, SourcePosition>>(Options)!.AsReadOnly() };
        if (node[ConfidenceProperty] is { } confidence)
            reading = reading with { Confidence = reading.Confidence.AddRange(confidence.Deserialize<Dictionary<string, CellDoubt>>(Options)!) };
        return reading;
    }

    private static JsonObject CanonicalNode(FormReading reading)
    {
        var node = JsonSerializer.SerializeToNode(reading.Form, Options)!.AsObject();
        if (!reading.Confidence.IsEmpty) node[ConfidenceProperty] = JsonSerializer.SerializeToNode(reading.Confidence, Options);
        return node;
    }
}
