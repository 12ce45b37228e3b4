using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfEval.Cli.Benchmarks;

/// <summary>Figures as JSON: what the benchmarks leave in a file, and what <c>bench --json</c> prints.</summary>
internal static class FigureFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Figures as they are written.</summary>
    public static string Write(IReadOnlyList<BenchFigure> figures) => JsonSerializer.Serialize(figures, Options);

    /// <summary>Figures as they were written.</summary>
    /// <exception cref="JsonException">They are none.</exception>
    public static IReadOnlyList<BenchFigure> Read(string json) =>
        JsonSerializer.Deserialize<IReadOnlyList<BenchFigure>>(json, Options) ?? throw new JsonException("Figures are expected, not null.");
}
