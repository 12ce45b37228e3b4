using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfEval.Cli.Costs;

/// <summary>Prices of one region in one currency, a price a meter: the list that is shipped, or a file like it.</summary>
/// <param name="Region">The region of the prices.</param>
/// <param name="Currency">The currency, as ISO 4217 has it.</param>
/// <param name="Remark">What holds for all of them.</param>
/// <param name="Prices">The prices; every meter has one.</param>
internal sealed record PriceList(string Region, string Currency, string Remark, IReadOnlyDictionary<Meter, Price> Prices)
{
    private const string Resource = "costs/prices.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The list that is shipped.</summary>
    public static PriceList Shipped()
    {
        using var stream = typeof(PriceList).Assembly.GetManifestResourceStream(Resource)!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return Parse(content.ToArray());
    }

    /// <summary>Reads a list.</summary>
    /// <param name="utf8">JSON as in the list that is shipped; comments may stand in it.</param>
    /// <exception cref="JsonException">It is none, a meter has no price, or an amount makes no sense; the message says which.</exception>
    public static PriceList Parse(ReadOnlySpan<byte> utf8)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        if (utf8.StartsWith(mark)) utf8 = utf8[mark.Length..];
        var list = JsonSerializer.Deserialize<PriceList>(utf8, Options) ?? throw new JsonException("null");
        foreach (var meter in Enum.GetValues<Meter>())
        {
            var place = $"prices.{JsonNamingPolicy.CamelCase.ConvertName(meter.ToString())}";
            if (!list.Prices.TryGetValue(meter, out var price) || price is null) throw new JsonException(place);
            if (price.Amount < 0) throw new JsonException($"{place}.amount = {price.Amount}");
            if (price.Per <= 0) throw new JsonException($"{place}.per = {price.Per}");
        }

        return list;
    }
}
