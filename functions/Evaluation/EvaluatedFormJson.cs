using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;

namespace PerfEval.Functions.Evaluation;

/// <summary>A form with its evaluation, as one JSON object.</summary>
internal static class EvaluatedFormJson
{
    private const string FormProperty = "form";
    private const string EvaluationProperty = "evaluation";

    /// <summary>As UTF-8 JSON.</summary>
    public static byte[] Serialize(EvaluatedForm form)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WritePropertyName(FormProperty);
            writer.WriteRawValue(FormJson.Serialize(form.Reading), skipInputValidation: true);
            writer.WritePropertyName(EvaluationProperty);
            writer.WriteRawValue(EvaluationJson.Serialize(form.Evaluation), skipInputValidation: true);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads what <see cref="Serialize"/> wrote.</summary>
    /// <exception cref="JsonException">It is no such JSON.</exception>
    public static EvaluatedForm Deserialize(ReadOnlyMemory<byte> utf8)
    {
        using var document = JsonDocument.Parse(utf8);
        return new EvaluatedForm(
            FormJson.Deserialize(JsonMarshal.GetRawUtf8Value(document.RootElement.GetProperty(FormProperty))),
            EvaluationJson.Deserialize(JsonMarshal.GetRawUtf8Value(document.RootElement.GetProperty(EvaluationProperty))));
    }
}
