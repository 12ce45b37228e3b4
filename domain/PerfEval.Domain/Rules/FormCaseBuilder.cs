using System.Collections.Immutable;
using PerfEval.Domain.Deviations;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Measures;
using PerfEval.Domain.Profiles;
using PerfEval.Domain.Scoring;

namespace PerfEval.Domain.Rules;

/// <summary>Reads a form's measures and scores its rows, once for all rules.</summary>
internal sealed class FormCaseBuilder(RuleProfile profile)
{
    private readonly PairReader _measures = new(profile);
    private readonly IndicatorScoring _scoring = new(profile);
    private readonly DeviationReader _deviations = new(profile.Deviation);

    /// <summary>The form as the rules see it.</summary>
    public FormCase Build(FormReading reading)
    {
        var form = reading.Form;
        var withdrawn = FormCase.IsBudgetWithdrawn(form.Funds.Total);
        int? year = form.FiscalYear.Value is >= 1 and <= 9999 and var printed ? (int)printed : null;
        var rows = ImmutableArray.CreateBuilder<IndicatorCase>(form.Indicators.Length);
        for (var index = 0; index < form.Indicators.Length; index++)
        {
            var indicator = form.Indicators[index];
            var row = new IndicatorCase(index, indicator, profile.Names.NotApplicable.Contains(indicator.Name.Text))
            {
                IsExtra = IsExtra(indicator) || (index > 0 && IsPart(indicator)),
                Deviation = _deviations.Read(indicator.Deviation.Text),
            };
            if (row.IsWeighted && CanBeScored(indicator)) row.Result = Score(row, withdrawn, year);
            rows.Add(row);
        }

        return new FormCase(reading, profile, rows.MoveToImmutable());
    }

    private bool IsExtra(Indicator indicator)
    {
        if (FormFigures.Points(indicator.Weight) is not null) return false;
        foreach (var word in profile.Names.ExtraPoints)
            if (indicator.Level1.Text.Contains(word, StringComparison.Ordinal) || indicator.Level2.Text.Contains(word, StringComparison.Ordinal) || EndsWithin(indicator.Name.Text, word)) return true;
        return false;
    }

    // ★其中：果树面积 below 种植面积, whose points are those of all its parts.
    private bool IsPart(Indicator indicator)
    {
        if (indicator.Weight.Value is not null || indicator.Score.Value is not null) return false;
        var name = indicator.Name.Text.AsSpan();
        while (name.Length > 0 && !char.IsLetterOrDigit(name[0])) name = name[1..];
        foreach (var word in profile.Names.PartsOfRow)
            if (name.StartsWith(word, StringComparison.Ordinal)) return true;
        return false;
    }

    // 表彰加分（市级） and 加分项, not 增加分流车道.
    private static bool EndsWithin(string name, string word)
    {
        var at = name.IndexOf(word, StringComparison.Ordinal);
        return at >= 0 && (at + word.Length == name.Length || name[at + word.Length] is '项' or '指' or '（' or '(' or '）' or ')' or '：' or ':');
    }

    /// <summary>A form that prints no actuals says nothing of what was done.</summary>
    private static bool CanBeScored(Indicator indicator) => indicator.Actual.IsPrinted;

    private RowScore Score(IndicatorCase row, bool withdrawn, int? year)
    {
        var indicator = row.Indicator;
        var facts = new RowFacts
        {
            Weight = row.Weight!.Value,
            SelfScore = row.Score,
            Name = row.Name,
            Level1 = indicator.Level1.Text,
            Level2 = indicator.Level2.Text,
            BudgetIsWithdrawn = withdrawn,
            FiscalYear = year,
        };
        var (target, actual) = _measures.Read(indicator.Target.Text, indicator.Actual.Text, row.Name);
        return _scoring.Score(target, actual, facts);
    }
}
