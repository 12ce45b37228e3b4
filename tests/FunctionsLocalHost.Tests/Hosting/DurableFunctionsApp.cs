using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace FunctionsLocalHost.Tests.Hosting;

public enum Mood
{
    Calm,
    Cross,
}

public sealed record Order(string UnitName, Mood Mood);

/// <summary>An orchestration as an app has it.</summary>
public sealed class DurableFunctionsApp(Seen seen)
{
    [Function("StartOrder")]
    public static async Task<IResult> StartOrder(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "orders/{id}")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string id)
    {
        await client.ScheduleNewOrchestrationInstanceAsync("TakeOrder", new Order("单位", Mood.Cross), new StartOrchestrationOptions(id));
        return Results.Accepted();
    }

    [Function("TakeOrder")]
    public static async Task<string> TakeOrder([OrchestrationTrigger] TaskOrchestrationContext context, Order order)
    {
        var same = context.GetInput<Order>() == order;
        var packed = await context.CallActivityAsync<Order>("Pack", order);
        return $"{same} {packed}";
    }

    [Function("Pack")]
    public async Task<Order> Pack([ActivityTrigger] Order order, FunctionContext context, string instanceId, CancellationToken cancellation)
    {
        await Task.Yield();
        seen.Functions.Enqueue($"{context.FunctionDefinition.Name} for {instanceId}");
        return order with { Mood = Mood.Calm };
    }
}
