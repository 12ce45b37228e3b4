using FunctionsLocalHost.Durable;
using Microsoft.Azure.Functions.Worker;

namespace FunctionsLocalHost.Hosting;

/// <summary>Hands an app's orchestrators and activities to the durable engine.</summary>
internal static class DurableBridge
{
    private static readonly string[] DataNames = ["instanceId"];

    public static DurableFunctions Functions(FunctionCatalog catalog, Pipeline pipeline, IServiceProvider services)
    {
        var functions = new DurableFunctions();
        foreach (var (function, _) in catalog.TriggeredBy<OrchestrationTriggerAttribute>())
        {
            ParameterBinder.Check(function, DataNames);
            functions.AddOrchestrator(function.Name, context
                => pipeline.Run(new(function, context, Data(context.InstanceId), services, CancellationToken.None)));
        }

        foreach (var (function, _) in catalog.TriggeredBy<ActivityTriggerAttribute>())
        {
            ParameterBinder.Check(function, DataNames);
            functions.AddActivity(function.Name, call
                => pipeline.Run(new(function, call, Data(call.InstanceId), services, call.CancellationToken)));
        }

        return functions;
    }

    private static Dictionary<string, object?> Data(string instanceId)
        => new(StringComparer.OrdinalIgnoreCase) { ["instanceId"] = instanceId };
}
