using System.Globalization;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Demo;
using PerfEval.Cli.Hosting;
using PerfEval.Cli.Storage;
using PerfEval.Screenshots;

// Run by `perfeval screenshots` with the checkout, the folder for pictures, and the language.
var root = RepositoryRoot.Find(Environment.GetEnvironmentVariable, args[0]) ?? throw new ArgumentException($"{args[0]} is no checkout.");
CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(args[2]);
var terminal = new Terminal(TextWriter.Null, Console.Error);
using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    // What was started is stopped before this ends.
    e.Cancel = true;
    interrupted.Cancel();
};
var instance = new LocalInstance(root, "screenshots", terminal) { IsStorageInMemory = true };
try
{
    // What was left that was killed would hold its ports and files.
    await instance.StopAsync(interrupted.Token);
    instance.Folder.Delete();
    instance.Folder.Create();
    SamplingKey.Keep(instance.Folder, DemoShow.SamplingKey);
    var state = await instance.StartAsync(KnownProcess.Current, interrupted.Token);
    await using var camera = await Camera.OpenAsync(args[1]);
    await new Tour(new RunningInstance(instance.Name, instance.Folder, state), camera).RunAsync(interrupted.Token);
    return ExitCode.Done;
}
catch (CommandFailedException failure)
{
    terminal.Say(failure.Message);
    return failure.ExitCode;
}
catch (OperationCanceledException)
{
    return ExitCode.Interrupted;
}
finally
{
    await instance.StopAsync(CancellationToken.None);
    instance.Folder.Delete();
}
