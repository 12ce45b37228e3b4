using System.Collections.Immutable;
using Microsoft.Extensions.Options;
using PerfEval.Domain.Profiles;
using PerfEval.Functions.Approval.Calendars;
using PerfEval.Functions.Approval.Policies;

namespace PerfEval.Functions.Settings;

/// <summary>Checks the settings that a range or a required mark cannot, naming each setting that is wrong.</summary>
internal sealed class PerfEvalOptionsValidator : IValidateOptions<PerfEvalOptions>
{
    /// <summary>The fewest bytes of a sampling key.</summary>
    internal const int MinSamplingKeyBytes = 16;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, PerfEvalOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var failures = new List<string>();
        foreach (var error in ErrorsOf(options.Profile)) failures.Add($"{Name(nameof(options.Profile))}: {error}.");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _))
            failures.Add($"{Name(nameof(options.TimeZone))}: '{options.TimeZone}' is no time zone of this machine.");
        if (options.BaseAddress is { } address && (!address.IsAbsoluteUri || address.Scheme is not ("https" or "http")))
            failures.Add($"{Name(nameof(options.BaseAddress))}: an absolute http or https address is expected.");
        if (!IsKey(options.SamplingKey))
            failures.Add($"{Name(nameof(options.SamplingKey))}: at least {MinSamplingKeyBytes} bytes in base64 are expected.");
        if (options.KeyEncryptionKey is { Length: > 0 } key && !IsVaultKey(key))
            failures.Add($"{Name(nameof(options.KeyEncryptionKey))}: '{key}' is no https://{{vault}}/keys/{{name}} without a version.");
        if (ProblemOf(() => PolicyReader.Of(options)) is { } policy) failures.Add($"{Name(nameof(options.PolicyFile))}: {policy}");
        if (ProblemOf(() => HolidayReader.Of(options)) is { } holidays) failures.Add($"{Name(nameof(options.HolidayFile))}: {holidays}");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    /// <summary>Why a file cannot be read; null where it can.</summary>
    private static string? ProblemOf(Action read)
    {
        try
        {
            read();
            return null;
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }

    private static ImmutableArray<string> ErrorsOf(string profile)
    {
        try
        {
            ProfileSource.Load(profile);
            return [];
        }
        catch (RuleProfileException exception)
        {
            return exception.Errors;
        }
    }

    private static string Name(string property) => $"{PerfEvalOptions.Section}:{property}";

    private static bool IsVaultKey(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri is { Scheme: "https", Query: "", Segments: [_, "keys/", var name] } && !name.EndsWith('/');

    private static bool IsKey(string text)
    {
        Span<byte> bytes = stackalloc byte[256];
        return Convert.TryFromBase64String(text, bytes, out var written) && written >= MinSamplingKeyBytes;
    }
}
