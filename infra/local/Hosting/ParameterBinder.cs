using System.ComponentModel;
using System.Reflection;
using FunctionsLocalHost.Durable;
using FunctionsLocalHost.Triggers.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace FunctionsLocalHost.Hosting;

/// <summary>Finds the value of each parameter of a function.</summary>
internal sealed class ParameterBinder(Func<DurableTaskClient> client)
{
    private static readonly HashSet<Type> HttpTypes = [typeof(HttpRequest), typeof(HttpContext)];

    /// <summary>Sees that every parameter of a function can be bound.</summary>
    /// <exception cref="InvalidOperationException">One cannot; the message names it and says what could be.</exception>
    public static void Check(FunctionDescription function, IReadOnlyCollection<string> dataNames)
    {
        foreach (var parameter in function.Method.GetParameters())
        {
            var isBound = parameter == function.TriggerParameter
                ? TakesTrigger(function.Trigger, parameter.ParameterType)
                : IsGiven(parameter) || function.Trigger is OrchestrationTriggerAttribute
                    || dataNames.Contains(parameter.Name!, StringComparer.OrdinalIgnoreCase);
            if (isBound)
                continue;
            var names = dataNames.Count == 0 ? "" : $" By name there are: {string.Join(", ", dataNames)}.";
            throw new InvalidOperationException(
                $"Function '{function.Name}': parameter '{parameter.Name}' of type {parameter.ParameterType.Name} cannot be bound.{names}");
        }
    }

    public async ValueTask<object?[]> Bind(Invocation invocation)
    {
        var parameters = invocation.Function.Method.GetParameters();
        var values = new object?[parameters.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = await Value(parameters[i], invocation);
        return values;
    }

    private static bool IsGiven(ParameterInfo parameter)
        => parameter.ParameterType == typeof(FunctionContext) || parameter.ParameterType == typeof(CancellationToken)
            || (parameter.ParameterType == typeof(DurableTaskClient) && parameter.IsDefined(typeof(DurableClientAttribute)));

    private static bool TakesTrigger(Attribute trigger, Type type) => trigger switch
    {
        HttpTriggerAttribute => HttpTypes.Contains(type),
        BlobTriggerAttribute => BlobValue.Types.Contains(type),
        TimerTriggerAttribute => type == typeof(TimerInfo),
        OrchestrationTriggerAttribute => type == typeof(TaskOrchestrationContext),
        ActivityTriggerAttribute => true,
        _ => false,
    };

    private async ValueTask<object?> Value(ParameterInfo parameter, Invocation invocation)
    {
        var type = parameter.ParameterType;
        if (parameter == invocation.Function.TriggerParameter)
            return await TriggerValue(invocation, type);
        if (type == typeof(FunctionContext))
            return invocation;
        if (type == typeof(CancellationToken))
            return invocation.CancellationToken;
        if (type == typeof(DurableTaskClient))
            return client();
        if (invocation.Trigger is TaskOrchestrationContext orchestration)
            return Input(orchestration, type);
        return invocation.BindingContext.BindingData.TryGetValue(parameter.Name!, out var value)
            ? Convert(value, type) : parameter.HasDefaultValue ? parameter.DefaultValue : null;
    }

    private static async ValueTask<object?> TriggerValue(Invocation invocation, Type type) => invocation.Trigger switch
    {
        ActivityCall call => call.GetInput(type),
        HttpContext http => type == typeof(HttpContext) ? http : http.Request,
        BlobValue blob => await blob.As(type, invocation.CancellationToken),
        var value => value,
    };

    private static object? Input(TaskOrchestrationContext context, Type type)
        => typeof(TaskOrchestrationContext).GetMethod(nameof(context.GetInput))!.MakeGenericMethod(type).Invoke(context, null);

    private static object? Convert(object? value, Type type)
    {
        if (value is null || type.IsInstanceOfType(value))
            return value;
        var converter = TypeDescriptor.GetConverter(Nullable.GetUnderlyingType(type) ?? type);
        return converter.ConvertFromInvariantString(value as string ?? value.ToString()!);
    }
}
