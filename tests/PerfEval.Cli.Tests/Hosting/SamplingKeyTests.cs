using System.Runtime.Versioning;
using PerfEval.Cli.Hosting;

namespace PerfEval.Cli.Tests.Hosting;

public sealed class SamplingKeyTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void An_instance_keeps_its_key()
    {
        var folder = Folder("one");

        Assert.Equal(SamplingKey.Of(folder), SamplingKey.Of(folder));
    }

    [Fact]
    public void Two_instances_have_different_keys() => Assert.NotEqual(SamplingKey.Of(Folder("one")), SamplingKey.Of(Folder("two")));

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Only_the_owner_can_read_a_key()
    {
        var folder = Folder("one");
        _ = SamplingKey.Of(folder);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.SamplingKey));
    }

    private InstanceFolder Folder(string name)
    {
        var folder = new InstanceFolder(Path.Combine(_temporary.Path, name));
        folder.Create();
        return folder;
    }
}
