using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PerfEval.Domain.Profiles;

/// <summary>Binds a profile's JSON to its records and collects every property that is missing, unknown, of another type or out of range.</summary>
internal sealed class ProfileBinder(List<string> errors)
{
    /// <summary>The value of a type at a path; null where an error was collected.</summary>
    public object? Bind(JsonNode? node, Type type, string path)
    {
        if (type == typeof(string)) return Text(node, path);
        if (type == typeof(decimal)) return Number(node, path);
        if (type == typeof(int)) return Whole(node, path);
        if (type == typeof(bool)) return Flag(node, path);
        if (type.IsEnum) return Choice(node, type, path);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)) return List(node, type, path);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableDictionary<,>)) return Map(node, type, path);
        return Record(node, type, path);
    }

    private object? Record(JsonNode? node, Type type, string path)
    {
        if (node is not JsonObject members) return Wrong(path, "an object is expected");
        var record = RuntimeHelpers.GetUninitializedObject(type);
        if (type.GetConstructor(Type.EmptyTypes) is { } constructor) record = constructor.Invoke(null);
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).ToArray();
        foreach (var property in properties)
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            var at = path.Length == 0 ? name : $"{path}.{name}";
            if (!members.ContainsKey(name))
            {
                if (property.GetCustomAttribute<RequiredMemberAttribute>() is not null) Wrong(at, "missing");
                continue;
            }

            if (Bind(members[name], property.PropertyType, at) is not { } value) continue;
            if (property.GetCustomAttribute<BetweenAttribute>() is { } range) CheckRange(value, range, at);
            property.SetValue(record, value);
        }

        foreach (var (name, _) in members)
            if (!properties.Any(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name) == name))
                Wrong(path.Length == 0 ? name : $"{path}.{name}", "there is no such property");
        return record;
    }

    private void CheckRange(object value, BetweenAttribute range, string path)
    {
        var number = Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture);
        if (number < range.Least || number > range.Most)
            Wrong(path, FormattableString.Invariant($"{number} is not between {range.Least} and {range.Most}"));
    }

    private object? List(JsonNode? node, Type type, string path)
    {
        if (node is not JsonArray { Count: > 0 } items) return Wrong(path, "a list that is not empty is expected");
        var element = type.GetGenericArguments()[0];
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        for (var index = 0; index < items.Count; index++)
            if (Bind(items[index], element, $"{path}[{index}]") is { } value) list.Add(value);
        return ToImmutable(nameof(ImmutableArray.CreateRange), typeof(ImmutableArray), [element], list);
    }

    private object? Map(JsonNode? node, Type type, string path)
    {
        if (node is not JsonObject members) return Wrong(path, "an object is expected");
        var arguments = type.GetGenericArguments();
        var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(arguments))!;
        foreach (var (name, value) in members)
            if (Bind(value, arguments[1], $"{path}.{name}") is { } bound) map.Add(name, bound);
        return ToImmutable(nameof(ImmutableDictionary.CreateRange), typeof(ImmutableDictionary), arguments, map);
    }

    private static object ToImmutable(string method, Type factory, Type[] arguments, object items) =>
        factory.GetMethods()
            .First(candidate => candidate.Name == method && candidate.GetParameters() is [var only]
                && candidate.GetGenericArguments().Length == arguments.Length && only.ParameterType.Name.StartsWith("IEnumerable", StringComparison.Ordinal))
            .MakeGenericMethod(arguments)
            .Invoke(null, [items])!;

    private object? Text(JsonNode? node, string path) =>
        node?.GetValueKind() == JsonValueKind.String && node.GetValue<string>() is { Length: > 0 } text ? text : Wrong(path, "a text that is not empty is expected");

    private object? Number(JsonNode? node, string path) =>
        node?.GetValueKind() == JsonValueKind.Number && node.AsValue().TryGetValue(out decimal number) ? number : Wrong(path, "a number is expected");

    private object? Whole(JsonNode? node, string path) =>
        node?.GetValueKind() == JsonValueKind.Number && node.AsValue().TryGetValue(out int number) ? number : Wrong(path, "a whole number is expected");

    private object? Flag(JsonNode? node, string path) =>
        node?.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? node.GetValue<bool>() : Wrong(path, "true or false is expected");

    private object? Choice(JsonNode? node, Type type, string path) =>
        node?.GetValueKind() == JsonValueKind.String && Enum.TryParse(type, node.GetValue<string>(), ignoreCase: true, out var value) && Enum.IsDefined(type, value)
            ? value
            : Wrong(path, $"one of {string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName))} is expected");

    private object? Wrong(string path, string what)
    {
        errors.Add($"{(path.Length == 0 ? "(root)" : path)}: {what}");
        return null;
    }
}
