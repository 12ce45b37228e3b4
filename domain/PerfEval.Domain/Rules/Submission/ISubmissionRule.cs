namespace PerfEval.Domain.Rules.Submission;

/// <summary>A rule across the forms of one submission.</summary>
public interface ISubmissionRule : IRule
{
    /// <summary>Reports what does not hold between the forms.</summary>
    /// <param name="submission">The forms.</param>
    /// <param name="findings">Takes the findings.</param>
    void Check(SubmissionCase submission, SubmissionFindingList findings);
}
