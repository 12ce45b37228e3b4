using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Rules;
using PerfEval.Functions;
using PerfEval.Functions.Tables;

namespace PerfEval.Cli.Reporting.Figures;

/// <summary>Reads the results tables and counts. Tables are read once, row by row; what is kept is a few figures a form.</summary>
/// <param name="tables">The tables.</param>
internal sealed class FigureReader(TableServiceClient tables)
{
    /// <summary>The most units of a report; the others are one line.</summary>
    public const int MaxUnits = 20;

    /// <summary>The most rules of a report; the others are one line.</summary>
    public const int MaxRules = 15;

    /// <summary>The most forms, withdrawn budgets and approvers of a report.</summary>
    public const int MaxListed = 12;

    private const int NotFound = 404;
    private const string UnequalDeduction = "inconsistent-deduction";

    // A submission's row key is hex digits; a pointer's begins with a letter beyond them.
    private const string SubmissionsOnly = "RowKey lt 'g'";

    private static readonly string[] Grades = [.. Enum.GetValues<Grade>().OrderDescending().Select(AppJson.Name)];
    private static readonly string[] Risks = [.. Enum.GetValues<RiskLevel>().OrderDescending().Select(AppJson.Name)];

    private static readonly string[] Statuses =
        [FormStatus.Waiting, FormStatus.Returned, FormStatus.Approved, FormStatus.Rejected, FormStatus.Undecided];

    /// <summary>
    /// The figures of all forms, or of those of a fiscal year. A form that a newer upload of its file has superseded, or an
    /// operator voided, counts nowhere; how long it took people to decide it does.
    /// </summary>
    /// <param name="year">The fiscal year; null for all.</param>
    /// <param name="at">Now.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<ReportFigures> ReadAsync(int? year, DateTimeOffset at, CancellationToken cancellation)
    {
        var filed = await FormsAsync(year, cancellation);
        var keys = year is null ? null : filed.Select(form => form.FormKey).ToHashSet(StringComparer.Ordinal);
        var ended = filed.Where(form => form.Status is FormStatus.Superseded or FormStatus.Voided).Select(form => form.FormKey).ToHashSet(StringComparer.Ordinal);
        var forms = filed.Where(form => !ended.Contains(form.FormKey)).ToList();
        // Side by side: findings are many, and storage answers each table by itself.
        var findings = RulesAsync(year, keys, ended, cancellation);
        var trails = TimesAsync(year, keys, cancellation);
        var inboxes = InboxesAsync(keys, cancellation);
        var files = FilesAsync(cancellation);
        await Task.WhenAll(findings, trails, inboxes, files);
        var ((rules, unequal), times) = (await findings, await trails);
        var units = forms.GroupBy(form => form.Unit).Select(unit => new FormGroup(unit.Key, [.. unit]))
            .OrderByDescending(unit => unit.Inflation ?? decimal.MinValue).ThenByDescending(unit => unit.Count).ThenBy(unit => unit.Name, StringComparer.Ordinal).ToList();
        var overdue = forms.Where(times.IsOverdue).Select(form => form.FormKey).ToHashSet(StringComparer.Ordinal);
        var approvers = Approvers(await inboxes, times, overdue);
        var withdrawn = forms.Where(form => form.IsWithdrawn).OrderByDescending(form => form.InitialBudget).ToList();
        return new ReportFigures
        {
            At = at,
            Year = year,
            All = new FormGroup("", forms),
            UnitCount = units.Count,
            Units = [.. units.Take(MaxUnits)],
            OtherUnits = units.Count > MaxUnits ? new FormGroup("", [.. units.Skip(MaxUnits).SelectMany(unit => unit.Forms)]) : null,
            Inflation = Classes.OfInflation(forms.Select(form => form.Inflation).OfType<decimal>()),
            Grades = Classes.OfKeys(forms.Select(form => form.Grade).OfType<string>(), Grades),
            Risks = Classes.OfKeys(forms.Select(form => form.Risk), Risks),
            Statuses = Classes.OfKeys(forms.Select(form => form.Status), Statuses),
            Rules = [.. rules.Take(MaxRules)],
            OtherRules = rules.Count > MaxRules ? rules.Skip(MaxRules).Aggregate((sum, rule) => sum.With(rule)) with { Rule = "" } : null,
            UnequalDeductions = unequal,
            Worst = [.. forms.Where(form => form.Errors > 0 || form.Warnings > 0 || form.Inflation > 0)
                .OrderByDescending(form => form.Errors).ThenByDescending(form => form.Inflation ?? 0).ThenByDescending(form => form.Warnings)
                .ThenBy(form => form.FormKey, StringComparer.Ordinal).Take(MaxListed)],
            Rates = Classes.OfRates(forms.Where(form => !form.IsWithdrawn).Select(form => form.ExecutionRate).OfType<decimal>()),
            WithdrawnCount = withdrawn.Count,
            WithdrawnBudget = withdrawn.Sum(form => form.InitialBudget!.Value),
            Withdrawn = [.. withdrawn.Take(MaxListed)],
            MedianDays = Median.Of(times.OfSteps),
            Days = Classes.OfDays(times.OfSteps),
            Overdue = overdue.Count,
            Approvers = [.. approvers.Take(MaxListed)],
            ApproverCount = approvers.Count,
            Files = (await files).Count,
            FailedFiles = (await files).Count(status => status == SubmissionStatus.Failed),
        };
    }

