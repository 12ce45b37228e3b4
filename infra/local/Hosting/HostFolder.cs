namespace FunctionsLocalHost.Hosting;

/// <summary>The host's folder, which one host at a time may use.</summary>
internal sealed class HostFolder : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly FileStream _lock;
    private readonly string _path;

    /// <exception cref="InvalidOperationException">Another host uses the folder.</exception>
    public HostFolder(string path)
    {
        // Who can write the databases decides what runs, so a new folder is its owner's alone.
        _path = (OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, OwnerOnly)).FullName;
        try
        {
            _lock = new(File("host.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException failure)
        {
            throw new InvalidOperationException(
                $"Another host uses {_path}. Stop it, or give this one a folder of its own in {LocalHostOptions.Section}:{nameof(LocalHostOptions.Directory)}.", failure);
        }
    }

    public string File(string name) => Path.Combine(_path, name);

    public void Dispose() => _lock.Dispose();
}
