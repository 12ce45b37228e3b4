using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfEval.Domain.Forms;

/// <summary>A text cell in JSON: a string (empty for a blank cell); an absent cell is left out.</summary>
internal sealed class TextCellJsonConverter : JsonConverter<TextCell>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override TextCell Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? TextCell.Blank : new TextCell(reader.GetString() ?? "");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TextCell value, JsonSerializerOptions options)
    {
        if (value.IsPrinted) writer.WriteStringValue(value.Text);
        else writer.WriteNullValue();
    }
}
