using System.Collections.Immutable;
using PerfEval.Domain.Measures;
using PerfEval.Domain.Profiles;

namespace PerfEval.Domain.Scoring;

/// <summary>Tells from names and units which side of a plan figure is better.</summary>
/// <remarks>
/// A plan figure is met at or above it. It is an upper bound where the name is of something bad (投诉率, 事故起数), of a time within
/// which something is done (响应时间), or of a cost. 事故隐患排查次数 and 事故下降率 count what was planned to be done about it, 故障维修次数
/// what had to be done, 降低投诉率 may mean the rate or its fall, and 成本控制率 a share that is kept or that is spent: what cannot
/// be told is not judged.
/// </remarks>
internal sealed class PlanDirections(ScoringProfile scoring, NameProfile names, MeasureVocabulary measures)
{
    /// <summary>Within so many characters before something bad stands what is done about it: 受理群众来信投诉.</summary>
    private const int Near = 6;

    private readonly WordList _worse = new(scoring.LowerIsBetter);
    private readonly WordList _endings = new(scoring.LowerIsBetterUnless);
    private readonly WordList _better = new(scoring.HigherIsBetter);
    private readonly WordList _tails = new(scoring.LowerIsBetterTails);
    private readonly WordList _done = new(scoring.LowerIsBetterWork);
    private readonly WordList _answered = new(scoring.LowerIsBetterAnswers);
    private readonly WordList _falls = new(scoring.Falls);
    private readonly WordList _durations = new(scoring.ShorterIsBetter);
    private readonly WordList _scheduleLevels = new(scoring.ScheduleLevels);
    private readonly WordList _timeNames = new(scoring.TimeNames);
    private readonly WordList _costLevels = new(scoring.CostLevels);
    private readonly WordList _costs = new(scoring.CostNames);
    private readonly WordList _savings = new(scoring.Savings);
    private readonly WordList _progress = new(scoring.CostProgress);
    private readonly WordList _rises = new(scoring.CostRises);
    private readonly WordList _kept = new(scoring.CostControls);
    private readonly WordList _rates = new(names.RateEndings);
    private readonly WordList _percentages = new(names.PercentageEndings);
    private readonly WordList _shares = new(names.MeasuredEndings);
    private readonly string _yuan = measures.MoneyUnits[0];

    /// <summary>The direction of a plan figure.</summary>
    /// <param name="facts">The row's name and levels.</param>
    /// <param name="words">The words before the figure, which may name what it counts: 故障率2% in a row of 服务质量; empty where there are none.</param>
    /// <param name="unit">The figure's unit.</param>
    public PlanDirection Of(in RowFacts facts, string words, Unit unit)
    {
        var name = CharacterFolding.Fold(facts.Name);
        var bare = CharacterFolding.WithoutRemarks(name);
        if (OfWords(words, unit) is { } said and not PlanDirection.Higher) return said;
        if (OfWords(bare, unit) is { } named) return named;
        if (_costLevels.IsIn(facts.Level2) || _costLevels.IsIn(facts.Level1)) return OfCost(name, bare, unit);
        var isTime = unit.Kind == UnitKind.Time || (unit.Kind == UnitKind.None && _timeNames.SuffixOf(bare) > 0);
        return isTime && _scheduleLevels.IsIn(facts.Level2) ? PlanDirection.Unknown : PlanDirection.Higher;
    }

    /// <summary>Whether a name is of a share that cannot be too high: 合格率, 满意度.</summary>
    public bool IsOfGood(in RowFacts facts)
    {
        var bare = Bare(facts);
        return (_endings.SuffixOf(bare) > 0 || _better.SuffixOf(bare) > 0) && OfBad(bare) is (null or PlanDirection.Higher);
    }

    /// <summary>Whether a name is of a percentage, written with its sign or without.</summary>
    public bool IsOfPercentage(in RowFacts facts) => _percentages.SuffixOf(Bare(facts)) > 0;

