using System.Collections.Immutable;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Messages;

namespace PerfEval.Domain.Rules.Warnings;

/// <summary>Two rows measure the same thing: both the budget execution, or the same name. One finding at each later row.</summary>
internal sealed class DuplicateIndicatorRule : IFormRule
{
    public RuleInfo Info { get; } = new("duplicate-indicator", 392, Severity.Warning);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        var executions = ImmutableArray<IndicatorCase>.Empty;
        var named = new Dictionary<string, ImmutableArray<IndicatorCase>>(StringComparer.Ordinal);
        foreach (var row in form.WeightedRows)
        {
            if (row.IsNotApplicable || row.NameLetters.Length == 0) continue;
            var isExecution = form.IsExecutionIndicator(row);
            var earlier = isExecution ? executions : named.GetValueOrDefault(row.NameLetters, []);
            if (!earlier.IsEmpty) findings.Add(Info, row, Tell(row, earlier, isExecution ? "execution" : "name"));
            if (isExecution) executions = executions.Add(row);
            else named[row.NameLetters] = earlier.Add(row);
        }
    }

    private static Told Tell(IndicatorCase row, ImmutableArray<IndicatorCase> earlier, string variant)
    {
        var cells = earlier.Select(other => other.Cell(Cells.Name)).ToImmutableArray();
        return new Told
        {
            Variant = variant,
            Cells = [row.Cell(Cells.Name), .. cells],
            Printed = row.Name,
            Arguments = [new CellList(cells)],
        };
    }
}
