using System.Globalization;

namespace PerfEval.Functions.Resources;

/// <summary>Formats texts alike everywhere, and words by how many there are: <c>{0} {0:form|forms}</c>. Chinese has no use for it.</summary>
internal sealed class PluralFormat : IFormatProvider, ICustomFormatter
{
    private static readonly PluralFormat Instance = new();

    /// <summary>A text with its arguments.</summary>
    public static string Of(string text, params ReadOnlySpan<object?> arguments) => string.Format(Instance, text, arguments);

    /// <inheritdoc/>
    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

    /// <inheritdoc/>
    public string Format(string? format, object? arg, IFormatProvider? formatProvider)
    {
        if (format?.Split('|') is [var one, var many]) return arg is 1 or 1L ? one : many;
        return arg is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : arg?.ToString() ?? "";
    }
}
