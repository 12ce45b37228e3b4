using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace PerfEval.Functions.Tests.Support;

/// <summary>The environment of an app that serves no files of its own, as pages ask for it.</summary>
internal sealed class NoWebRoot : IWebHostEnvironment
{
    public string ApplicationName { get; set; } = nameof(PerfEval);

    public string EnvironmentName { get; set; } = Environments.Production;

    public string ContentRootPath { get; set; } = "";

    public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();

    public string WebRootPath { get; set; } = "";

    public IFileProvider WebRootFileProvider { get; set; } = new NullFileProvider();
}
