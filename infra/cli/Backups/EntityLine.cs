using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using PerfEval.Cli.Rendering;

namespace PerfEval.Cli.Backups;

/// <summary>An entity as a line of JSON, each value with its Edm type: what is written is read back the same.</summary>
internal static class EntityLine
{
    private const string TypeName = "type";
    private const string ValueName = "value";
    private const string Timestamp = nameof(ITableEntity.Timestamp);
    private const string StorageProperty = "odata.etag";

    /// <summary>The line of an entity. What storage itself sets is left out.</summary>
    /// <exception cref="NotSupportedException">A value has a type that a table cannot hold.</exception>
    public static string Write(TableEntity entity)
    {
        var line = new JsonObject();
        foreach (var (name, value) in entity)
        {
            if (value is null || name is Timestamp or StorageProperty) continue;
            var (type, text) = Text(value);
            line[name] = type is null ? JsonValue.Create(text) : new JsonObject { [TypeName] = type, [ValueName] = text };
        }

        return JsonText.LineOf(line);
    }

    /// <summary>The entity of a line.</summary>
    /// <exception cref="FormatException">The line is none that <see cref="Write"/> wrote.</exception>
    public static TableEntity Read(string line)
    {
        try
        {
            var entity = new TableEntity();
            foreach (var (name, value) in JsonNode.Parse(line)!.AsObject())
                entity[name] = value is JsonObject typed ? Value((string)typed[TypeName]!, (string)typed[ValueName]!) : (string)value!;
            return entity.PartitionKey is not null && entity.RowKey is not null ? entity : throw new FormatException("A line has no keys.");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NullReferenceException or OverflowException or ArgumentException)
        {
            throw new FormatException("A line is no entity.", e);
        }
    }

    private static (string? Type, string Text) Text(object value) => value switch
    {
        string text => (null, text),
        bool flag => ("Edm.Boolean", flag ? "true" : "false"),
        int number => ("Edm.Int32", number.ToString(CultureInfo.InvariantCulture)),
        long number => ("Edm.Int64", number.ToString(CultureInfo.InvariantCulture)),
        double number => ("Edm.Double", number.ToString("R", CultureInfo.InvariantCulture)),
        DateTimeOffset time => ("Edm.DateTime", time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)),
        Guid id => ("Edm.Guid", id.ToString("D")),
        byte[] bytes => ("Edm.Binary", Convert.ToBase64String(bytes)),
        BinaryData bytes => ("Edm.Binary", Convert.ToBase64String(bytes)),
        _ => throw new NotSupportedException($"A table holds no {value.GetType()}."),
    };

    private static object Value(string type, string text) => type switch
    {
        "Edm.Boolean" => bool.Parse(text),
        "Edm.Int32" => int.Parse(text, CultureInfo.InvariantCulture),
        "Edm.Int64" => long.Parse(text, CultureInfo.InvariantCulture),
        "Edm.Double" => double.Parse(text, CultureInfo.InvariantCulture),
        "Edm.DateTime" => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        "Edm.Guid" => Guid.ParseExact(text, "D"),
        "Edm.Binary" => Convert.FromBase64String(text),
        _ => throw new FormatException($"There is no type '{type}'."),
    };
}
