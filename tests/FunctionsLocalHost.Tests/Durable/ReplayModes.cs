namespace FunctionsLocalHost.Tests.Durable;

/// <summary>How many instances an engine keeps in memory: none, so that each step replays, or enough.</summary>
public sealed class ReplayModes : TheoryData<int>
{
    public ReplayModes() => AddRange(0, 32);
}
