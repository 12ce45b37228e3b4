using System.Net;
using FunctionsLocalHost.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FunctionsLocalHost.Tests.Hosting;

/// <summary>A function that runs longer than host.json's <c>functionTimeout</c> is cancelled and has failed.</summary>
public sealed class TimeLimitTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private readonly FakeTimeProvider _clock = new();
    private readonly Work _work = new();
    private readonly ServiceProvider _services;

    public TimeLimitTests() => _services = new ServiceCollection().AddSingleton(_work).BuildServiceProvider();

    public void Dispose() => _services.Dispose();

    /// <summary>What a function does, and what a test is told of it.</summary>
    public sealed class Work
    {
        public TaskCompletionSource Started { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource<string> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public CancellationToken Token { get; private set; }

        /// <summary>Ends when the result is there; or, where it heeds its token, when that is cancelled.</summary>
        public async Task<string> RunAsync(bool heedsToken, CancellationToken cancellation)
        {
            Token = cancellation;
            Started.TrySetResult();
            return await Result.Task.WaitAsync(heedsToken ? cancellation : CancellationToken.None);
        }
    }

    public sealed class Functions(Work work)
    {
        [Function("Heeds")]
        public Task<string> Heeds([ActivityTrigger] string input, CancellationToken cancellation) => work.RunAsync(heedsToken: true, cancellation);

        [Function("Ignores")]
        public Task<string> Ignores([ActivityTrigger] string input, CancellationToken cancellation) => work.RunAsync(heedsToken: false, cancellation);

        [Function("Page")]
        public async Task<IResult> Page([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "page/{heeds}")] HttpRequest request, bool heeds, CancellationToken cancellation)
            => Results.Text(await work.RunAsync(heeds, cancellation));

        [Function("Ask")]
        public static async Task<string> Ask([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            try
            {
                return await context.CallActivityAsync<string>("Heeds", "");
            }
            catch (TaskFailedException failure)
            {
                return failure.FailureDetails.ErrorMessage;
            }
        }
    }

    private Task<object?> Run(string name, TimeSpan? limit = null)
    {
        var function = new FunctionCatalog([typeof(Functions)]).All.Single(function => function.Name == name);
        var pipeline = new Pipeline([], new ParameterBinder(() => throw new InvalidOperationException()), new TimeLimit(limit ?? Limit, _clock));
        return pipeline.Run(new(function, "", new Dictionary<string, object?>(), _services, CancellationToken.None));
    }

    [Fact]
    public async Task A_function_that_ends_in_time_is_let_alone()
    {
        var running = Run("Heeds");
        await _work.Started.Task;

        _clock.Advance(Limit - TimeSpan.FromTicks(1));
        Assert.False(_work.Token.IsCancellationRequested);
        _work.Result.SetResult("done");

        Assert.Equal("done", await running);
    }

    [Fact]
    public async Task A_function_that_runs_too_long_is_cancelled()
    {
        var running = Run("Heeds");
        await _work.Started.Task;

        _clock.Advance(Limit);

        var failure = await Assert.ThrowsAsync<FunctionTimeoutException>(() => running);
        Assert.True(_work.Token.IsCancellationRequested);
        Assert.True(failure.HasEnded);
        Assert.Equal("Timeout value of 00:10:00 was exceeded by function: Heeds", failure.Message);
    }

    [Fact]
    public async Task What_a_cancelled_function_still_says_does_not_count()
    {
        var running = Run("Ignores");
        await _work.Started.Task;

        _clock.Advance(Limit);
        _work.Result.SetResult("too late");

        Assert.True((await Assert.ThrowsAsync<FunctionTimeoutException>(() => running)).HasEnded);
    }

    [Fact]
    public async Task A_function_that_does_not_heed_its_token_is_left_to_itself_after_a_grace()
    {
        var running = Run("Ignores");
        await _work.Started.Task;
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var told = _work.Token.Register(cancelled.SetResult);

        _clock.Advance(Limit);
        await cancelled.Task;
        while (!running.IsCompleted)
        {
            // The grace begins some moment after the token was cancelled.
            _clock.Advance(TimeLimit.Grace);
            await Task.Yield();
        }

        Assert.False((await Assert.ThrowsAsync<FunctionTimeoutException>(() => running)).HasEnded);
    }

    [Fact]
    public async Task Without_a_limit_a_function_may_take_for_ever()
    {
        var running = Run("Heeds", Timeout.InfiniteTimeSpan);
        await _work.Started.Task;

        _clock.Advance(TimeSpan.FromDays(300));
        _work.Result.SetResult("done");

        Assert.Equal("done", await running);
    }

    [Fact]
    public async Task An_activity_that_runs_too_long_has_failed()
    {
        await using var host = await StartAsync();
        await host.Client.ScheduleNewOrchestrationInstanceAsync("Ask", null, new StartOrchestrationOptions("1"));
        await _work.Started.Task;

        _clock.Advance(HostFile.DefaultTimeout);

        var ended = await host.Client.WaitForInstanceCompletionAsync("1", getInputsAndOutputs: true);
        Assert.Equal("Timeout value of 00:30:00 was exceeded by function: Heeds", ended.ReadOutputAs<string>());
    }

    [Fact]
    public async Task A_request_that_takes_too_long_is_answered_with_an_empty_500()
    {
        await using var host = await StartAsync();
        var asking = host.Http.GetAsync("api/page/true");
        await _work.Started.Task;

        _clock.Advance(HostFile.DefaultTimeout);

        using var answer = await asking;
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_request_whose_function_goes_on_all_the_same_loses_its_connection()
    {
        await using var host = await StartAsync();
        var asking = host.Http.GetAsync("api/page/false");
        await _work.Started.Task;

        _clock.Advance(HostFile.DefaultTimeout);
        while (!asking.IsCompleted)
        {
            _clock.Advance(TimeLimit.Grace);
            await Task.Yield();
        }

        await Assert.ThrowsAsync<HttpRequestException>(() => asking);
    }

    [Theory]
    [InlineData("""{ "functionTimeout": "00:10:00" }""", "00:10:00")]
    [InlineData("""{ "functionTimeout": "-1" }""", "-00:00:00.0010000")]
    [InlineData("{}", "00:30:00")]
    public async Task The_limit_is_that_of_host_json(string json, string expected)
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, "host.json");
        await File.WriteAllTextAsync(path, json);

        Assert.Equal(expected, HostFile.Read(path).FunctionTimeout.ToString());
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("00:00:00.5")]
    [InlineData("-00:01:00")]
    [InlineData("50.00:00:00")]
    public async Task A_limit_that_is_none_is_named(string limit)
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, "host.json");
        await File.WriteAllTextAsync(path, $$"""{ "functionTimeout": "{{limit}}" }""");

        var failure = Assert.Throws<InvalidOperationException>(() => HostFile.Read(path));
        Assert.Contains($"functionTimeout must be 00:00:01 to 49.00:00:00, or -1 for ever; it is '{limit}'", failure.Message, StringComparison.Ordinal);
    }

    private Task<TestHost> StartAsync()
        => TestHost.Start([typeof(Functions)], builder => builder.Services.AddSingleton(_work).AddSingleton<TimeProvider>(_clock));
}
