namespace PerfEval.Cli.Backups;

/// <summary>
/// Where a backup lies: <c>tables/{table}.jsonl</c>, a line an entity; <c>blobs/{container}.jsonl</c>, a line a blob; and
/// <c>content/{hash}</c>, the bytes, each once. Names of blobs never become names of files.
/// </summary>
/// <param name="path">Its path.</param>
internal sealed class BackupFolder(string path)
{
    /// <summary>Its path.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>Whether it holds anything.</summary>
    public bool IsEmpty => !Directory.Exists(Path) || !Directory.EnumerateFileSystemEntries(Path).Any();

    /// <summary>Whether a backup was made here to its end.</summary>
    public bool IsComplete => File.Exists(Mark);

    /// <summary>Written last: a backup that broke off has none.</summary>
    public string Mark => System.IO.Path.Combine(Path, "complete");

    /// <summary>The entities of a table.</summary>
    public string Table(string name) => System.IO.Path.Combine(Path, "tables", name + ".jsonl");

    /// <summary>The list of a container's blobs.</summary>
    public string Container(string name) => System.IO.Path.Combine(Path, "blobs", name + ".jsonl");

    /// <summary>The bytes of a hash.</summary>
    public string Content(string hash) => System.IO.Path.Combine(Path, "content", hash);

    /// <summary>Creates it, readable by its owner only: forms, comments and keys lie in it.</summary>
    public void Create()
    {
        var root = OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(Path)
            : Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (var part in (string[])["tables", "blobs", "content"]) root.CreateSubdirectory(part);
    }
}
