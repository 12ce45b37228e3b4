using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace PerfEval.Functions.Approval.Notifications.Channels;

/// <summary>How a channel is tried: a limit to each try, a few tries with jitter between them, and peace for a channel that keeps failing.</summary>
internal static class ChannelResilience
{
    /// <summary>How long a channel may take to answer.</summary>
    public static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(10);

    /// <summary>The longest wait that a channel may ask for; beyond it the message is left to a later try of the whole.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    private const int Retries = 3;
    private const int FewestCalls = 6;
    private const double FailureRatio = 0.5;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Sampling = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Peace = TimeSpan.FromMinutes(1);

    /// <summary>A pipeline of one channel's own: what fails at one says nothing of another.</summary>
    public static ResiliencePipeline<ChannelAnswer> Create(TimeProvider time) => new ResiliencePipelineBuilder<ChannelAnswer> { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions<ChannelAnswer>
        {
            MaxRetryAttempts = Retries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = FirstWait,
            MaxDelay = LongestWait,
            ShouldHandle = new PredicateBuilder<ChannelAnswer>().HandleResult(MayBeSentAgain),
            DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result?.RetryAfter),
        })
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions<ChannelAnswer>
        {
            FailureRatio = FailureRatio,
            MinimumThroughput = FewestCalls,
            SamplingDuration = Sampling,
            BreakDuration = Peace,
            ShouldHandle = new PredicateBuilder<ChannelAnswer>().Handle<TimeoutRejectedException>()
                .HandleResult(answer => answer.Failure is NotificationFailure.Busy or NotificationFailure.Unsure),
        })
        .AddTimeout(AnswerLimit)
        .Build();

    private static bool MayBeSentAgain(ChannelAnswer answer) => answer.Failure is NotificationFailure.Busy && !(answer.RetryAfter > LongestWait);
}
