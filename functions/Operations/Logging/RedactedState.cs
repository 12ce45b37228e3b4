using System.Collections;
using System.Globalization;

namespace PerfEval.Functions.Operations.Logging;

/// <summary>What a log line or scope says and the values in it, without secrets.</summary>
internal sealed class RedactedState : IReadOnlyList<KeyValuePair<string, object?>>
{
    private readonly string _line;
    private readonly KeyValuePair<string, object?>[] _values;

    private RedactedState(string line, KeyValuePair<string, object?>[] values)
    {
        _line = line;
        _values = values;
    }

    /// <inheritdoc/>
    public int Count => _values.Length;

    /// <inheritdoc/>
    public KeyValuePair<string, object?> this[int index] => _values[index];

    /// <summary>The state without secrets; null where it has none.</summary>
    public static RedactedState? Of(object? state, string line, SecretText secrets)
    {
        var redacted = secrets.Redact(line);
        var hasSecret = !ReferenceEquals(redacted, line) && redacted != line;
        var values = (state as IEnumerable<KeyValuePair<string, object?>> ?? []).ToArray();
        for (var index = 0; index < values.Length; index++)
        {
            if (Convert.ToString(values[index].Value, CultureInfo.InvariantCulture) is not { } text) continue;
            var plain = secrets.Redact(text);
            if (plain == text) continue;
            values[index] = new(values[index].Key, plain);
            hasSecret = true;
        }

        return hasSecret ? new RedactedState(redacted, values) : null;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, object?>>)_values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => _line;
}
