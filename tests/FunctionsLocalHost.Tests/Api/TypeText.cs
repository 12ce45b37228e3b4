using System.Reflection;

namespace FunctionsLocalHost.Tests.Api;

/// <summary>Types as the listings in tests/data/api write them.</summary>
internal static class TypeText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(byte)] = "byte",
    };

    public static string Of(Type type)
    {
        if (type.IsByRef)
            return Of(type.GetElementType()!);
        if (type.IsArray)
            return Of(type.GetElementType()!) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Of(underlying) + "?";
        if (!type.IsGenericType)
            return Plain(type);
        return $"{Plain(type)}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>";
    }

    public static string Of(NullabilityInfo info)
    {
        var type = info.Type;
        if (type.IsByRef)
            return Of(type.GetElementType()!);
        if (Nullable.GetUnderlyingType(type) is not null)
            return Of(type);

        var state = info.ReadState == NullabilityState.Unknown ? info.WriteState : info.ReadState;
        var mark = state == NullabilityState.Nullable && !type.IsValueType ? "?" : "";
        if (type.IsArray)
            return Of(info.ElementType!) + "[]" + mark;
        if (!type.IsGenericType)
            return Plain(type) + mark;
        return $"{Plain(type)}<{string.Join(", ", info.GenericTypeArguments.Select(Of))}>{mark}";
    }

    private static string Plain(Type type)
    {
        if (type.IsGenericParameter)
            return type.Name;
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword;
        var name = (type.DeclaringType is { } outer ? Plain(outer) + "." : type.Namespace + ".") + type.Name;
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? name : name[..tick];
    }
}
