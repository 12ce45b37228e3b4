using PerfEval.Cli.Demo;
using PerfEval.Cli.Hosting;
using PerfEval.Cli.Storage;
using PerfEval.Screenshots;

// Run by `perfeval screenshots` with the checkout, the folder for pictures, and the language.
return await ProgramRun.RunAsync(args, async (root, terminal, cancellation) =>
{
    var instance = new LocalInstance(root, "screenshots", terminal) { IsStorageInMemory = true };
    // What was left that was killed would hold its ports and files.
    await instance.StopAsync(cancellation);
    try
    {
        instance.Folder.Delete();
        instance.Folder.Create();
        SamplingKey.Keep(instance.Folder, DemoShow.SamplingKey);
        var state = await instance.StartAsync(KnownProcess.Current, cancellation);
        await using var camera = await Camera.OpenAsync(args[1]);
        await new Tour(new RunningInstance(instance.Name, instance.Folder, state), camera).RunAsync(cancellation);
    }
    finally
    {
        await instance.StopAsync(CancellationToken.None);
        instance.Folder.Delete();
    }
});
