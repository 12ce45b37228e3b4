namespace PerfEval.PowerBi.Tests.Tmdl;

/// <summary>The part of TMDL that the model uses: what may stand in what. All else is refused, so that a slip does not pass for a property.</summary>
internal static class TmdlGrammar
{
    private static readonly string[] Names = ["table", "column", "measure", "partition", "hierarchy", "level", "relationship", "expression", "annotation", "ref table"];

    private static readonly Dictionary<string, (string Objects, string Properties, string Flags)> Parts = new()
    {
        [""] = ("database model table relationship expression annotation", "", ""),
        ["database"] = ("", "compatibilityLevel", ""),
        ["model"] = ("dataAccessOptions", "culture defaultPowerBIDataSourceVersion sourceQueryCulture", "discourageImplicitMeasures"),
        ["dataAccessOptions"] = ("", "", "legacyRedirects returnErrorValuesAsNull"),
        ["table"] = ("column measure partition hierarchy annotation", "lineageTag dataCategory", "isHidden"),
        ["column"] = ("annotation", "dataType formatString displayFolder lineageTag summarizeBy sourceColumn sortByColumn", "isHidden isKey"),
        ["measure"] = ("annotation", "formatString displayFolder lineageTag", "isHidden"),
        ["partition"] = ("", "mode source", ""),
        ["hierarchy"] = ("level", "lineageTag displayFolder", ""),
        ["level"] = ("", "lineageTag column", ""),
        ["relationship"] = ("", "isActive fromColumn toColumn", ""),
        ["expression"] = ("annotation", "lineageTag", ""),
        ["annotation"] = ("", "", ""),
        ["ref table"] = ("", "", ""),
    };

    /// <summary>Whether a type of object has a name.</summary>
    public static bool IsNamed(string type) => Names.Contains(type);

    /// <summary>Whether a type of object may stand in another; in a file itself where <paramref name="parent"/> is empty.</summary>
    public static bool IsObject(string parent, string type) => Holds(Parts[parent].Objects, type) || (parent.Length == 0 && type == "ref table");

    /// <summary>Whether an object may have a property.</summary>
    public static bool IsProperty(string type, string property) => Holds(Parts[type].Properties, property);

    /// <summary>Whether an object may have a flag.</summary>
    public static bool IsFlag(string type, string flag) => Holds(Parts[type].Flags, flag);

    private static bool Holds(string words, string word) => words.Split(' ').Contains(word) && word.Length > 0;
}
