using FunctionsLocalHost.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FunctionsLocalHost.Tests.Hosting;

/// <summary>A host of a few functions, on a free port and in a folder of its own.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly TempFolder? _folder;
    private readonly IHost _host;

    private TestHost(IHost host, TempFolder? folder)
    {
        _host = host;
        _folder = folder;
        var address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Http = new() { BaseAddress = new(address) };
    }

    public HttpClient Http { get; }

    public DurableTaskClient Client => _host.GetDurableEngine().Client;

    public static IHost Build(string folder, Action<FunctionsApplicationBuilder>? configure, Type[] functions, params string[] settings)
    {
        var builder = FunctionsApplication.CreateBuilder(
            ["--LocalHost:Urls=http://127.0.0.1:0", $"--LocalHost:Directory={folder}", .. settings]);
        builder.ConfigureFunctionsWebApplication();
        builder.Logging.ClearProviders();
        builder.Services.AddFunctionsFrom(functions);
        configure?.Invoke(builder);
        return builder.Build();
    }

    public static async Task<TestHost> Start(
        Type[] functions, Action<FunctionsApplicationBuilder>? configure = null, string? folder = null, params string[] settings)
    {
        var own = folder is null ? new TempFolder() : null;
        var host = Build(folder ?? own!.Path, configure, functions, settings);
        await host.StartAsync();
        return new(host, own);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
        _folder?.Dispose();
    }
}
