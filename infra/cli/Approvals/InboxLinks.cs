using System.Text.Json;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Http;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Cli.Storage;
using PerfEval.Functions;
using PerfEval.Functions.Approval.Notifications;

namespace PerfEval.Cli.Approvals;

/// <summary>Fresh links to approvers' inboxes, from a local host: it is asked to send one, and lays it in its outbox.</summary>
/// <param name="instance">The instance.</param>
internal sealed class InboxLinks(RunningInstance instance)
{
    /// <summary>A fresh link.</summary>
    /// <exception cref="CommandFailedException">Nobody of that name is an approver, or no link came.</exception>
    public async Task<Uri> SendAsync(string approver, CancellationToken cancellation)
    {
        var before = Messages().ToHashSet(StringComparer.Ordinal);
        using var client = new OperatorClient(instance);
        await client.PostAsync($"inbox-links/{Uri.EscapeDataString(approver)}", null, cancellation);
        return Messages().Where(file => !before.Contains(file)).Select(Read).FirstOrDefault(message => message is { Link: not null } && message.Recipient == approver)?.Link
            ?? throw new CommandFailedException(ExitCode.Unreachable, Speech.Format(Texts.NoLinkCame, instance.Folder.Outbox));
    }

    private IEnumerable<string> Messages() => Directory.EnumerateFiles(instance.Folder.Outbox, "*.json");

    private static Notification? Read(string file)
    {
        try
        {
            return AppJson.Deserialize<Notification>(File.ReadAllBytes(file));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
