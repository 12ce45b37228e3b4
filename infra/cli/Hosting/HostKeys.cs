using System.Text.Json;
using System.Text.Json.Nodes;

namespace PerfEval.Cli.Hosting;

/// <summary>The function key of a local host, which it keeps in a file of its folder.</summary>
internal static class HostKeys
{
    private const string FileName = "keys.json";
    private const string FunctionKey = "default";

    /// <summary>The key that opens the functions; empty where there is none, which the host then refuses.</summary>
    public static string Read(InstanceFolder folder)
    {
        try
        {
            return (string?)JsonNode.Parse(File.ReadAllText(Path.Combine(folder.Host, FileName)))?[FunctionKey] ?? "";
        }
        catch (Exception failure) when (failure is FileNotFoundException or JsonException)
        {
            return "";
        }
    }
}
