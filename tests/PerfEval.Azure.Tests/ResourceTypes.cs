using System.Text.Json;
using Azure.Bicep.Types.Az;
using Azure.Bicep.Types.Concrete;
using Azure.Bicep.Types.Index;

namespace PerfEval.Azure.Tests;

/// <summary>
/// The values that Azure's own descriptions of its resources list. The compiler knows them, but where a list is open it lets
/// any text through: a misspelt value is found by the deployment alone.
/// </summary>
internal static class ResourceTypes
{
    private static readonly AzTypeLoader Loader = new();
    private static readonly TypeIndex TypeList = Loader.LoadTypeIndex();

    /// <summary>What a resource says that its type does not list, as <c>path: value</c>.</summary>
    public static IEnumerable<string> UnlistedValues(Resource resource) =>
        Unlisted(resource.Json, Loader.LoadResourceType(TypeList.Resources[$"{resource.Type}@{resource.ApiVersion}"]).Body.Type, resource.ToString())
            // A type says what the last part of a name is, and a resource has the whole of it.
            .Where(problem => !problem.StartsWith(resource + ".name: ", StringComparison.Ordinal));

    private static IEnumerable<string> Unlisted(JsonElement value, TypeBase type, string path) => (type, value.ValueKind) switch
    {
        (ObjectType objects, JsonValueKind.Object) => InObject(value, objects.Properties, objects.AdditionalProperties?.Type, path),
        (DiscriminatedObjectType objects, JsonValueKind.Object) => InKind(value, objects, path),
        (ArrayType array, JsonValueKind.Array) => value.EnumerateArray().SelectMany((item, index) => Unlisted(item, array.ItemType.Type, $"{path}[{index}]")),
        (UnionType union, JsonValueKind.String) => OfUnion(value.GetString()!, union, path),
        _ => [],
    };

    private static IEnumerable<string> InObject(JsonElement value, IReadOnlyDictionary<string, ObjectTypeProperty> properties, TypeBase? others, string path) =>
        value.EnumerateObject().SelectMany(property =>
            properties.TryGetValue(property.Name, out var known) ? Unlisted(property.Value, known.Type.Type, $"{path}.{property.Name}")
            : others is not null ? Unlisted(property.Value, others, $"{path}.{property.Name}")
            : []);

    private static IEnumerable<string> InKind(JsonElement value, DiscriminatedObjectType type, string path)
    {
        var kind = value.TryGetProperty(type.Discriminator, out var named) ? named.GetString()! : "";
        if (!type.Elements.TryGetValue(kind, out var element)) return [$"{path}.{type.Discriminator}: {kind}"];
        return InObject(value, type.BaseProperties, null, path).Concat(Unlisted(value, element.Type, path));
    }

    private static IEnumerable<string> OfUnion(string value, UnionType union, string path)
    {
        var listed = union.Elements.Select(element => element.Type).OfType<StringLiteralType>().Select(literal => literal.Value).ToList();
        // What only the deployment works out is not known here.
        if (listed.Count == 0 || value.StartsWith('[')) yield break;
        if (!listed.Contains(value)) yield return $"{path}: {value}";
    }
}
