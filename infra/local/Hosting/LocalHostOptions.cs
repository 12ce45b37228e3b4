using System.Net;
using Microsoft.Extensions.Configuration;

namespace FunctionsLocalHost.Hosting;

/// <summary>Settings of the local host, from the section <c>LocalHost</c>.</summary>
internal sealed class LocalHostOptions
{
    public const string Section = "LocalHost";

    /// <summary>Where the host keeps its databases and keys.</summary>
    public string Directory { get; set; } = ".localhost";

    /// <summary>Where it listens; a loopback address, with port 0 for any free one.</summary>
    public string Urls { get; set; } = "http://127.0.0.1:7071";

    /// <summary>The wait between two looks at a container; it grows to five times that while nothing comes.</summary>
    public TimeSpan BlobPollingInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Blobs that are handled at the same time.</summary>
    public int MaxConcurrentBlobs { get; set; } = 4;

    public int MaxConcurrentOrchestrations { get; set; } = 2;

    public int MaxConcurrentActivities { get; set; } = 16;

    public int HotInstances { get; set; } = 32;

    /// <summary>Reads and checks the settings.</summary>
    /// <exception cref="InvalidOperationException">One is out of its range; the message names it.</exception>
    public static LocalHostOptions Read(IConfiguration configuration)
    {
        var options = configuration.GetSection(Section).Get<LocalHostOptions>() ?? new();
        Require(!string.IsNullOrWhiteSpace(options.Directory), nameof(Directory), "a folder");
        Require(options.BlobPollingInterval >= TimeSpan.FromMilliseconds(10) && options.BlobPollingInterval <= TimeSpan.FromHours(1),
            nameof(BlobPollingInterval), "00:00:00.010 to 01:00:00");
        Require(options.MaxConcurrentBlobs is >= 1 and <= 100, nameof(MaxConcurrentBlobs), "1 to 100");
        Require(options.MaxConcurrentOrchestrations is >= 1 and <= 1_000, nameof(MaxConcurrentOrchestrations), "1 to 1000");
        Require(options.MaxConcurrentActivities is >= 1 and <= 1_000, nameof(MaxConcurrentActivities), "1 to 1000");
        Require(options.HotInstances is >= 0 and <= 10_000, nameof(HotInstances), "0 to 10000");
        Require(options.Urls.Split(';').All(IsLoopback), nameof(Urls), "http addresses of this machine, such as http://127.0.0.1:7071");
        return options;
    }

    private static bool IsLoopback(string url)
        => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttp
            && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));

    private static void Require(bool isMet, string name, string range)
    {
        if (!isMet)
            throw new InvalidOperationException($"The setting {Section}:{name} must be {range}.");
    }
}
