using System.Reflection;

namespace FunctionsLocalHost.Tests.Api;

/// <summary>Everything public that an assembly declares in Microsoft.* namespaces, a line a type or member.</summary>
internal static class DeclaredApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance
        | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Lines(Assembly assembly)
    {
        var nullability = new NullabilityInfoContext();
        return assembly.GetExportedTypes()
            .Where(type => type.Namespace!.StartsWith("Microsoft.", StringComparison.Ordinal))
            .SelectMany(type => Lines(type, nullability));
    }

    private static IEnumerable<string> Lines(Type type, NullabilityInfoContext nullability)
    {
        if (type.BaseType == typeof(MulticastDelegate))
        {
            var invoke = type.GetMethod("Invoke")!;
            yield return $"delegate public delegate {TypeText.Of(nullability.Create(invoke.ReturnParameter))} "
                + $"{TypeText.Of(type)}({MemberText.Parameters(invoke, nullability)})";
            yield break;
        }

        yield return Header(type);
        foreach (var member in type.GetMembers(Declared))
        {
            if (MemberText.Of(member, nullability) is { } text)
                yield return TypeText.Of(type) + (type.IsEnum ? "." : "::") + text;
        }
    }

    private static string Header(Type type)
    {
        var inherited = type.BaseType?.GetInterfaces() ?? [];
        var bases = type.IsEnum || type.IsValueType || type.BaseType is null || type.BaseType == typeof(object)
            ? [] : new List<string> { TypeText.Of(type.BaseType) };
        if (!type.IsEnum)
            bases.AddRange(type.GetInterfaces().Except(inherited).Select(TypeText.Of));
        var suffix = bases.Count == 0 ? "" : " : " + string.Join(", ", bases);
        return $"public {Kind(type)} {TypeText.Of(type)}{suffix}{Usage(type)}";
    }

    private static string Kind(Type type)
    {
        if (type.IsInterface)
            return "interface";
        if (type.IsEnum)
            return "enum";
        if (type.IsValueType)
            return type.CustomAttributes.Any(a => a.AttributeType.Name == "IsReadOnlyAttribute") ? "readonly struct" : "struct";
        var kind = type.GetMethod("<Clone>$", Declared) is null ? "class" : "record";
        return type switch
        {
            { IsAbstract: true, IsSealed: true } => "static " + kind,
            { IsAbstract: true } => "abstract " + kind,
            { IsSealed: true } => "sealed " + kind,
            _ => kind,
        };
    }

    private static string Usage(Type type)
        => type.IsSubclassOf(typeof(Attribute)) && type.GetCustomAttribute<AttributeUsageAttribute>() is { } usage
            ? $" // [AttributeUsage({usage.ValidOn}, AllowMultiple={Lower(usage.AllowMultiple)}, Inherited={Lower(usage.Inherited)})]"
            : "";

    private static string Lower(bool value) => value ? "true" : "false";
}
