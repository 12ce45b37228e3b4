using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfEval.Domain.Forms;

/// <summary>A number cell in JSON: a number, or the same number in a string when read; null for a blank cell; an absent cell is left out.</summary>
internal sealed class NumberCellJsonConverter : JsonConverter<NumberCell>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override NumberCell Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return NumberCell.Blank;
            case JsonTokenType.Number:
                return reader.GetDecimal();
            case JsonTokenType.String when reader.GetString() is { } text:
                if (string.IsNullOrWhiteSpace(text)) return NumberCell.Blank;
                if (decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)) return number;
                break;
        }

        throw new JsonException("A number, a number in a string, or null is expected.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, NumberCell value, JsonSerializerOptions options)
    {
        if (value.Value is { } number) writer.WriteNumberValue(number);
        else writer.WriteNullValue();
    }
}
