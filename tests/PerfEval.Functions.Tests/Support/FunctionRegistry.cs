using System.Reflection;
using FunctionsLocalHost.Durable;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace PerfEval.Functions.Tests.Support;

/// <summary>An activity about to run: its name, and the run itself. A test may run it twice, or fail it.</summary>
internal delegate Task<object?> ActivityGuard(string name, Func<Task<object?>> run);

/// <summary>Registers every orchestrator and activity of the app with an engine, as the host finds them.</summary>
internal static class FunctionRegistry
{
    /// <summary>The orchestrators and activities.</summary>
    /// <param name="services">Makes the classes of activities.</param>
    /// <param name="client">The engine's client, asked for when an activity runs.</param>
    /// <param name="guard">Stands around each activity.</param>
    public static DurableFunctions Create(IServiceProvider services, Func<DurableTaskClient> client, ActivityGuard guard)
    {
        var functions = new DurableFunctions();
        var methods = typeof(AppJson).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
            .Where(method => method.IsDefined(typeof(FunctionAttribute)));
        foreach (var method in methods)
        {
            var name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
            if (Has<OrchestrationTriggerAttribute>(method)) functions.AddOrchestrator(name, context => InvokeAsync(method, null, _ => context));
            else if (Has<ActivityTriggerAttribute>(method)) functions.AddActivity(name, call => guard(name, () => RunAsync(method, call, services, client())));
        }

        return functions;
    }

    private static bool Has<T>(MethodInfo method) where T : Attribute => method.GetParameters().Any(parameter => parameter.IsDefined(typeof(T)));

    private static async Task<object?> RunAsync(MethodInfo method, ActivityCall call, IServiceProvider services, DurableTaskClient client)
    {
        await using var scope = services.CreateAsyncScope();
        var target = method.IsStatic ? null : ActivatorUtilities.CreateInstance(scope.ServiceProvider, method.DeclaringType!);
        return await InvokeAsync(method, target, parameter => parameter switch
        {
            _ when parameter.IsDefined(typeof(ActivityTriggerAttribute)) => call.GetInput(parameter.ParameterType),
            _ when parameter.ParameterType == typeof(DurableTaskClient) => client,
            _ when parameter.ParameterType == typeof(CancellationToken) => call.CancellationToken,
            _ => throw new InvalidOperationException($"Parameter {parameter.Name} of {method.DeclaringType} cannot be bound."),
        });
    }

    private static async Task<object?> InvokeAsync(MethodInfo method, object? target, Func<ParameterInfo, object?> bind)
    {
        var arguments = method.GetParameters().Select(bind).ToArray();
        var task = (Task)method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
        await task;
        return method.ReturnType == typeof(Task) ? null : task.GetType().GetProperty(nameof(Task<object>.Result))!.GetValue(task);
    }
}
