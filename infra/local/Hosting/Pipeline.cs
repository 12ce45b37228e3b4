using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace FunctionsLocalHost.Hosting;

/// <summary>The app's middleware with the function at its end; the same for functions of every kind.</summary>
internal sealed class Pipeline
{
    private readonly FunctionExecutionDelegate _run;
    private readonly ParameterBinder _binder;
    private readonly TimeLimit _limit;

    public Pipeline(IEnumerable<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middleware, ParameterBinder binder, TimeLimit limit)
    {
        _binder = binder;
        _limit = limit;
        _run = middleware.Reverse().Aggregate(
            (FunctionExecutionDelegate)(context => Execute((Invocation)context)), (next, part) => part(next));
    }

    /// <summary>
    /// Runs an invocation in a scope of its own; its result is left in it. Awaits keep the caller's context throughout,
    /// for an orchestrator's code may not leave its own.
    /// </summary>
    /// <exception cref="FunctionTimeoutException">It took longer than it may.</exception>
    public Task<object?> Run(Invocation invocation) => _limit.Run(invocation, () => RunInScope(invocation));

    private async Task<object?> RunInScope(Invocation invocation)
    {
        if (invocation.Trigger is HttpContext http)
        {
            // A request has its scope already, and its result is still to be written in it.
            invocation.InstanceServices = http.RequestServices;
            await _run(invocation);
            return invocation.Result;
        }

        var scope = invocation.InstanceServices.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        try
        {
            invocation.InstanceServices = scope.ServiceProvider;
            await _run(invocation);
            return invocation.Result;
        }
        finally
        {
            await scope.DisposeAsync();
        }
    }

    private async Task Execute(Invocation invocation)
    {
        var method = invocation.Function.Method;
        var arguments = await _binder.Bind(invocation);
        var target = method.IsStatic ? null : ActivatorUtilities.CreateInstance(invocation.InstanceServices, method.DeclaringType!);
        try
        {
            var returned = method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null);
            invocation.Result = await Unwrap(returned, method.ReturnType);
        }
        finally
        {
            if (target is IAsyncDisposable asyncDisposable)
                await asyncDisposable.DisposeAsync();
            else
                (target as IDisposable)?.Dispose();
            foreach (var stream in arguments.OfType<Stream>())
                await stream.DisposeAsync();
        }
    }

    private static async Task<object?> Unwrap(object? returned, Type declared)
    {
        var isGeneric = declared.IsGenericType;
        switch (returned)
        {
            case Task task:
                await task;
                return isGeneric ? declared.GetProperty(nameof(Task<int>.Result))!.GetValue(task) : null;
            case ValueTask task:
                await task;
                return null;
            case not null when isGeneric && declared.GetGenericTypeDefinition() == typeof(ValueTask<>):
                var inner = (Task)declared.GetMethod(nameof(ValueTask<int>.AsTask))!.Invoke(returned, null)!;
                await inner;
                return inner.GetType().GetProperty(nameof(Task<int>.Result))!.GetValue(inner);
            default:
                return returned;
        }
    }
}
