using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace FunctionsLocalHost.Hosting;

/// <summary>The functions of an app.</summary>
internal sealed class FunctionCatalog
{
    private const BindingFlags AnyMethod = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <exception cref="InvalidOperationException">Two functions share a name, or one is not declared as it must be.</exception>
    public FunctionCatalog(IEnumerable<Type> types)
    {
        All = [.. types.Where(type => type is { IsClass: true, ContainsGenericParameters: false })
            .SelectMany(type => type.GetMethods(AnyMethod))
            .Where(method => method.IsDefined(typeof(FunctionAttribute)))
            .Select(method => new FunctionDescription(method))
            .OrderBy(function => function.Name, StringComparer.Ordinal)];
        var twice = All.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
            throw new InvalidOperationException($"Two functions are called '{twice.Key}': {string.Join(", ", twice.Select(f => f.EntryPoint))}.");
    }

    public IReadOnlyList<FunctionDescription> All { get; }

    public IEnumerable<(FunctionDescription Function, T Trigger)> TriggeredBy<T>() where T : TriggerBindingAttribute
        => All.Where(function => function.Trigger is T).Select(function => (function, (T)function.Trigger));
}
