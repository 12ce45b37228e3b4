using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Settings;

namespace PerfEval.Functions.Approval.Notifications.Digests;

/// <summary>
/// Starts the orchestration that tells an approver what is new, one for each window of time. It reads the inbox one
/// window's length after its own has ended, so that what comes in one breath is told in one message even where it begins
/// in one window and ends in the next.
/// </summary>
public sealed class DigestStart(IOptions<PerfEvalOptions> options, TimeProvider time)
{
    private readonly long _length = options.Value.DigestWindow.Ticks;

    /// <summary>Has an approver told what is written in their inbox by now. However often it is asked for, one message comes of it.</summary>
    public async Task SoonAsync(DurableTaskClient client, string approver, CancellationToken cancellation)
    {
        while (true)
        {
            var window = time.GetUtcNow().Ticks / _length;
            var sendAt = new DateTime((window + 2) * _length, DateTimeKind.Utc);
            var instance = FormKey.InstanceId(nameof(TellApprover), approver, sendAt.ToString("O"));
            await OrchestrationStart.OnceAsync(client, nameof(TellApprover), instance, new DigestRequest(approver, instance, sendAt), cancellation);
            // Where this took so long that the inbox may have been read before, the next window's message has what is new.
            if (time.GetUtcNow().UtcDateTime < sendAt) return;
        }
    }
}
