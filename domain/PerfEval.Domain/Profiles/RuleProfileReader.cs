using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using PerfEval.Domain.Rules;

namespace PerfEval.Domain.Profiles;

/// <summary>Reads a profile: lays it over the one it extends, binds it, and checks what no single property can.</summary>
internal static class RuleProfileReader
{
    private const string Extends = "extends";

    public static RuleProfile Read(ReadOnlySpan<byte> utf8Json)
    {
        var errors = new List<string>();
        var node = Resolve(ParseObject(utf8Json), []);
        var profile = (RuleProfile?)new ProfileBinder(errors).Bind(node, typeof(RuleProfile), "");
        if (errors.Count == 0) CheckWhole(profile!, node, errors);
        return errors.Count == 0 ? profile! : throw new RuleProfileException([.. errors]);
    }

    private static JsonObject ParseObject(ReadOnlySpan<byte> utf8Json)
    {
        try
        {
            return JsonNode.Parse(utf8Json, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) as JsonObject ?? throw new RuleProfileException("(root): a JSON object is expected");
        }
        catch (JsonException exception)
        {
            throw new RuleProfileException("(root): not JSON: " + exception.Message, exception);
        }
    }

    private static JsonObject Resolve(JsonObject node, ImmutableArray<string> chain)
    {
        if (!node.Remove(Extends, out var extended)) return node;
        if (extended?.GetValueKind() != JsonValueKind.String || !RuleProfiles.Names.Contains(extended.GetValue<string>()))
            throw new RuleProfileException($"{Extends}: one of {string.Join(", ", RuleProfiles.Names)} is expected");
        var name = extended.GetValue<string>();
        if (chain.Contains(name)) throw new RuleProfileException($"{Extends}: {name} extends itself");
        var whole = Resolve(ParseObject(RuleProfiles.Json(name)), chain.Add(name));
        Overlay(whole, node);
        return whole;
    }

    private static void Overlay(JsonObject below, JsonObject above)
    {
        foreach (var (name, value) in above)
            if (value is JsonObject inner && below[name] is JsonObject outer) Overlay(outer, inner);
            else below[name] = value?.DeepClone();
    }

    private static void CheckWhole(RuleProfile profile, JsonObject node, List<string> errors)
    {
        var sum = profile.Execution.Weight + profile.Sections.Sum(section => section.Weight);
        if (sum != profile.FullScore)
            errors.Add(FormattableString.Invariant($"sections: with execution.weight the weights add up to {sum}, not fullScore {profile.FullScore}"));
        var grades = profile.Scoring.Grades;
        if (grades.Excellent <= grades.Good || grades.Good <= grades.Fair) errors.Add("scoring.grades: excellent > good > fair is expected");
        if (profile.Scoring.Bands.Achieved <= profile.Scoring.Bands.PartlyAchieved) errors.Add("scoring.bands: achieved > partlyAchieved is expected");
        foreach (var id in RuleCatalogue.Ids.Where(id => !profile.Rules.ContainsKey(id))) errors.Add($"rules.{id}: missing");
        foreach (var id in profile.Rules.Keys.Where(id => !RuleCatalogue.Ids.Contains(id)).Order(StringComparer.Ordinal)) errors.Add($"rules.{id}: there is no such rule");
        foreach (var path in node.SelectMany(part => Leaves(part.Key, part.Value)).Where(path => !HasSource(profile, path))) errors.Add($"sources: none for {path}");
    }

    private static IEnumerable<string> Leaves(string path, JsonNode? node)
    {
        if (path is "name" or "title" or "sources" or "rules") return [];
        return node is JsonObject inner ? inner.SelectMany(part => Leaves($"{path}.{part.Key}", part.Value)) : [path];
    }

    private static bool HasSource(RuleProfile profile, string path)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOf('.', end - 1))
            if (profile.Sources.ContainsKey(path[..end])) return true;
        return false;
    }
}
