using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Functions.Approval.Pages.Forms;
using PerfEval.Functions.Approval.Pages.Inboxes;
using PerfEval.Functions.Approval.Rounds;

namespace PerfEval.Functions.Approval.Callbacks;

/// <summary>What a page posted.</summary>
public sealed class PostedDecision
{
    private const string ChangesField = "changes";

    /// <summary>Reads a post.</summary>
    public PostedDecision(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        Tickets = [.. form["ticket"].OfType<string>()];
        Inbox = form["inbox"].ToString();
        IsOfOneForm = form.ContainsKey(ChangesField);
        Input = new DecisionInput
        {
            Decision = form["decision"].ToString(),
            Comment = form["comment"].ToString(),
            Changes = form[ChangesField].ToString(),
            RowChanges = Rows(form, "change-"),
            Scores = Rows(form, "score-"),
            Reasons = Rows(form, "reason-"),
            Findings = [.. form["finding"].Select(text => Number(text)).OfType<int>()],
        };
        var place = QueryString.Create(form.Where(field => field.Key is "risk" or "due" or "unit" or "q" or "page"));
        var query = new QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(place.Value));
        Filter = InboxFilter.Of(query);
        PageNumber = Number(query["page"]) ?? 1;
    }

    /// <summary>The decision tickets.</summary>
    public ImmutableArray<string> Tickets { get; }

    /// <summary>The inbox ticket; empty where there is none.</summary>
    public string Inbox { get; }

    /// <summary>Whether it comes from the page of one form.</summary>
    public bool IsOfOneForm { get; }

    /// <summary>What was filled in.</summary>
    public DecisionInput Input { get; }

    /// <summary>The filter of the inbox that it comes from.</summary>
    public InboxFilter Filter { get; }

    /// <summary>The page of that inbox.</summary>
    public int PageNumber { get; }

    /// <summary>What is said of the form of a page: scores as numbers, findings and lines as changes asked for.</summary>
    /// <param name="form">The form.</param>
    /// <returns>The decision, and the number of the first row whose score is no number; null where all are.</returns>
    public (DecisionBody Body, int? WrongRow) BodyFor(RoundForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var reviewed = ImmutableArray.CreateBuilder<ReviewedScore>();
        foreach (var row in Input.Scores.Keys.Union(Input.Reasons.Keys).Order())
        {
            var text = Input.Scores.GetValueOrDefault(row, "");
            if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var score)) return (Body([], []), row);
            reviewed.Add(new ReviewedScore(row, score, Input.Reasons.GetValueOrDefault(row)));
        }

        return (Body(reviewed.DrainToImmutable(), [.. Changes(form)]), null);
    }

    private DecisionBody Body(ImmutableArray<ReviewedScore> reviewed, ImmutableArray<RequestedChange> changes) =>
        new(null, Input.Decision, Input.Comment, reviewed, changes);

    private IEnumerable<RequestedChange> Changes(RoundForm form)
    {
        var findings = form.Evaluation.Findings;
        foreach (var index in Input.Findings.Where(index => index < findings.Length)) yield return Change(findings[index], form.Reading.Form);
        foreach (var (row, text) in Input.RowChanges) yield return new RequestedChange(row, null, text);
        foreach (var line in Input.Changes.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            yield return new RequestedChange(null, null, line);
    }

    /// <summary>A finding as a change asked for, in the language of the units.</summary>
    private static RequestedChange Change(Finding finding, SelfEvaluationForm form)
    {
        var text = ShortText.Fit(finding.MessageZh, RequestedChange.MaxText);
        if (finding.Row is { } row) return new RequestedChange(row, null, text);
        return new RequestedChange(null, finding.Cells.FirstOrDefault(cell => FormCells.Has(form, cell)), text);
    }

    private static ImmutableSortedDictionary<int, string> Rows(IFormCollection form, string prefix) => form
        .Where(field => field.Key.StartsWith(prefix, StringComparison.Ordinal))
        .Select(field => (Row: Number(field.Key[prefix.Length..]), Text: field.Value.ToString().Trim()))
        .Where(field => field is { Row: not null, Text.Length: > 0 })
        .DistinctBy(field => field.Row)
        .ToImmutableSortedDictionary(field => field.Row!.Value, field => field.Text);

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
