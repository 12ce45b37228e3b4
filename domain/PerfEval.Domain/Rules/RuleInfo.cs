using PerfEval.Domain.Evaluation;

namespace PerfEval.Domain.Rules;

/// <summary>What is known of a rule without running it.</summary>
/// <param name="Id">Its id, such as <c>total-sum</c>.</param>
/// <param name="Order">Its place among the findings of one place of a form.</param>
/// <param name="Severity">How much its findings weigh.</param>
/// <param name="IsGrave">Whether one of its findings alone makes a form's risk high.</param>
public sealed record RuleInfo(string Id, int Order, Severity Severity, bool IsGrave = false);
