namespace PerfEval.Browser.Tests.Support;

/// <summary>The app as it runs behind a sign-in, in whose place a test says who is signed in.</summary>
public sealed class SignedInApp : RunningApp
{
    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string> { ["PerfEval__RequireSignedIn"] = "true" };
}
