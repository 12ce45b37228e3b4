namespace PerfEval.Functions.Approval.Callbacks;

/// <summary>What a program is told whose decision is recorded.</summary>
/// <param name="Decision">The decision that stands.</param>
/// <param name="At">When it was taken.</param>
/// <param name="MessageZh">The same in words, in Chinese.</param>
/// <param name="MessageEn">The same in words, in English.</param>
public sealed record DecisionAnswer(Decision Decision, DateTimeOffset At, string MessageZh, string MessageEn);
