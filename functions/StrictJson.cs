using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfEval.Functions;

/// <summary>Reads JSON that people write: a property that is misspelt, missing or null is an error, comments are not.</summary>
internal static class StrictJson
{
    private static readonly JsonSerializerOptions Options = Strict();

    /// <summary>Reads a value.</summary>
    /// <exception cref="JsonException">It is no such JSON; the path says where.</exception>
    public static T Deserialize<T>(ReadOnlySpan<byte> utf8)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        if (utf8.StartsWith(mark)) utf8 = utf8[mark.Length..];
        return JsonSerializer.Deserialize<T>(utf8, Options) ?? throw new JsonException("A value is expected, not null.");
    }

    private static JsonSerializerOptions Strict()
    {
        var options = AppJson.Configure(new JsonSerializerOptions());
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.RespectNullableAnnotations = true;
        options.ReadCommentHandling = JsonCommentHandling.Skip;
        options.AllowTrailingCommas = true;
        return options;
    }
}