    /// <summary>Whether a row counts money that is spent.</summary>
    public bool IsOfCost(in RowFacts facts) => _costLevels.IsIn(facts.Level2) || _costLevels.IsIn(facts.Level1) || _costs.IsIn(Bare(facts));

    /// <summary>Whether a name is of something bad, of which less is better.</summary>
    public bool IsOfBad(in RowFacts facts) => OfBad(Bare(facts)) == PlanDirection.Lower;

    private static ReadOnlySpan<char> Bare(in RowFacts facts) => CharacterFolding.WithoutRemarks(CharacterFolding.Fold(facts.Name));

    /// <summary>What the words of a name alone say; null where they say nothing.</summary>
    private PlanDirection? OfWords(ReadOnlySpan<char> words, Unit unit) =>
        OfBad(words) ?? (unit.Kind is UnitKind.Time or UnitKind.None && _durations.SuffixOf(words) > 0 ? PlanDirection.Lower : null);

    private PlanDirection? OfBad(ReadOnlySpan<char> name)
    {
        var (start, end) = LastBad(name);
        if (start < 0) return null;
        var before = name[..start];
        var behind = name[end..];
        // 负氧离子浓度 is none of the bad ones; 不合格率 ends in 合格率, and is none of the good ones.
        if (_endings.SuffixOf(behind) > 0 || _endings.SuffixOf(name) > name.Length - start) return PlanDirection.Higher;
        if (_durations.SuffixOf(name) > 0) return null;
        if (_done.IsIn(behind) || _falls.IsIn(behind)) return PlanDirection.Higher;
        if (!IsTail(behind) || _falls.IsIn(before)) return PlanDirection.Unknown;
        var near = before[Math.Max(0, before.Length - Near)..];
        return _rates.SuffixOf(name) == 0 && _answered.IsIn(near) ? PlanDirection.Unknown : PlanDirection.Lower;
    }

    private (int Start, int End) LastBad(ReadOnlySpan<char> name)
    {
        var (start, end) = (-1, 0);
        while (end < name.Length && _worse.In(name[end..]) is { Index: >= 0 } found) (start, end) = (end + found.Index, end + found.Index + found.Length);
        return (start, end);
    }

    private bool IsTail(ReadOnlySpan<char> behind)
    {
        while (_tails.PrefixOf(behind) is > 0 and var length) behind = behind[length..];
        return behind.IsEmpty;
    }

    private PlanDirection OfCost(ReadOnlySpan<char> name, ReadOnlySpan<char> bare, Unit unit)
    {
        if (_savings.IsIn(bare)) return PlanDirection.Higher;
        if (unit.Kind == UnitKind.Money) return PlanDirection.Lower;
        if (unit.Kind is not (UnitKind.None or UnitKind.Percent)) return PlanDirection.Higher;
        if (unit.Kind == UnitKind.None && CountsMoney(name)) return PlanDirection.Lower;
        if (_kept.IsIn(bare)) return PlanDirection.Unknown;
        if (_rises.IsIn(bare)) return PlanDirection.Lower;
        if (_shares.SuffixOf(bare) > 0) return PlanDirection.Higher;
        if (unit.Kind == UnitKind.Percent) return _costs.SuffixOf(bare) > 0 ? PlanDirection.Unknown : PlanDirection.Higher;
        if (!_costs.IsIn(bare)) return PlanDirection.Unknown;
        // 支出进度 100 is a rate, 补贴发放金额 20 an amount to be spent or not to be passed.
        return !_progress.IsIn(bare) ? PlanDirection.Lower : _costs.SuffixOf(bare) > 0 ? PlanDirection.Unknown : PlanDirection.Higher;
    }

    /// <summary>Whether the name itself gives a unit of money, as in 购置（万元）.</summary>
    private bool CountsMoney(ReadOnlySpan<char> name) => name is [.., ')'] && name.LastIndexOf('(') is >= 0 and var open && name[open..].Contains(_yuan, StringComparison.Ordinal);
}
