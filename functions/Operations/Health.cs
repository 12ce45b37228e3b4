using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Operations;

/// <summary>Says whether the app can reach what it works on: its tables, its containers, its engine.</summary>
public sealed class Health(ResultTables tables, BlobServiceClient blobs)
{
    private const string Ok = "ok";
    private const string Unreachable = "unreachable";

    // No instance has it: ids are 32 hex digits.
    private const string NoInstance = "health";

    /// <summary>200 where everything answers; 503 where something does not, which the answer names.</summary>
    [Function(nameof(Health))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(client);
        var answers = await Task.WhenAll(
            AskAsync(() => tables.FindAsync<UnitRow>(TableNames.Units, UnitRow.Partition, "", cancellation)),
            AskAsync(() => blobs.GetBlobContainerClient(StorageNames.Reports).ExistsAsync(cancellation)),
            AskAsync(() => client.GetInstanceAsync(NoInstance, cancellation)));
        var healthy = answers.All(answer => answer == Ok);
        return Results.Json(
            new { status = healthy ? Ok : Unreachable, tables = answers[0], blobs = answers[1], engine = answers[2] },
            AppJson.Options,
            statusCode: healthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<string> AskAsync(Func<Task> ask)
    {
        try
        {
            await ask();
            return Ok;
        }
        // What an unreachable engine throws differs between engines; storage wraps what each of several tries met.
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Unreachable;
        }
    }
}
