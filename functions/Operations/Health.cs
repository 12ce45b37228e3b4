using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Operations;

/// <summary>Says whether the app can reach its results.</summary>
public sealed class Health(ResultTables tables)
{
    /// <summary>200 where storage answers, 503 where it does not.</summary>
    [Function(nameof(Health))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health")] HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            await tables.FindAsync<UnitRow>(TableNames.Units, UnitRow.Partition, "", cancellation);
            return Results.Json(new { status = "ok" }, AppJson.Options);
        }
        catch (RequestFailedException)
        {
            return Results.Json(new { status = "storage" }, AppJson.Options, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
