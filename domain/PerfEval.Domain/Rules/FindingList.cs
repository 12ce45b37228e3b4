using System.Collections.Immutable;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Messages;
using PerfEval.Domain.Profiles;

namespace PerfEval.Domain.Rules;

/// <summary>Collects the findings of one form, in the words of both languages.</summary>
/// <remarks>An error that rests on a cell read with doubt becomes a warning that names the cell and the reason: a misreading must not send a right form back.</remarks>
public sealed class FindingList
{
    private readonly RuleProfile _profile;
    private readonly ImmutableSortedDictionary<string, CellDoubt> _doubts;
    private readonly List<(Finding Finding, int Place, int Order)> _findings = [];

    internal FindingList(RuleProfile profile, ImmutableSortedDictionary<string, CellDoubt> doubts)
    {
        _profile = profile;
        _doubts = doubts;
    }

    /// <summary>Adds a finding about a part of the form that is no row.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="where">The place, as in <see cref="Finding.Where"/>.</param>
    /// <param name="told">What was printed and expected, the cells and the message's arguments.</param>
    internal void Add(RuleInfo rule, string where, Told told) =>
        Add(rule, where, null, where is Cells.TotalPlace or Cells.WholeForm ? int.MaxValue : 0, told);

    /// <summary>Adds a finding about a row.</summary>
    internal void Add(RuleInfo rule, IndicatorCase row, Told told) =>
        Add(rule, row.Name, row.Number, row.Number, told with { Arguments = [row.Number, row.Name, .. told.Arguments] });

    /// <summary>The findings in the order of the form: its head and funds, its rows, its total and itself.</summary>
    internal ImmutableArray<Finding> ToOrdered() =>
        [.. _findings.OrderBy(entry => entry.Place).ThenBy(entry => entry.Order).Select(entry => entry.Finding)];

    private void Add(RuleInfo rule, string where, int? row, int place, Told told)
    {
        var (zh, en) = FindingMessages.Write(told.Variant is null ? rule.Id : $"{rule.Id}.{told.Variant}", told.Arguments);
        var finding = new Finding
        {
            Rule = rule.Id,
            Severity = told.Severity ?? rule.Severity,
            Grave = rule.IsGrave && told.Severity is null,
            Where = where,
            Row = row,
            Printed = told.Printed,
            Expected = told.Expected,
            MessageZh = zh,
            MessageEn = en,
            Source = _profile.Rules[rule.Id].Source,
            SourceEn = _profile.Rules[rule.Id].SourceEn,
            Cells = told.Cells,
        };
        _findings.Add((Downgrading.Apply(finding, _doubts), place, rule.Order));
    }
}
