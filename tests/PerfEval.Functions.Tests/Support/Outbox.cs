using PerfEval.Functions.Approval.Notifications;

namespace PerfEval.Functions.Tests.Support;

/// <summary>A folder for messages that lives as long as a test.</summary>
internal sealed class Outbox : IDisposable
{
    public string Folder { get; } = System.IO.Directory.CreateTempSubdirectory("perfeval-outbox-").FullName;

    /// <summary>The messages so far.</summary>
    public IReadOnlyList<Notification> Messages =>
        [.. System.IO.Directory.GetFiles(Folder, "*.json").Select(path => AppJson.Deserialize<Notification>(File.ReadAllBytes(path))).OrderBy(message => message.Id, StringComparer.Ordinal)];

    public void Dispose() => System.IO.Directory.Delete(Folder, recursive: true);
}
