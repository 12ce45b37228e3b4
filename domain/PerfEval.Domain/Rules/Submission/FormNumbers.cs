using System.Globalization;
using PerfEval.Domain.Messages;

namespace PerfEval.Domain.Rules.Submission;

/// <summary>Writes which forms of a submission a finding names.</summary>
internal static class FormNumbers
{
    /// <summary>The numbers of the forms, from 1.</summary>
    public static TextList Of(IEnumerable<int> indices) => new([.. indices.Distinct().Select(index => (index + 1).ToString(CultureInfo.InvariantCulture))]);
}
