namespace PerfEval.Documents.Tests.Composed;

/// <summary>Chooses among ways of printing a form, by a seed, and remembers what was chosen.</summary>
internal sealed class Choices
{
    private readonly Random _random;
    private readonly List<string> _chosen = [];

    public Choices(int seed) => _random = new Random(seed);

    /// <summary>One of several ways, to be named where a reading is wrong.</summary>
    public string Of(string what, params ReadOnlySpan<string> ways)
    {
        var way = ways[_random.Next(ways.Length)];
        _chosen.Add(what + "=" + way);
        return way;
    }

    /// <summary>Whether something is so.</summary>
    public bool Whether(string what) => Of(what, "yes", "no") == "yes";

    /// <summary>Some of several things, in their order, the last always.</summary>
    public T[] Some<T>(IReadOnlyList<T> things, int least, int most) =>
        [.. Enumerable.Range(0, things.Count - 1).OrderBy(_ => _random.Next()).Take(_random.Next(least, most) - 1).Append(things.Count - 1).Order().Select(i => things[i])];

    public override string ToString() => string.Join(", ", _chosen).Replace("\n", "", StringComparison.Ordinal);
}
