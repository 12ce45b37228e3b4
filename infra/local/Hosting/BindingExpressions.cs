using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace FunctionsLocalHost.Hosting;

/// <summary>Settings named in attributes: <c>%Name%</c> in a path or schedule, and the names of connections.</summary>
internal static partial class BindingExpressions
{
    private const string DefaultConnection = "AzureWebJobsStorage";

    /// <exception cref="InvalidOperationException">A setting it names does not exist.</exception>
    public static string Resolve(IConfiguration configuration, string text, string function)
        => Setting().Replace(text, match => configuration[match.Groups[1].Value]
            ?? throw new InvalidOperationException($"Function '{function}': there is no setting '{match.Groups[1].Value}', which '{text}' names."));

    /// <exception cref="InvalidOperationException">The setting does not exist.</exception>
    public static string Connection(IConfiguration configuration, string? name, string function)
    {
        var setting = string.IsNullOrEmpty(name) ? DefaultConnection : Resolve(configuration, name, function);
        return configuration.GetConnectionString(setting) ?? configuration[setting] ?? configuration["AzureWebJobs" + setting]
            ?? throw new InvalidOperationException($"Function '{function}': there is no setting '{setting}' with a storage connection string.");
    }

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Setting();
}
