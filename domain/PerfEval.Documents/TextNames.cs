namespace PerfEval.Documents;

/// <summary>An argument of a message that is itself in both languages: a list of named texts.</summary>
internal sealed record TextNames(params string[] Names)
{
    /// <summary>The list in one language.</summary>
    public string In(Func<string, string> text) => string.Join(text("ListSeparator"), Names.Select(text));
}
