using System.Reflection;
using FunctionsLocalHost.Durable.Execution;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace FunctionsLocalHost.Hosting;

/// <summary>A method marked as a function: its name, its trigger and where its parameters come from.</summary>
internal sealed class FunctionDescription : FunctionDefinition
{
    /// <exception cref="InvalidOperationException">The function has no trigger, or more than one.</exception>
    public FunctionDescription(MethodInfo method)
    {
        Method = method;
        Name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
        EntryPoint = $"{method.DeclaringType!.FullName}.{method.Name}";
        PathToAssembly = method.DeclaringType.Assembly.Location;
        Id = DeterministicGuid.Create(EntryPoint).ToString("N");

        var triggers = method.GetParameters()
            .Select(parameter => (parameter, trigger: parameter.GetCustomAttribute<TriggerBindingAttribute>()))
            .Where(pair => pair.trigger is not null).ToList();
        if (triggers.Count != 1)
            throw new InvalidOperationException($"Function '{Name}' ({EntryPoint}) must have exactly one trigger; it has {triggers.Count}.");
        TriggerParameter = triggers[0].parameter;
        Trigger = triggers[0].trigger!;
    }

    public MethodInfo Method { get; }

    public ParameterInfo TriggerParameter { get; }

    public TriggerBindingAttribute Trigger { get; }

    public override string Name { get; }

    public override string Id { get; }

    public override string EntryPoint { get; }

    public override string PathToAssembly { get; }
}
