using FunctionsLocalHost.Durable.Storage;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace FunctionsLocalHost.Durable.Execution;

/// <summary>
/// One execution of an orchestrator in memory: its code, suspended where it waits. It is rebuilt from history at any
/// time by telling the code again all that it was told, and seeing that it asks again for all that it asked for.
/// </summary>
internal sealed class OrchestrationSession
{
    private readonly InstanceRow _instance;
    private readonly OrchestratorFunction _function;
    private readonly DataConverter _converter;
    private readonly OrchestratorLoop _loop;
    private readonly OrchestrationContext _context;
    private readonly Action<string> _violated;
    private Task<object?>? _run;
    private string? _violation;

    /// <param name="instance">The instance, as stored when the execution began or was last seen.</param>
    /// <param name="function">The orchestrator's code.</param>
    /// <param name="converter">Reads inputs and writes results.</param>
    /// <param name="loggers">What the orchestrator logs to.</param>
    /// <param name="violated">Told when the code is found on another thread, at whatever time.</param>
    public OrchestrationSession(
        InstanceRow instance, OrchestratorFunction function, DataConverter converter, ILoggerFactory loggers,
        Action<string> violated)
    {
        _instance = instance;
        _function = function;
        _converter = converter;
        _violated = violated;
        _loop = new(() => Violate(Violations.OtherThread));
        _context = new(instance, _loop, converter, loggers, Violate);
    }

    public long Execution => _instance.Execution;

    /// <summary>How many lines the execution's history has.</summary>
    public long Lines { get; set; }

    public bool AwaitsWork => _context.Open.AwaitsWork;

    /// <summary>Brings the code to where the history ends.</summary>
    /// <exception cref="NonDeterministicOrchestrationException">The code asks for something else than it did.</exception>
    public void Replay(IReadOnlyList<HistoryEvent> history)
    {
        Lines = history.Count;
        for (var i = 0; i < history.Count;)
        {
            var at = history[i++].At;
            var incoming = history.Skip(i).TakeWhile(e => e is { IsDecision: false, Kind: not EventKind.StepStarted }).ToList();
            i += incoming.Count;
            var decisions = history.Skip(i).TakeWhile(e => e.IsDecision).ToList();
            i += decisions.Count;

            Advance(at, incoming, isReplaying: true);
            Compare(decisions, _context.Decisions);
        }
    }

    /// <summary>Tells the code what came in, and returns what it made of that.</summary>
    public StepOutcome Step(DateTime now, IReadOnlyList<HistoryEvent> incoming)
    {
        Advance(now, incoming, isReplaying: false);
        var outcome = new StepOutcome
        {
            At = now,
            Incoming = incoming,
            Decisions = [.. _context.Decisions],
            CancelledTimers = [.. _context.CancelledTimers],
            CustomStatus = _context.CustomStatus,
        };
        if (Volatile.Read(ref _violation) is { } violation)
            return Failed(outcome, new InvalidOperationException(violation));
        return _run!.IsCompleted ? End(outcome) : CheckAlive(outcome);
    }

    private void Advance(DateTime now, IReadOnlyList<HistoryEvent> incoming, bool isReplaying)
    {
        _context.BeginStep(now, isReplaying);
        if (_run is null)
            _loop.Run(() => _run = Start());
        foreach (var news in incoming)
            _loop.Run(() => Tell(news));
    }

    private async Task<object?> Start()
    {
        try
        {
            return await _function(_context);
        }
        finally
        {
            if (!_loop.IsCurrent)
                Violate(Violations.OtherThread);
        }
    }

    private void Tell(HistoryEvent news)
    {
        if (news.Kind == EventKind.EventRaised)
            _context.Events.Raise(news);
        else
            _context.Open.Answer(news);
    }

    /// <summary>An execution ends when its code has, and no task is open: not even a timer nobody waits for.</summary>
    private StepOutcome End(StepOutcome outcome)
    {
        if (_context.Open.Count > 0)
            return outcome;
        if (_run!.Exception is { } thrown)
            return Failed(outcome, thrown.InnerException!);
        if (_run.IsCanceled)
            return Failed(outcome, new TaskCanceledException(_run));
        if (_context.Next is { } next)
        {
            IReadOnlyList<HistoryEvent> events = next.KeepsEvents ? [.. _context.Events.Kept] : [];
            return outcome with
            {
                Status = OrchestrationRuntimeStatus.ContinuedAsNew,
                Next = new(_converter.Serialize(next.Input), events),
            };
        }

        try
        {
            return outcome with { Status = OrchestrationRuntimeStatus.Completed, Output = _converter.Serialize(_run.Result) };
        }
        catch (Exception failure) when (failure is NotSupportedException or System.Text.Json.JsonException)
        {
            return Failed(outcome, failure);
        }
    }

    private StepOutcome CheckAlive(StepOutcome outcome)
        => _context.Open.Count > 0 || _context.Events.IsAwaited
            ? outcome : Failed(outcome, new InvalidOperationException(Violations.Stuck));

    private static StepOutcome Failed(StepOutcome outcome, Exception failure) => outcome with
    {
        Status = OrchestrationRuntimeStatus.Failed,
        Failure = TaskFailureDetails.FromException(failure),
    };

    private void Violate(string violation)
    {
        if (Interlocked.CompareExchange(ref _violation, violation, null) is null)
            _violated(violation);
    }

    private void Compare(List<HistoryEvent> recorded, List<Decision> decided)
    {
        for (var i = 0; i < Math.Max(recorded.Count, decided.Count); i++)
        {
            var was = i < recorded.Count ? recorded[i] : null;
            var now = i < decided.Count ? decided[i] : null;
            if (was is not null && now is not null && now.IsSameAs(was))
                continue;
            var expected = was is null ? "nothing" : Decision.Describe(was.Kind, was.Name, was.Data);
            var actual = now is null ? "nothing" : Decision.Describe(now.Kind, now.Name, now.Target);
            throw new NonDeterministicOrchestrationException(
                $"Orchestrator '{_instance.Name}', instance '{_instance.Id}', is not deterministic: as task "
                + $"#{was?.Task ?? now!.Task} its history has {expected}, its code now asks for {actual}. Either the "
                + "code changed while the instance waited, or it depends on something that is not the same on replay.");
        }
    }
}
