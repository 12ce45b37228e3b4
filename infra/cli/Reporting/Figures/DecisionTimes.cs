using PerfEval.Functions.Tables;

namespace PerfEval.Cli.Reporting.Figures;

/// <summary>What the audit trail says of how long decisions took, and of which forms nobody answered in time.</summary>
internal sealed class DecisionTimes
{
    private static readonly string[] Told = [ApprovalEvents.Asked, ApprovalEvents.Decided, ApprovalEvents.Escalated];

    private readonly Dictionary<string, List<decimal>> _ofApprovers = new(StringComparer.Ordinal);
    private readonly List<decimal> _ofSteps = [];
    private readonly HashSet<(string FormKey, int Round, string Step)> _escalated = [];

    /// <summary>The columns of <c>approvals</c> that <see cref="Add"/> needs.</summary>
    public static readonly IReadOnlyList<string> Columns =
    [
        nameof(ApprovalRow.FormKey), nameof(ApprovalRow.Round), nameof(ApprovalRow.Step), nameof(ApprovalRow.Approver), nameof(ApprovalRow.Event), nameof(ApprovalRow.At),
    ];

    /// <summary>Days from asking for a step's decision to the last one on it.</summary>
    public IReadOnlyList<decimal> OfSteps => _ofSteps;

    /// <summary>Days that each decision of an approver took, by approver.</summary>
    public IReadOnlyDictionary<string, List<decimal>> OfApprovers => _ofApprovers;

    /// <summary>Adds the trail of one form.</summary>
    public void Add(IEnumerable<ApprovalRow> trail)
    {
        foreach (var step in trail.Where(row => Told.Contains(row.Event)).GroupBy(row => (row.FormKey, row.Round, row.Step)))
        {
            if (step.Any(row => row.Event == ApprovalEvents.Escalated)) _escalated.Add(step.Key);
            var asked = step.Where(row => row.Event == ApprovalEvents.Asked).Select(row => (DateTimeOffset?)row.At).Min();
            // A decision has a row of its own, and one for each row it reviews or asks to change: they are of one time.
            var decided = step.Where(row => row.Event == ApprovalEvents.Decided).GroupBy(row => row.Approver).ToDictionary(rows => rows.Key, rows => rows.Max(row => row.At));
            if (asked is not { } from || decided.Count == 0) continue;
            _ofSteps.Add(Days(decided.Values.Max() - from));
            foreach (var (approver, at) in decided)
            {
                if (!_ofApprovers.TryGetValue(approver, out var days)) _ofApprovers.Add(approver, days = []);
                days.Add(Days(at - from));
            }
        }
    }

    /// <summary>Whether a form waits at a step that was not answered in time, or nobody answered at all.</summary>
    public bool IsOverdue(FormFigures form) =>
        form.Status == FormStatus.Undecided || (form.Status == FormStatus.Waiting && form.Step is { } step && _escalated.Contains((form.FormKey, form.Round, step)));

    private static decimal Days(TimeSpan time) => (decimal)time.Ticks / TimeSpan.TicksPerDay;
}
