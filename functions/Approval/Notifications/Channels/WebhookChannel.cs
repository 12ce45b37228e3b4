using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace PerfEval.Functions.Approval.Notifications.Channels;

/// <summary>
/// One webhook, and what stands between it and the app. A message is sent again only where the channel said, or the
/// network shows, that it did not take it: what may have arrived is not sent twice.
/// </summary>
internal sealed class WebhookChannel(Uri webhook, IChannelFormat format, HttpClient http, ResiliencePipeline<ChannelAnswer> pipeline, TimeProvider time)
{
    /// <summary>Sends a message.</summary>
    /// <exception cref="NotificationFailedException">It was not taken, or nobody knows.</exception>
    public async Task SendAsync(Notification notification, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(notification);
        var message = Encoding.UTF8.GetBytes(format.Message(notification).ToJsonString(AppJson.Options));
        ChannelAnswer answer;
        try
        {
            answer = await pipeline.ExecuteAsync(token => new ValueTask<ChannelAnswer>(PostAsync(message, token)), cancellation);
        }
        catch (TimeoutRejectedException e)
        {
            throw new NotificationFailedException(NotificationFailure.Unsure, "no answer in time", e);
        }
        catch (BrokenCircuitException e)
        {
            throw new NotificationFailedException(NotificationFailure.Busy, "left alone after many failures", e);
        }

        if (answer.Failure is { } failure) throw new NotificationFailedException(failure, answer.Reason);
    }

    private async Task<ChannelAnswer> PostAsync(byte[] message, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, format.Address(webhook, time.GetUtcNow())) { Content = new ByteArrayContent(message) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        try
        {
            using var response = await http.SendAsync(request, cancellation);
            return response.IsSuccessStatusCode
                ? format.Read(await response.Content.ReadAsByteArrayAsync(cancellation))
                : new ChannelAnswer(FailureOf(response.StatusCode), string.Create(CultureInfo.InvariantCulture, $"status {(int)response.StatusCode}"), RetryAfterOf(response));
        }
        catch (HttpRequestException e)
        {
            var failure = e.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
                ? NotificationFailure.Busy
                : NotificationFailure.Unsure;
            return new ChannelAnswer(failure, e.HttpRequestError.ToString());
        }
        catch (TaskCanceledException e) when (e.InnerException is TimeoutException && !cancellation.IsCancellationRequested)
        {
            return new ChannelAnswer(NotificationFailure.Busy, "no connection in time");
        }
    }

    private static NotificationFailure FailureOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable => NotificationFailure.Busy,
        // What stands before the channel gave up waiting for it.
        HttpStatusCode.GatewayTimeout => NotificationFailure.Unsure,
        _ => NotificationFailure.Refused,
    };

    private TimeSpan? RetryAfterOf(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > time.GetUtcNow() => date - time.GetUtcNow(),
        _ => null,
    };
}
