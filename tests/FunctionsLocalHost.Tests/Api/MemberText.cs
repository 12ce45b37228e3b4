using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace FunctionsLocalHost.Tests.Api;

/// <summary>Members as the listings in tests/data/api write them.</summary>
internal static class MemberText
{
    public static string? Of(MemberInfo member, NullabilityInfoContext nullability) => member switch
    {
        ConstructorInfo constructor when IsVisible(constructor) =>
            $"{Access(constructor)}{Name(constructor.DeclaringType!)}({Parameters(constructor, nullability)})",
        MethodInfo method when IsVisible(method) && IsOwn(method) => Method(method, nullability),
        PropertyInfo property when Accessors(property).Any() => Property(property, nullability),
        FieldInfo { IsPublic: true, IsSpecialName: false } field => Field(field, nullability),
        _ => null,
    } is { } text ? text + Attributes(member) : null;

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsOwn(MethodInfo method)
        => (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))
            && !method.Name.Contains('<', StringComparison.Ordinal);

    private static IEnumerable<MethodInfo> Accessors(PropertyInfo property)
        => property.GetAccessors(nonPublic: true).Where(IsVisible);

    private static string Access(MethodBase method)
        => method.DeclaringType!.IsInterface ? "" : method.IsPublic ? "public " : "protected ";

    private static string Modifiers(MethodInfo method)
    {
        var access = Access(method);
        if (access.Length == 0)
            return access;
        if (method.IsStatic)
            return access + "static ";
        if (method.IsAbstract)
            return access + "abstract ";
        if (method.GetBaseDefinition() != method)
            return access + (method.IsFinal ? "sealed " : "") + "override ";
        return access + (method is { IsVirtual: true, IsFinal: false } ? "virtual " : "");
    }

    private static string Method(MethodInfo method, NullabilityInfoContext nullability)
    {
        var arguments = method.GetGenericArguments();
        var generic = arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(a => a.Name))}>";
        var extension = method.IsDefined(typeof(ExtensionAttribute), false) ? "this " : "";
        var constraints = string.Concat(arguments.Select(Constraint));
        return $"{Modifiers(method)}{TypeText.Of(nullability.Create(method.ReturnParameter))} {method.Name}{generic}"
            + $"({extension}{Parameters(method, nullability)}){constraints}";
    }

    internal static string Constraint(Type argument)
    {
        var parts = new List<string>();
        var flags = argument.GenericParameterAttributes;
        if (flags.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
            parts.Add("struct");
        else if (flags.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
            parts.Add("class");
        parts.AddRange(argument.GetGenericParameterConstraints().Where(t => t != typeof(ValueType)).Select(TypeText.Of));
        if (flags.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && parts is not ["struct", ..])
            parts.Add("new()");
        return parts.Count == 0 ? "" : $" where {argument.Name} : {string.Join(", ", parts)}";
    }

    private static string Property(PropertyInfo property, NullabilityInfoContext nullability)
    {
        var accessors = Accessors(property).ToList();
        var modifiers = Modifiers(accessors.OrderByDescending(a => a.IsPublic).First());
        var get = accessors.Contains(property.GetMethod!) ? "get; " : "";
        var set = accessors.Contains(property.SetMethod!) ? (IsInit(property.SetMethod!) ? "init; " : "set; ") : "";
        return $"{modifiers}{TypeText.Of(nullability.Create(property))} {property.Name} {{ {get}{set}}}";
    }

    private static bool IsInit(MethodInfo setter)
        => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static string Field(FieldInfo field, NullabilityInfoContext nullability)
    {
        if (field.DeclaringType!.IsEnum)
            return $"{field.Name} = {Convert.ToInt32(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}";
        var type = TypeText.Of(nullability.Create(field));
        if (field.IsLiteral)
            return $"public const {type} {field.Name} = {Literal(field.GetRawConstantValue())}";
        return $"public {(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{type} {field.Name}";
    }

    internal static string Parameters(MethodBase method, NullabilityInfoContext nullability)
        => string.Join(", ", method.GetParameters().Select(parameter =>
        {
            var prefix = parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref "
                : parameter.IsDefined(typeof(ParamArrayAttribute), false) ? "params " : "";
            var suffix = parameter.HasDefaultValue ? " = " + Default(parameter) : "";
            return $"{prefix}{TypeText.Of(nullability.Create(parameter))} {parameter.Name}{suffix}";
        }));

    private static string Default(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        var isStruct = type.IsValueType && Nullable.GetUnderlyingType(type) is null;
        return parameter.RawDefaultValue is null && isStruct ? "default" : Literal(parameter.RawDefaultValue);
    }

    private static string Literal(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Attributes(MemberInfo member)
    {
        var text = "";
        if (member.GetCustomAttribute<ObsoleteAttribute>() is { } obsolete)
            text += $" // [Obsolete(\"{obsolete.Message}\"{(obsolete.IsError ? ", true" : "")})]";
        if (member.IsDefined(typeof(EditorBrowsableAttribute), false))
            text += " // [EditorBrowsable]";
        return text;
    }

    private static string Name(Type type)
    {
        var tick = type.Name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? type.Name : type.Name[..tick];
    }
}
