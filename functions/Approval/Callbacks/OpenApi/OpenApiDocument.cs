using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace PerfEval.Functions.Approval.Callbacks.OpenApi;

/// <summary>
/// Describes the callbacks to programs, as OpenAPI 3.1. What is sent and answered is described from the types themselves,
/// as the app's JSON writes them.
/// </summary>
public static class OpenApiDocument
{
    private const string Json = "application/json";
    private const string ProblemJson = "application/problem+json";

    /// <summary>The document.</summary>
    /// <param name="server">The address under which the app is reached.</param>
    public static JsonObject Create(Uri server) => new()
    {
        ["openapi"] = "3.1.0",
        ["info"] = new JsonObject
        {
            ["title"] = "PerfEval 审批接口",
            ["description"] = "What waits for an approver, and their decisions. A ticket, which a message to the approver carries, says who it is; only a POST decides.",
            ["version"] = "1",
        },
        ["servers"] = new JsonArray(new JsonObject { ["url"] = new Uri(server, "api").AbsoluteUri }),
        ["paths"] = new JsonObject { ["/inbox"] = new JsonObject { ["get"] = Inbox() }, ["/decisions"] = new JsonObject { ["post"] = Decide() } },
        ["components"] = new JsonObject
        {
            ["schemas"] = new JsonObject
            {
                [nameof(InboxItem)] = Schema<InboxItem>(),
                [nameof(DecisionBody)] = Schema<DecisionBody>(),
                [nameof(DecisionAnswer)] = Schema<DecisionAnswer>(),
            },
        },
    };

    private static JsonObject Inbox() => new()
    {
        ["operationId"] = "listInbox",
        ["summary"] = "待本审核人处理的表，最急的在前。",
        ["description"] = "The forms that wait for the ticket's approver, the worst first, each with a ticket that decides it.",
        ["parameters"] = new JsonArray(new JsonObject
        {
            ["name"] = "ticket",
            ["in"] = "query",
            ["required"] = true,
            ["description"] = "An inbox ticket.",
            ["schema"] = new JsonObject { ["type"] = "string" },
        }),
        ["responses"] = Responses(200, "The forms.", new JsonObject { ["type"] = "array", ["items"] = Reference<InboxItem>() }, ApiProblems.Inbox),
    };

    private static JsonObject Decide() => new()
    {
        ["operationId"] = "decide",
        ["summary"] = "同意、退回修改或不同意一张表。",
        ["description"] = "Decides the form of a decision ticket. Saying the same twice answers the same.",
        ["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content(Json, Reference<DecisionBody>()) },
        ["responses"] = Responses(202, "The decision is recorded.", Reference<DecisionAnswer>(), ApiProblems.Decide),
    };

    private static JsonObject Responses(int status, string description, JsonNode schema, IEnumerable<ApiProblem> problems)
    {
        var responses = new JsonObject { [Name(status)] = new JsonObject { ["description"] = description, ["content"] = Content(Json, schema) } };
        foreach (var problem in problems)
            responses[Name(problem.Status)] = new JsonObject { ["description"] = problem.Description, ["content"] = Content(ProblemJson, Problem(problem)) };
        return responses;
    }

    // RFC 9457, with the detail in both languages.
    private static JsonObject Problem(ApiProblem problem) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["type"] = Text(),
            ["title"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. problem.Codes.Select(code => (JsonNode)code)]) },
            ["status"] = new JsonObject { ["const"] = problem.Status },
            ["detail"] = Text(),
            ["detailEn"] = Text(),
        },
        ["required"] = new JsonArray("title", "status", "detail", "detailEn"),
    };

    private static JsonObject Text() => new() { ["type"] = "string" };

    private static string Name(int status) => status.ToString(CultureInfo.InvariantCulture);

    private static JsonObject Content(string type, JsonNode schema) => new() { [type] = new JsonObject { ["schema"] = schema } };

    private static JsonObject Reference<T>() => new() { ["$ref"] = $"#/components/schemas/{typeof(T).Name}" };

    private static JsonNode Schema<T>()
    {
        AppJson.Options.MakeReadOnly(populateMissingResolver: true);
        return AppJson.Options.GetJsonSchemaAsNode(typeof(T), new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true });
    }
}
