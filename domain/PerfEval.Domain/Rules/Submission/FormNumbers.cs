namespace PerfEval.Domain.Rules.Submission;

/// <summary>Writes which forms of a submission a finding names.</summary>
internal static class FormNumbers
{
    /// <summary>The numbers of the forms, from 1.</summary>
    public static string Of(IEnumerable<int> indices) => string.Join(", ", indices.Distinct().Select(index => index + 1));
}
