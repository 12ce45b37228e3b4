namespace PerfEval.Functions.Tables;

/// <summary>A row of <c>units</c>: a unit that files forms. Partition: <c>unit</c>; row: its name.</summary>
public sealed class UnitRow : ResultRow
{
    /// <summary>The one partition.</summary>
    public const string Partition = "unit";

    /// <summary>The unit's name.</summary>
    public string Name { get; set; } = "";

    /// <summary>The primary budget unit it belongs to.</summary>
    public string ParentUnit { get; set; } = "";
}
