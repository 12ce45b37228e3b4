using System.Security.Cryptography;
using System.Text;

namespace PerfEval.Functions.Approval.Notifications;

/// <summary>Lays messages in a folder of this machine, one file each, readable by its owner only.</summary>
public sealed class OutboxNotifier(string directory) : INotifier
{
    private const int NameDigits = 32;

    /// <inheritdoc/>
    public bool RepeatsSafely => true;

    /// <inheritdoc/>
    public async Task SendAsync(Notification notification, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(notification);
        try
        {
            await LayAsync(notification, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new NotificationFailedException(NotificationFailure.Busy, e.GetType().Name, e);
        }
    }

    private async Task LayAsync(Notification notification, CancellationToken cancellation)
    {
        Directory.CreateDirectory(directory);
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(notification.Id)))[..NameDigits];
        var path = Path.Combine(directory, name + ".json");
        if (File.Exists(path)) return;
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        // Written aside and renamed: a reader never meets half a message.
        var draft = Path.Combine(directory, Path.GetRandomFileName());
        await using (var file = new FileStream(draft, options)) await file.WriteAsync(AppJson.Serialize(notification), cancellation);
        File.Move(draft, path, overwrite: true);
    }
}
