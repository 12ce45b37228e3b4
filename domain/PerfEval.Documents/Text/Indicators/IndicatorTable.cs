using System.Collections.Immutable;
using PerfEval.Documents.Grids.Sections;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Text.Indicators;

/// <summary>What was read of 年度绩效指标.</summary>
internal sealed record IndicatorTable(ImmutableArray<Indicator> Rows, ImmutableSortedDictionary<string, NumberCell> SectionWeights)
{
    /// <summary>The columns, where they are those of a grid; null where the text's heading names them.</summary>
    public TableColumns? Columns { get; init; }

    /// <summary>The sum of the weights; null where one is missing.</summary>
    public decimal? Weights => Sum(static r => r.Weight);

    /// <summary>The sum of the scores; null where one is missing.</summary>
    public decimal? Scores => Sum(static r => r.Score);

    /// <summary>Whether every row has a weight, whatever columns the table has.</summary>
    public bool HasWeights => Rows.All(r => r.Weight.Value is not null);

    /// <summary>Whether a row has a weight of 0, as a template's rows for what does not apply have.</summary>
    public bool HasWorthless => Rows.Any(r => r.Weight.Value == 0);

    private decimal? Sum(Func<Indicator, NumberCell> cell)
    {
        decimal? sum = 0m;
        foreach (var row in Rows) sum += cell(row).Value;
        return sum;
    }
}
