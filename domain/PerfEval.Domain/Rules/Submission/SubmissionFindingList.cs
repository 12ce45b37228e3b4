using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Messages;

namespace PerfEval.Domain.Rules.Submission;

/// <summary>Collects the findings across a submission, once as a whole and once for each form they name.</summary>
public sealed class SubmissionFindingList
{
    private const int GroupBytes = 8;

    private readonly SubmissionCase _submission;
    private readonly ImmutableArray<SubmissionFinding>.Builder _across = ImmutableArray.CreateBuilder<SubmissionFinding>();
    private readonly Dictionary<int, ImmutableArray<Finding>> _ofForms = [];

    internal SubmissionFindingList(SubmissionCase submission) => _submission = submission;

    /// <summary>The findings as a whole.</summary>
    internal ImmutableArray<SubmissionFinding> Across => _across.ToImmutable();

    /// <summary>The rows of the findings that name a form.</summary>
    internal ImmutableArray<Finding> OfForm(int index) => _ofForms.GetValueOrDefault(index, []);

    /// <summary>Adds a finding across forms.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="places">Where it stands, one place a form.</param>
    /// <param name="detail">Its figures; they tell its group from every other of the rule.</param>
    /// <param name="told">What is told of it; its cells are those of the places.</param>
    internal void Add(RuleInfo rule, ImmutableArray<FormPlace> places, ImmutableArray<string> detail, Told told)
    {
        var finding = Make(rule, told) with { Group = GroupOf(rule, detail) };
        // Every row of the group rests on the doubted cell, in whichever form it stands.
        foreach (var place in places)
            finding = Downgrading.Apply(finding with { Cells = place.Cells }, _submission.Forms[place.Form].Reading.Confidence);

        foreach (var place in places)
            _ofForms[place.Form] = OfForm(place.Form).Add(finding with { Where = place.Where, Row = place.Row, Cells = place.Cells });
        _across.Add(new SubmissionFinding
        {
            Rule = finding.Rule,
            Severity = finding.Severity,
            Grave = finding.Grave,
            Group = finding.Group!,
            Forms = [.. places.Select(place => new NamedForm(place.Form, _submission.Forms[place.Form].Form.ProjectCode.Text))],
            Printed = finding.Printed,
            Expected = finding.Expected,
            MessageZh = finding.MessageZh,
            MessageEn = finding.MessageEn,
            Source = finding.Source,
            SourceEn = finding.SourceEn,
            Detail = detail,
        });
    }

    /// <summary>Adds a finding at a row of one form that could only be seen beside the others; a row keeps one finding of a rule.</summary>
    internal void Add(RuleInfo rule, FormRow at, Told told)
    {
        if (_submission.Evaluations[at.Form].Findings.Concat(OfForm(at.Form)).Any(known => known.Rule == rule.Id && known.Row == at.Row.Number)) return;
        var finding = Make(rule, told with { Arguments = [at.Row.Number, at.Row.Name, .. told.Arguments] }) with
        {
            Where = at.Row.Name,
            Row = at.Row.Number,
            Cells = told.Cells,
        };
        _ofForms[at.Form] = OfForm(at.Form).Add(finding);
    }

    private Finding Make(RuleInfo rule, Told told)
    {
        var (zh, en) = FindingMessages.Write(told.Variant is null ? rule.Id : $"{rule.Id}.{told.Variant}", told.Arguments);
        return new Finding
        {
            Rule = rule.Id,
            Severity = rule.Severity,
            Grave = rule.IsGrave,
            Printed = told.Printed,
            Expected = told.Expected,
            MessageZh = zh,
            MessageEn = en,
            Source = _submission.Profile.Rules[rule.Id].Source,
            SourceEn = _submission.Profile.Rules[rule.Id].SourceEn,
        };
    }

    private static string GroupOf(RuleInfo rule, ImmutableArray<string> detail) =>
        $"{rule.Id}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', detail)))[..GroupBytes])}";
}
