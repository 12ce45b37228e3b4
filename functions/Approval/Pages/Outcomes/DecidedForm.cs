using PerfEval.Functions.Approval.Callbacks;

namespace PerfEval.Functions.Approval.Pages.Outcomes;

/// <summary>A form and what became of the decision on it.</summary>
/// <param name="Result">What became of the decision.</param>
public sealed record DecidedForm(DecisionResult Result)
{
    /// <summary>What the form is called; empty where it was not found.</summary>
    public string Title => Result.Form is { } form ? form.ProjectName is { Length: > 0 } name ? name : form.ProjectCode ?? form.FormKey : "";

    /// <summary>实施单位; empty where it is not known.</summary>
    public string Unit => Result.Form?.ImplementingUnit ?? "";
}
