using PerfEval.Domain.Measures;

namespace PerfEval.Domain.Forms;

/// <summary>Names of units and projects as they are compared: one and the same however wide its characters are typed, with white space or without.</summary>
public static class FoldedName
{
    /// <summary>The name in half width without white space.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return CharacterFolding.Fold(name);
    }
}
