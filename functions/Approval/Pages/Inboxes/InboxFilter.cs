using Microsoft.AspNetCore.Http;

namespace PerfEval.Functions.Approval.Pages.Inboxes;

/// <summary>Which of the waiting forms an inbox shows, as its address says.</summary>
/// <param name="Risk">One of high, normal, clean; null for all.</param>
/// <param name="Due">When an answer is due; null for any time.</param>
/// <param name="Unit">实施单位; null for all.</param>
/// <param name="Text">What name, unit or code contain; null for anything.</param>
public sealed record InboxFilter(string? Risk, InboxDue? Due, string? Unit, string? Text)
{
    private const int MaxText = 100;

    /// <summary>Lets all pass.</summary>
    public static InboxFilter None { get; } = new(null, null, null, null);

    /// <summary>Whether it lets all pass.</summary>
    public bool IsEmpty => this == None;

    /// <summary>The filter of an address; what it cannot understand filters nothing.</summary>
    public static InboxFilter Of(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new InboxFilter(
            Value(query, "risk") is { } risk && InboxOrder.Risks.Contains(risk) ? risk : null,
            Enum.TryParse<InboxDue>(Value(query, "due"), ignoreCase: true, out var due) && Enum.IsDefined(due) ? due : null,
            Value(query, "unit"),
            Value(query, "q"));
    }

    /// <summary>Whether a form passes.</summary>
    /// <param name="entry">The form.</param>
    public bool Passes(InboxEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var row = entry.Row;
        return (Risk is null || row.Risk == Risk)
            && (Due is null || entry.Due <= Due)
            && (Unit is null || row.ImplementingUnit == Unit)
            && (Text is null || Contains(row.ProjectName) || Contains(row.ImplementingUnit) || Contains(row.ProjectCode));
    }

    /// <summary>Its part of an address.</summary>
    public (string Name, string? Value)[] Query() =>
        [("risk", Risk), ("due", Due is { } due ? AppJson.Name(due) : null), ("unit", Unit), ("q", Text)];

    private bool Contains(string? text) => text?.Contains(Text!, StringComparison.OrdinalIgnoreCase) is true;

    private static string? Value(IQueryCollection query, string name) =>
        query[name].ToString().Trim() is { Length: > 0 and <= MaxText } text ? text : null;
}
