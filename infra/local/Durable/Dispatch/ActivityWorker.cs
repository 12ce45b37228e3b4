using FunctionsLocalHost.Durable.Execution;
using FunctionsLocalHost.Durable.Storage;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace FunctionsLocalHost.Durable.Dispatch;

/// <summary>Runs activities: at least once each, until a result is stored.</summary>
internal sealed class ActivityWorker(
    Dispatcher dispatcher, DurableFunctions functions, DataConverter converter, ILogger log)
{
    public async Task Process(long sequence, CancellationToken stopping)
    {
        var activity = dispatcher.Database.Read(database => WorkTables.FindActivity(database, sequence));
        if (activity is null)
            return;

        var (kind, data) = (EventKind.ActivityCompleted, (string?)null);
        try
        {
            var function = functions.FindActivity(activity.Name)
                ?? throw new InvalidOperationException($"There is no activity '{activity.Name}' in this app.");
            var call = new ActivityCall(activity.Instance, activity.Input, converter, stopping);
            data = converter.Serialize(await function(call).ConfigureAwait(false));
        }
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            Log.ActivityInterrupted(log, activity.Name, activity.Instance, activity.Task);
            return;
        }
        // Whatever an activity throws is its result, and reaches the orchestrator.
        catch (Exception failure)
        {
            Log.ActivityFailed(log, activity.Name, activity.Instance, activity.Task, failure.GetType().FullName!);
            (kind, data) = (EventKind.ActivityFailed, Failures.Write(TaskFailureDetails.FromException(failure)));
        }

        dispatcher.Commit((database, wake) =>
        {
            if (WorkTables.DeleteActivity(database, sequence)
                && InstanceTable.IsRunning(database, activity.Instance, activity.Execution))
            {
                WorkTables.Send(
                    database, activity.Instance, activity.Execution, kind, dispatcher.Now, activity.Task, data: data);
                wake.Instances.Add(activity.Instance);
            }

            return true;
        });
    }
}
