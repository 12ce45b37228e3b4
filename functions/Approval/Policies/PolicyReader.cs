using System.Text.Json;
using PerfEval.Functions.Settings;

namespace PerfEval.Functions.Approval.Policies;

/// <summary>Reads and checks an approval policy.</summary>
public static class PolicyReader
{
    /// <summary>The route of forms of normal risk.</summary>
    public const string NormalRoute = "normal";

    /// <summary>The route of forms of high risk.</summary>
    public const string HighRoute = "high";

    private const string DefaultName = "default";

    /// <summary>The policy that is shipped.</summary>
    public static ApprovalPolicy Default() => Read(EmbeddedFile.Read(Embedded(DefaultName)));

    /// <summary>The policy that the settings name: a file, or that of the profile in a folder; where they name none, the shipped one of the profile.</summary>
    /// <exception cref="FormatException">It is no policy; the message names each property that is wrong.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ApprovalPolicy Of(PerfEvalOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        // A profile is a shipped one, by its name, or a file of one's own.
        var profile = Path.GetFileNameWithoutExtension(options.Profile);
        if (options.PolicyFile is not { Length: > 0 } file)
            return Read(EmbeddedFile.Find(Embedded(profile)) ?? EmbeddedFile.Read(Embedded(DefaultName)));
        if (Directory.Exists(file))
        {
            var ofProfile = Path.Combine(file, profile + ".json");
            file = File.Exists(ofProfile) ? ofProfile : Path.Combine(file, DefaultName + ".json");
        }

        return Read(File.ReadAllBytes(file));
    }

    /// <summary>A policy from its JSON.</summary>
    /// <exception cref="FormatException">It is no policy; the message names each property that is wrong.</exception>
    public static ApprovalPolicy Read(ReadOnlySpan<byte> utf8)
    {
        ApprovalPolicy policy;
        try
        {
            policy = StrictJson.Deserialize<ApprovalPolicy>(utf8);
        }
        catch (JsonException e)
        {
            throw new FormatException($"The approval policy is wrong at {e.Path}: {e.Message}", e);
        }

        var failures = PolicyCheck.Failures(policy).ToList();
        return failures.Count == 0 ? policy : throw new FormatException("The approval policy is wrong. " + string.Join(" ", failures));
    }

    private static string Embedded(string name) => $"policies/{name}.json";
}
