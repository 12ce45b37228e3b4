using System.Collections.Immutable;

namespace PerfEval.Domain.Forms;

/// <summary>项目支出绩效自评表: the performance self-evaluation of one budget project in one year, cell by cell as printed.</summary>
/// <remarks>Where the cells were read stands in <see cref="FormReading"/>; two readings say the same where their canonical JSON is equal (<see cref="FormJson"/>).</remarks>
public sealed record SelfEvaluationForm
{
    /// <summary>项目编码: 21 digits, the first six the administrative division.</summary>
    public TextCell ProjectCode { get; init; }

    /// <summary>项目名称.</summary>
    public TextCell ProjectName { get; init; }

    /// <summary>绩效自评年度: the budget year.</summary>
    public NumberCell FiscalYear { get; init; }

    /// <summary>实施单位: who carried the project out.</summary>
    public TextCell ImplementingUnit { get; init; }

    /// <summary>一级预算单位 (主管部门): the budget unit that answers for it.</summary>
    public TextCell PrimaryBudgetUnit { get; init; }

    /// <summary>资金使用情况.</summary>
    public Funds Funds { get; init; } = new();

    /// <summary>年度总体目标.</summary>
    public Goal Goal { get; init; } = new();

    /// <summary>年度绩效指标, in printed order.</summary>
    public ImmutableArray<Indicator> Indicators { get; init; } = [];

    /// <summary>The weight printed beside each 一级指标, in points; empty where none is printed.</summary>
    /// <remarks>In the order of code units, as all sorted parts of a form: no machine's language decides how it is written.</remarks>
    public ImmutableSortedDictionary<string, NumberCell> SectionWeights { get; init => field = value.WithComparers(StringComparer.Ordinal); } =
        ImmutableSortedDictionary<string, NumberCell>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>总分.</summary>
    public FormTotal Total { get; init; } = new();
}