    private async Task<List<FormFigures>> FormsAsync(int? year, CancellationToken cancellation)
    {
        var filter = year is null ? null : TableClient.CreateQueryFilter($"PartitionKey eq {EvaluationRow.PartitionOf(year)}");
        return await RowsAsync<EvaluationRow>(TableNames.Evaluations, filter, FormFigures.Columns, cancellation).Select(FormFigures.Of).ToListAsync(cancellation);
    }

    private async Task<(List<RuleFigures> Rules, int Unequal)> RulesAsync(int? year, HashSet<string>? keys, HashSet<string> ended, CancellationToken cancellation)
    {
        string[] columns = [nameof(FindingRow.FormKey), nameof(FindingRow.Rule), nameof(FindingRow.Severity), nameof(FindingRow.Group)];
        var rules = new Dictionary<string, RuleFigures>(StringComparer.Ordinal);
        var last = new Dictionary<string, string>(StringComparer.Ordinal);
        var groups = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var row in RowsAsync<FindingRow>(TableNames.Findings, OfYear(year), columns, cancellation))
        {
            if (keys?.Contains(row.FormKey) == false || ended.Contains(row.FormKey)) continue;
            var rule = rules.GetValueOrDefault(row.Rule) ?? new RuleFigures(row.Rule, 0, 0, 0, 0);
            // Findings of a form come together: they are one partition.
            var another = last.GetValueOrDefault(row.Rule) == row.FormKey ? 0 : 1;
            last[row.Rule] = row.FormKey;
            rules[row.Rule] = rule with
            {
                Errors = rule.Errors + Is(Severity.Error, row),
                Warnings = rule.Warnings + Is(Severity.Warning, row),
                Notes = rule.Notes + Is(Severity.Note, row),
                Forms = rule.Forms + another,
            };
            if (row is { Rule: UnequalDeduction, Group: { } group }) groups.Add(group);
        }

        return ([.. rules.Values.OrderByDescending(rule => rule.Total).ThenBy(rule => Order(rule.Rule))], groups.Count);
    }

    private static int Is(Severity severity, FindingRow row) => row.Severity == AppJson.Name(severity) ? 1 : 0;

    private static int Order(string rule) => RuleCatalogue.Rules.FirstOrDefault(info => info.Id == rule)?.Order ?? int.MaxValue;

    private async Task<DecisionTimes> TimesAsync(int? year, HashSet<string>? keys, CancellationToken cancellation)
    {
        var times = new DecisionTimes();
        var trail = new List<ApprovalRow>();
        await foreach (var row in RowsAsync<ApprovalRow>(TableNames.Approvals, OfYear(year), DecisionTimes.Columns, cancellation))
        {
            if (keys?.Contains(row.FormKey) == false) continue;
            if (trail.Count > 0 && trail[0].FormKey != row.FormKey)
            {
                times.Add(trail);
                trail.Clear();
            }

            trail.Add(row);
        }

        times.Add(trail);
        return times;
    }

    private async Task<List<InboxRow>> InboxesAsync(HashSet<string>? keys, CancellationToken cancellation)
    {
        string[] columns = [nameof(InboxRow.Approver), nameof(InboxRow.FormKey), nameof(InboxRow.DueAt)];
        return await RowsAsync<InboxRow>(TableNames.Inbox, null, columns, cancellation).Where(row => keys?.Contains(row.FormKey) != false).ToListAsync(cancellation);
    }

    private async Task<List<string>> FilesAsync(CancellationToken cancellation) =>
        await RowsAsync<SubmissionRow>(TableNames.Submissions, SubmissionsOnly, [nameof(SubmissionRow.Status)], cancellation).Select(row => row.Status).ToListAsync(cancellation);

    private static List<ApproverFigures> Approvers(List<InboxRow> inboxes, DecisionTimes times, HashSet<string> overdue)
    {
        var waiting = inboxes.ToLookup(row => row.Approver, StringComparer.Ordinal);
        return
        [
            .. waiting.Select(inbox => inbox.Key).Union(times.OfApprovers.Keys).Select(approver => new ApproverFigures(
                    approver,
                    times.OfApprovers.GetValueOrDefault(approver)?.Count ?? 0,
                    Median.Of(times.OfApprovers.GetValueOrDefault(approver) ?? []),
                    waiting[approver].Count(),
                    waiting[approver].Count(row => overdue.Contains(row.FormKey)),
                    waiting[approver].Select(row => (DateTimeOffset?)row.DueAt).Min()))
                .OrderByDescending(approver => approver.Overdue).ThenByDescending(approver => approver.Waiting).ThenByDescending(approver => approver.Decisions)
                .ThenBy(approver => approver.Approver, StringComparer.Ordinal),
        ];
    }

    // Form keys begin with the year, or with a letter where the project has no code: those may be of any.
    private static string? OfYear(int? year)
    {
        if (year is null) return null;
        var prefix = EvaluationRow.PartitionOf(year);
        return TableClient.CreateQueryFilter($"(PartitionKey ge {prefix} and PartitionKey lt {prefix + '~'}) or PartitionKey ge 'x'");
    }

    // None where the table is not there yet.
    private async IAsyncEnumerable<T> RowsAsync<T>(
        string table, string? filter, IReadOnlyList<string> columns, [EnumeratorCancellation] CancellationToken cancellation) where T : ResultRow
    {
        await using var pages = tables.GetTableClient(table).QueryAsync<T>(filter, select: columns, cancellationToken: cancellation).AsPages().GetAsyncEnumerator(cancellation);
        while (true)
        {
            try
            {
                if (!await pages.MoveNextAsync()) yield break;
            }
            catch (RequestFailedException failure) when (failure.Status == NotFound)
            {
                yield break;
            }

            foreach (var row in pages.Current.Values) yield return row;
        }
    }
}
