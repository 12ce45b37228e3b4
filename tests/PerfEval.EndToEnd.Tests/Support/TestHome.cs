using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Demo;
using PerfEval.Cli.Hosting;
using PerfEval.Cli.Storage;

namespace PerfEval.EndToEnd.Tests.Support;

/// <summary>A folder of its own for the instances of one test, and the command run on it.</summary>
internal sealed class TestHome : IAsyncDisposable
{
    private const string Files = "files";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perfeval-e2e-");

    /// <summary>A folder of the repository.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The environment by which a command finds its instances here.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        [RepositoryRoot.Variable] = Repository,
        [RepositoryRoot.InstancesVariable] = _folder.FullName,
        ["LC_ALL"] = "en_US.UTF-8",
        // Each second instead of each minute: a test waits for it.
        ["ReceiptRefreshSchedule"] = "* * * * * *",
    };

    /// <summary>The folder of the demo's instance.</summary>
    public InstanceFolder Demo => new(Path.Combine(_folder.FullName, LocalInstance.Demo));

    /// <summary>The folder of the instance of <c>up</c>.</summary>
    public InstanceFolder Data => new(Path.Combine(_folder.FullName, LocalInstance.Data));

    /// <summary>A new instance folder that draws the same clean forms for review as the demo.</summary>
    public InstanceFolder Drawing(string name)
    {
        var folder = new InstanceFolder(Path.Combine(_folder.FullName, name));
        folder.Create();
        SamplingKey.Keep(folder, DemoShow.SamplingKey);
        return folder;
    }

    /// <summary>The checkout with its instances here.</summary>
    public RepositoryRoot Root => new(Repository, _folder.FullName);

    /// <summary>A path beside the instances where nothing is yet.</summary>
    public string PathOf(string name) => Path.Combine(_folder.FullName, Files, name);

    /// <summary>Writes a file beside the instances.</summary>
    /// <returns>Its path.</returns>
    public string Write(string name, byte[] content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>Runs a command line in this process.</summary>
    public async Task<CommandRun> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var application = new CommandLineApplication(new Terminal(output, error), name => Environment.GetValueOrDefault(name), _folder.FullName);
        var exitCode = await application.RunAsync(arguments, TestContext.Current.CancellationToken);
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Starts a command line in a process of its own.</summary>
    public KnownProcess Start(params string[] arguments) => Start(new Dictionary<string, string>(), arguments);

    /// <summary>Starts a command line in a process of its own, with settings of its own for the app.</summary>
    public KnownProcess Start(IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        // Built beside the tests: bin/{project}/{configuration}/.
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        var command = Path.GetFullPath(Path.Combine(own.FullName, "..", "..", "PerfEval.Cli", own.Name, "perfeval.dll"));
        return DetachedProcess.Start("dotnet", [command, .. arguments], new Dictionary<string, string>([.. Environment, .. settings]), _folder.FullName, Path.Combine(_folder.FullName, "command.log"));
    }

    /// <summary>The results of an instance that has ended: its storage is started for it, and stopped.</summary>
    public async Task<ResultTablesSnapshot> ResultsAsync(InstanceFolder folder)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var ports = InstanceState.Load(folder)!.Ports.Available();
        var azurite = AzuriteProcess.Start(Root, folder, ports, inMemory: false);
        try
        {
            await AzuriteProcess.WaitAsync(azurite, folder, ports, cancellation);
            return await ResultTablesSnapshot.OfAsync(new InstanceStorage(AzuriteProcess.ConnectionString(ports)).Tables, cancellation);
        }
        finally
        {
            await azurite.StopAsync(AzuriteProcess.StopPatience, CancellationToken.None);
        }
    }

    /// <summary>Stops what still runs here, and removes it.</summary>
    public async ValueTask DisposeAsync()
    {
        var silent = new Terminal(TextWriter.Null, TextWriter.Null);
        foreach (var folder in _folder.EnumerateDirectories().Where(folder => folder.Name != Files))
            await new LocalInstance(Root, folder.Name, silent).StopAsync(CancellationToken.None);
        _folder.Delete(recursive: true);
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PerfEval.Functions.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
