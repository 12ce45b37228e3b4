using System.Net;
using Microsoft.Extensions.Time.Testing;
using PerfEval.Functions.Approval.Notifications;
using PerfEval.Functions.Approval.Notifications.Channels;

namespace PerfEval.Functions.Tests.Approval.Notifications.Channels;

/// <summary>A message is sent again only where it surely was not taken, and a channel that keeps failing is left alone.</summary>
public sealed class WebhookChannelTests
{
    private const string Taken = """{"errcode":0,"errmsg":"ok"}""";
    private const string TooMany = """{"errcode":45009,"errmsg":"api freq out of limit"}""";
    private static readonly Uri Webhook = new("https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=11111111-2222");
    private static readonly Notification Message = new("id", "lead", "有 1 张绩效自评表待您审核", "1 form", new Uri("https://perfeval.example/api/inbox?ticket=CfDJ8abc"));

    [Fact]
    public async Task Send_Taken_IsSentOnce()
    {
        using var handler = new ScriptedHandler(ScriptedHandler.Says(Taken));

        await Channel(handler).SendAsync(Message, CancellationToken.None);

        Assert.Equal(Webhook, Assert.Single(handler.Sent).Address);
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task Send_BusyThenTaken_IsSentAgain(HttpStatusCode status)
    {
        using var handler = new ScriptedHandler(ScriptedHandler.Says("", status), ScriptedHandler.Says(TooMany), ScriptedHandler.Says(Taken));

        await Channel(handler).SendAsync(Message, CancellationToken.None);

        Assert.Equal(3, handler.Sent.Count);
    }

    [Fact]
    public async Task Send_AskedToWait_WaitsThatLong()
    {
        using var handler = new ScriptedHandler(ScriptedHandler.Says("", HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(17)), ScriptedHandler.Says(Taken));
        var time = new WaitlessTime(ChannelResilience.AnswerLimit);

        await Channel(handler, time).SendAsync(Message, CancellationToken.None);

        Assert.Contains(TimeSpan.FromSeconds(17), time.Waits);
    }

    [Fact]
    public async Task Send_AskedToWaitTooLong_IsLeftToALaterTry()
    {
        using var handler = new ScriptedHandler(ScriptedHandler.Says("", HttpStatusCode.TooManyRequests, TimeSpan.FromMinutes(10)));

        Assert.Equal(NotificationFailure.Busy, await FailureAsync(Channel(handler)));
        Assert.Single(handler.Sent);
    }

    [Fact]
    public async Task Send_NoConnection_IsSentAgain()
    {
        using var handler = new ScriptedHandler(ScriptedHandler.Throws(new HttpRequestException(HttpRequestError.ConnectionError)), ScriptedHandler.Says(Taken));

        await Channel(handler).SendAsync(Message, CancellationToken.None);

        Assert.Equal(2, handler.Sent.Count);
    }

    [Theory]
    [InlineData("""{"errcode":93000,"errmsg":"invalid webhook url"}""", HttpStatusCode.OK, NotificationFailure.Refused)]
    [InlineData("", HttpStatusCode.NotFound, NotificationFailure.Refused)]
    [InlineData("", HttpStatusCode.Redirect, NotificationFailure.Refused)]
    [InlineData("", HttpStatusCode.GatewayTimeout, NotificationFailure.Unsure)]
    [InlineData("<html>a proxy's page</html>", HttpStatusCode.OK, NotificationFailure.Unsure)]
    [InlineData("[]", HttpStatusCode.OK, NotificationFailure.Unsure)]
    [InlineData("""{"errcode":"0"}""", HttpStatusCode.OK, NotificationFailure.Unsure)]
    public async Task Send_RefusedOrUnsure_IsNotSentAgain(string body, HttpStatusCode status, NotificationFailure expected)
    {
        using var handler = new ScriptedHandler(ScriptedHandler.Says(body, status));

        Assert.Equal(expected, await FailureAsync(Channel(handler)));
        Assert.Single(handler.Sent);
    }

    [Fact]
    public async Task Send_ConnectionLostOnTheWay_IsNotSentAgain()
    {
        using var handler = new ScriptedHandler(ScriptedHandler.Throws(new HttpRequestException(HttpRequestError.ResponseEnded)));

        Assert.Equal(NotificationFailure.Unsure, await FailureAsync(Channel(handler)));
        Assert.Single(handler.Sent);
    }

    [Fact]
    public async Task Send_NoAnswerInTime_EndsAndIsNotSentAgain()
    {
        using var handler = new ScriptedHandler(ScriptedHandler.Hangs);
        var time = new FakeTimeProvider();

        var sending = FailureAsync(Channel(handler, time));
        time.Advance(ChannelResilience.AnswerLimit + TimeSpan.FromSeconds(1));

        Assert.Equal(NotificationFailure.Unsure, await sending);
        Assert.Single(handler.Sent);
    }

    [Fact]
    public async Task Send_ChannelThatKeepsFailing_IsLeftAloneAndNoOtherIs()
    {
        using var handler = new ScriptedHandler(ScriptedHandler.Says("", HttpStatusCode.GatewayTimeout));
        var channel = Channel(handler, new FakeTimeProvider());
        for (var call = 0; call < 20; call++) await FailureAsync(channel);
        var calls = handler.Sent.Count;
        using var other = new ScriptedHandler(ScriptedHandler.Says(Taken));

        Assert.Equal(NotificationFailure.Busy, await FailureAsync(channel));
        Assert.Equal(calls, handler.Sent.Count);
        Assert.InRange(calls, 1, 19);
        await Channel(other).SendAsync(Message, CancellationToken.None);
        Assert.Single(other.Sent);
    }

    [Fact]
    public async Task Send_Failing_SaysNothingOfAddressOrText()
    {
        using var handler = new ScriptedHandler(ScriptedHandler.Says("""{"errcode":93000,"errmsg":"invalid key=11111111-2222"}"""));

        var failure = await Assert.ThrowsAsync<NotificationFailedException>(() => Channel(handler).SendAsync(Message, CancellationToken.None));

        Assert.Equal("errcode 93000", failure.Message);
        Assert.DoesNotContain("11111111", failure.ToString(), StringComparison.Ordinal);
    }

    private static async Task<NotificationFailure> FailureAsync(WebhookChannel channel) =>
        (await Assert.ThrowsAsync<NotificationFailedException>(() => channel.SendAsync(Message, CancellationToken.None))).Failure;

    private static WebhookChannel Channel(ScriptedHandler handler, TimeProvider? time = null)
    {
        time ??= new WaitlessTime(ChannelResilience.AnswerLimit);
        return new(Webhook, new WeComFormat(), new HttpClient(handler, disposeHandler: false), ChannelResilience.Create(time), time);
    }
}
