using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace PerfEval.Functions.Approval.Pages;

/// <summary>Answers with pages.</summary>
internal static class Page
{
    /// <summary>A page, with the headers that every page has.</summary>
    /// <typeparam name="TPage">The component, whose parameters are <c>Model</c> and <c>Frame</c>.</typeparam>
    /// <param name="frame">The request it answers.</param>
    /// <param name="model">What it shows.</param>
    /// <param name="status">The HTTP status.</param>
    public static IResult Of<TPage>(PageFrame frame, object model, int status = StatusCodes.Status200OK)
        where TPage : IComponent
    {
        PageHeaders.Set(frame.Http.Response);
        return new RazorComponentResult<TPage>(new Dictionary<string, object?> { ["Model"] = model, ["Frame"] = frame }) { StatusCode = status };
    }

    /// <summary>Whether a request is a browser's: programs do not ask for HTML.</summary>
    public static bool IsWanted(HttpRequest request) =>
        request.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));
}
