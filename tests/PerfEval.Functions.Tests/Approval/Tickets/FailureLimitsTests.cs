using Microsoft.AspNetCore.Http;
using PerfEval.Functions.Approval.Tickets;

namespace PerfEval.Functions.Tests.Approval.Tickets;

public sealed class FailureLimitsTests : IDisposable
{
    private readonly FailureLimits _limits = new();

    [Fact]
    public void Count_ManyTicketsOfOneCaller_AreTooMany()
    {
        for (var number = 0; number < FailureLimits.PerMinute; number++) Assert.True(_limits.Count(From("10.0.0.1"), $"ticket {number}"));

        Assert.False(_limits.Count(From("10.0.0.1"), "one more"));
        Assert.True(_limits.Count(From("10.0.0.2"), "another's"));
    }

    [Fact]
    public void Count_OneTicketOfManyCallers_IsTooMuch()
    {
        for (var number = 0; number < FailureLimits.PerMinute; number++) Assert.True(_limits.Count(From($"10.0.1.{number}"), "same"));

        Assert.False(_limits.Count(From("10.0.2.1"), "same"));
    }

    [Fact]
    public void Count_CallerThatClaimsOtherAddresses_IsTheOneThatTheFrontEndSaw()
    {
        for (var number = 0; number < FailureLimits.PerMinute; number++) _limits.Count(From($"192.0.2.{number}, 10.0.0.3:{51000 + number}"), $"ticket {number}");

        Assert.False(_limits.Count(From("192.0.2.99, 10.0.0.3:51000"), "one more"));
    }

    public void Dispose() => _limits.Dispose();

    private static HttpRequest From(string forwardedFor)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers["X-Forwarded-For"] = forwardedFor;
        return request;
    }
}
