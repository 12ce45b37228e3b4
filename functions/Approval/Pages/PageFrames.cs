using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using PerfEval.Functions.Settings;

namespace PerfEval.Functions.Approval.Pages;

/// <summary>Makes the frame of a page.</summary>
public sealed class PageFrames(IOptions<PerfEvalOptions> options, WorkCalendar calendar, TimeProvider time)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    /// <summary>The frame of the answer to a request.</summary>
    public PageFrame Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new PageFrame(request.HttpContext, new PageTexts(PageLanguage.Of(request), _zone), calendar, time.GetUtcNow());
    }
}
