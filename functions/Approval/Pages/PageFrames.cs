using Microsoft.AspNetCore.Http;
using PerfEval.Functions.Resources;

namespace PerfEval.Functions.Approval.Pages;

/// <summary>Makes the frame of a page.</summary>
public sealed class PageFrames(TimeText times, WorkCalendar calendar, TimeProvider time)
{
    /// <summary>The frame of the answer to a request.</summary>
    public PageFrame Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new PageFrame(request.HttpContext, new PageTexts(PageLanguage.Of(request), times), calendar, time.GetUtcNow());
    }
}
