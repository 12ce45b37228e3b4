using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Core.Serialization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FunctionsLocalHost.Tests.Hosting;

/// <summary>Orchestrations as an app's functions; engine.md, "JSON".</summary>
public class DurableHostTests
{
    private static readonly Type[] Functions = [typeof(DurableFunctionsApp)];

    private static async Task<(string Input, string Output, string[] Seen)> TakeOrder(Action<FunctionsApplicationBuilder>? configure = null)
    {
        var seen = new Seen();
        await using var host = await TestHost.Start(Functions, builder =>
        {
            builder.Services.AddSingleton(seen);
            builder.UseMiddleware<HeaderMiddleware>();
            configure?.Invoke(builder);
        });
        using var response = await host.Http.PostAsync("api/orders/7", null);
        response.EnsureSuccessStatusCode();
        var instance = await host.Client.WaitForInstanceCompletionAsync("7", getInputsAndOutputs: true);
        return (instance.SerializedInput!, instance.ReadOutputAs<string>()!, [.. seen.Functions]);
    }

    [Fact]
    public async Task An_orchestration_is_started_by_a_function_and_runs_the_app_s_functions()
    {
        var (_, output, seen) = await TakeOrder();

        Assert.Equal("True Order { UnitName = 单位, Mood = Calm }", output);
        Assert.Contains("Pack for 7", seen);
    }

    [Fact]
    public async Task Middleware_runs_for_functions_of_every_kind()
    {
        var (_, _, seen) = await TakeOrder();

        Assert.Contains("StartOrder", seen);
        Assert.Contains("TakeOrder", seen);
        Assert.Contains("Pack", seen);
    }

    [Fact]
    public async Task Durable_payloads_are_PascalCase_with_numbers_for_enums_by_default()
    {
        var (input, _, _) = await TakeOrder();

        Assert.Equal("""{"UnitName":"\u5355\u4F4D","Mood":1}""", input);
    }

    [Fact]
    public async Task Durable_payloads_are_written_by_the_worker_s_serializer()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

        var (input, output, _) = await TakeOrder(builder
            => builder.Services.Configure<WorkerOptions>(worker => worker.Serializer = new JsonObjectSerializer(options)));

        Assert.Equal("""{"unitName":"\u5355\u4F4D","mood":"cross"}""", input);
        Assert.Equal("True Order { UnitName = 单位, Mood = Calm }", output);
    }
}
