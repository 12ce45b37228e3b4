using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace FunctionsLocalHost.Tests.Hosting;

public sealed record Answer(string UnitName, int RowCount);

/// <summary>A page.</summary>
public sealed class Page : ComponentBase
{
    [Parameter]
    public string Name { get; set; } = "";

    protected override async Task OnInitializedAsync() => await Task.Yield();

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "p");
        builder.AddContent(1, $"Hello {Name}");
        builder.CloseElement();
    }
}

/// <summary>HTTP functions of each kind.</summary>
public sealed class HttpFunctions(IHttpContextAccessor accessor)
{
    [Function("Json")]
    public static IResult Json([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
        => Results.Ok(new Answer("a", 3));

    [Function("Typed")]
    public static async Task<IResult> Typed([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "typed/{number:int}")] HttpRequest request, int number)
    {
        await Task.Yield();
        return TypedResults.Text($"{number + 1}");
    }

    [Function("Path")]
    public static IResult Path([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "path/{name}")] HttpRequest request, string name)
        => Results.Text(name);

    [Function("Plain")]
    public static Answer Plain([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => new("a", 3);

    [Function("Throws")]
    public IResult Throws([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
    {
        accessor.HttpContext!.Response.ContentType = "text/plain";
        throw new InvalidOperationException("secret");
    }

    [Function("Read")]
    public static async Task<IResult> Read([HttpTrigger(AuthorizationLevel.Anonymous, "post")] HttpRequest request)
    {
        var bytes = 0L;
        var buffer = new byte[81920];
        for (int read; (read = await request.Body.ReadAsync(buffer)) > 0;)
            bytes += read;
        return Results.Text($"{bytes}");
    }

    [Function("Shown")]
    public static IResult Shown([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "shown/{name}")] HttpRequest request, string name)
        => new RazorComponentResult<Page>(new { Name = name });

    [Function("Host")]
    public static IResult Host([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => Results.Text(request.Host.Value);

    [Function("Keyed")]
    public static IResult Keyed([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequest request) => Results.Text("open");

    [Function("Governed")]
    public static IResult Governed([HttpTrigger(AuthorizationLevel.Admin, "get", Route = "governed")] HttpRequest request) => Results.Text("open");
}
