using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace PerfEval.Azure.Tests;

/// <summary>What the compiled app calls of the clients of Azure's services, read from its instructions: no call is missed for the way it is written.</summary>
internal static class ClientCalls
{
    private static readonly Dictionary<short, OpCode> KnownCodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>Every call of a client's method that reaches its service, with the class that it stands in.</summary>
    public static IReadOnlyList<ClientCall> Of(Assembly assembly) =>
        [.. assembly.GetTypes().SelectMany(type => Bodies(type).SelectMany(Called).Where(IsRemote).Select(method => new ClientCall(Outermost(type), method.DeclaringType!.Name, method.Name))).Distinct()];

    /// <summary>The blob containers that a class names, by the constants that it gives to <c>GetBlobContainerClient</c>.</summary>
    public static ILookup<Type, string> Containers(Assembly assembly) =>
        assembly.GetTypes().SelectMany(type => Bodies(type).SelectMany(body => NamedContainers(body).Select(name => (Type: Outermost(type), Name: name)))).Distinct()
            .ToLookup(named => named.Type, named => named.Name);

    private static bool IsRemote(MethodBase method)
    {
        var type = method.DeclaringType;
        if (type?.FullName == "Azure.Core.Pipeline.HttpPipeline") return method.Name.StartsWith("Send", StringComparison.Ordinal);
        return type?.Namespace is "Azure.Storage.Blobs" or "Azure.Storage.Blobs.Specialized" or "Azure.Data.Tables" or "Azure.Storage.Queues"
            && type.Name.EndsWith("Client", StringComparison.Ordinal) || (type?.Name.EndsWith("ClientExtensions", StringComparison.Ordinal) ?? false)
            ? !method.IsConstructor && !method.IsSpecialName && method.Name != "CreateQueryFilter" && !(method.Name.StartsWith("Get", StringComparison.Ordinal) && method.Name.EndsWith("Client", StringComparison.Ordinal))
            : false;
    }

    private static IEnumerable<MethodBase> Bodies(Type type)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        return type.GetMethods(Own).Concat<MethodBase>(type.GetConstructors(Own)).Where(method => method.GetMethodBody() is not null);
    }

    private static IEnumerable<MethodBase> Called(MethodBase body) => Instructions(body).Select(instruction => instruction.Operand).OfType<MethodBase>();

    private static IEnumerable<string> NamedContainers(MethodBase body)
    {
        string? text = null;
        foreach (var (_, operand) in Instructions(body))
        {
            if (operand is string literal) text = literal;
            if (operand is MethodBase { Name: "GetBlobContainerClient" }) yield return text ?? "a name that is no constant";
        }
    }

    private static IEnumerable<(OpCode Code, object? Operand)> Instructions(MethodBase body)
    {
        var il = body.GetMethodBody()!.GetILAsByteArray()!;
        var typeArguments = body.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        var methodArguments = body.IsGenericMethodDefinition ? body.GetGenericArguments() : null;
        for (var at = 0; at < il.Length;)
        {
            short value = il[at++];
            if (value == 0xFE) value = unchecked((short)(0xFE00 | il[at++]));
            var code = KnownCodes[value];
            object? operand = code.OperandType switch
            {
                OperandType.InlineMethod => body.Module.ResolveMethod(BitConverter.ToInt32(il, at), typeArguments, methodArguments),
                OperandType.InlineString => body.Module.ResolveString(BitConverter.ToInt32(il, at)),
                _ => null,
            };
            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
            yield return (code, operand);
        }
    }

    /// <summary>The class that a compiler-made one belongs to.</summary>
    private static Type Outermost(Type type)
    {
        while (type.DeclaringType is { } outer && type.IsDefined(typeof(CompilerGeneratedAttribute))) type = outer;
        return type;
    }
}
