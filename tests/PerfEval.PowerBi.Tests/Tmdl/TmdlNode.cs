namespace PerfEval.PowerBi.Tests.Tmdl;

/// <summary>An object of a model as TMDL declares it.</summary>
/// <param name="Type">What it is: <c>table</c>, <c>column</c>, <c>measure</c> …</param>
/// <param name="Name">Its name, without quotes; empty where it has none.</param>
/// <param name="Value">What stands behind the equals sign: an expression, or the kind of a partition; empty where there is none.</param>
/// <param name="Description">The lines of <c>///</c> above it.</param>
/// <param name="Place">File and line.</param>
internal sealed record TmdlNode(string Type, string Name, string Value, string Description, string Place)
{
    /// <summary>Its properties; a flag's value is <c>true</c>.</summary>
    public Dictionary<string, string> Properties { get; } = [];

    /// <summary>What is declared in it.</summary>
    public List<TmdlNode> Children { get; } = [];

    /// <summary>A property, or null.</summary>
    public string? this[string property] => Properties.GetValueOrDefault(property);

    /// <summary>Whether a flag is set.</summary>
    public bool Has(string flag) => this[flag] == "true";

    /// <summary>What of a type is declared in it.</summary>
    public IEnumerable<TmdlNode> Of(string type) => Children.Where(child => child.Type == type);

    /// <summary>It and all that is declared in it.</summary>
    public IEnumerable<TmdlNode> All() => Children.SelectMany(child => child.All()).Prepend(this);
}
