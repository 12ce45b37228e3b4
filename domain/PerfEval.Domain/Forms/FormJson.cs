using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace PerfEval.Domain.Forms;

/// <summary>The JSON of a form: its cells, then <c>parts</c>, <c>within</c>, <c>confidence</c>, <c>amountUnit</c> where it is not yuan, and <c>source</c>.</summary>
public static class FormJson
{
    private const string SourceProperty = "source";
    private const string ConfidenceProperty = "confidence";
    private const string PartsProperty = "parts";
    private const string WithinProperty = "within";
    private const string AmountUnitProperty = "amountUnit";

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
        var node = NodeOf(reading);
        if (reading.AmountUnit != 1m) node[AmountUnitProperty] = reading.AmountUnit;
        if (reading.Source.Count > 0) node[SourceProperty] = JsonSerializer.SerializeToNode(reading.Source, Options);
        return node;
    }

    /// <summary>A reading as UTF-8 JSON, everything it holds.</summary>
    public static byte[] Serialize(FormReading reading) => JsonSerializer.SerializeToUtf8Bytes(ToNode(reading), Options);

    /// <summary>
    /// What a reading says, as UTF-8 JSON without the positions of its cells and the unit that its amounts, all in yuan, were printed in: equal for the same form at another place
    /// of another file, and different where any cell, or any doubt about one, is.
    /// </summary>
    public static byte[] Canonical(FormReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return JsonSerializer.SerializeToUtf8Bytes(NodeOf(WithoutPlaces(reading)), Options);
    }

    /// <summary>Reads what <see cref="Serialize"/> or <see cref="Canonical"/> wrote.</summary>
    /// <exception cref="JsonException">It is no JSON of a form.</exception>
    public static FormReading Deserialize(ReadOnlySpan<byte> utf8)
    {
        var node = JsonNode.Parse(utf8) as JsonObject ?? throw new JsonException("A JSON object is expected.");
        var reading = new FormReading { Form = node.Deserialize<SelfEvaluationForm>(Options)! };
        if (node[SourceProperty] is { } source)
            reading = reading with { Source = source.Deserialize<Dictionary<string, SourcePosition>>(Options)!.AsReadOnly() };
        if (node[AmountUnitProperty] is { } unit) reading = reading with { AmountUnit = unit.Deserialize<decimal>(Options) };
        if (node[ConfidenceProperty] is { } confidence)
            reading = reading with { Confidence = reading.Confidence.AddRange(confidence.Deserialize<Dictionary<string, CellDoubt>>(Options)!) };
        return reading with { Parts = PartsOf<CellPart>(node[PartsProperty]), Within = PartsOf<CellBreakdown>(node[WithinProperty]) };
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<T>> PartsOf<T>(JsonNode? node) =>
        node.Deserialize<Dictionary<string, ImmutableArray<T>>>(Options)?.ToImmutableSortedDictionary() ?? ImmutableSortedDictionary<string, ImmutableArray<T>>.Empty;

    private static FormReading WithoutPlaces(FormReading reading) => reading.MapPlaces(static _ => null);

    // The form with what was noted of it, but where its cells stand.
    private static JsonObject NodeOf(FormReading reading)
    {
        var node = JsonSerializer.SerializeToNode(reading.Form, Options)!.AsObject();
        if (!reading.Parts.IsEmpty) node[PartsProperty] = JsonSerializer.SerializeToNode(reading.Parts, Options);
        if (!reading.Within.IsEmpty) node[WithinProperty] = JsonSerializer.SerializeToNode(reading.Within, Options);
        if (!reading.Confidence.IsEmpty) node[ConfidenceProperty] = JsonSerializer.SerializeToNode(reading.Confidence, Options);
        return node;
    }
}
