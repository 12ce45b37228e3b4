using System.CommandLine;
using System.CommandLine.Parsing;
using System.Web;
using PerfEval.Cli.Approvals;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Cli.Storage;
using PerfEval.Functions;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Approval.Callbacks;

namespace PerfEval.Cli.Commands;

/// <summary><c>decide LINK</c> or, on a local host, <c>decide FORM --approver A</c>: the HTTP callback from a script.</summary>
internal sealed class DecideCommand : PerfEvalCommand
{
    private readonly Terminal _terminal;
    private readonly RepositoryRoot? _root;
    private readonly Argument<string> _target = new("FORM|LINK") { Description = Texts.DecideTargetDescription };
    private readonly Option<string?> _approver = new("--approver") { Description = Texts.DecideApproverDescription, HelpName = "APPROVER" };
    private readonly Option<string?> _form = new("--form") { Description = Texts.DecideFormDescription, HelpName = "FORM" };
    private readonly Option<bool> _approve = new("--approve") { Description = Texts.ApproveDescription };
    private readonly Option<bool> _return = new("--return") { Description = Texts.ReturnDescription };
    private readonly Option<bool> _reject = new("--reject") { Description = Texts.RejectDescription };
    private readonly Option<string?> _comment = new("--comment") { Description = Texts.CommentDescription, HelpName = "TEXT" };
    private readonly Option<string[]> _changes = new("--change") { Description = Texts.ChangeDescription, HelpName = "ROW:TEXT|/CELL:TEXT|TEXT" };
    private readonly Option<string[]> _reviews = new("--review") { Description = Texts.ReviewDescription, HelpName = "ROW=SCORE:REASON" };
    private readonly Option<string?> _instance = InstanceOption.Create();

    /// <summary>Makes the command.</summary>
    /// <param name="terminal">Where it writes.</param>
    /// <param name="root">The checkout with the local host; null where there is none, and only links can be decided.</param>
    public DecideCommand(Terminal terminal, RepositoryRoot? root)
        : base("decide", Texts.DecideDescription, "decide 2022110108220150300000021 --approver finance --return --comment 请更正得分")
    {
        _terminal = terminal;
        _root = root;
        Arguments.Add(_target);
        foreach (var option in (Option[])[_approver, _form, _approve, _return, _reject, _comment, _changes, _reviews, _instance]) Options.Add(option);
        Validators.Add(Validate);
    }

    /// <inheritdoc/>
    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var target = arguments.GetRequiredValue(_target);
        var decision = arguments.GetValue(_approve) ? Decision.Approve : arguments.GetValue(_return) ? Decision.Return : Decision.Reject;
        using var client = new ApprovalClient();
        var link = LinkOf(target) ?? await FreshLinkAsync(arguments, cancellation);
        var form = LinkOf(target) is null ? target : arguments.GetValue(_form);
        var ticket = ApprovalClient.IsDecision(link)
            ? HttpUtility.ParseQueryString(link.Query)["ticket"] ?? ""
            : InboxChoice.Of(await client.InboxAsync(link, cancellation), form).Ticket;
        var body = new DecisionBody(
            ticket, AppJson.Name(decision), arguments.GetValue(_comment),
            [.. (arguments.GetValue(_reviews) ?? []).Select(review => DecisionArguments.Review(review)!)],
            [.. (arguments.GetValue(_changes) ?? []).Select(DecisionArguments.Change)]);
        await _terminal.Output.WriteLineAsync(await client.DecideAsync(link, body, cancellation));
        return ExitCode.Done;
    }

    private void Validate(CommandResult result)
    {
        bool[] decisions = [result.GetValue(_approve), result.GetValue(_return), result.GetValue(_reject)];
        if (decisions.Count(chosen => chosen) != 1) result.AddError(Texts.OneDecision);
        if (result.GetValue(_target) is { } target && LinkOf(target) is null && (_root is null || result.GetValue(_approver) is null))
            result.AddError(_root is null ? Texts.DecideNeedsLink : Texts.DecideNeedsApprover);
        var changes = result.GetValue(_changes) ?? [];
        if (changes.Length > 0 && !result.GetValue(_return)) result.AddError(Texts.ChangeNeedsReturn);
        if ((result.GetValue(_reviews) ?? []).FirstOrDefault(review => DecisionArguments.Review(review) is null) is { } wrong)
            result.AddError(Speech.Format(Texts.ReviewWrong, wrong));
        if (!result.GetValue(_return) && !result.GetValue(_reject)) return;
        if (string.IsNullOrWhiteSpace(result.GetValue(_comment)) && changes.Length == 0) result.AddError(Texts.DecideNeedsComment);
    }

    private Task<Uri> FreshLinkAsync(ParseResult arguments, CancellationToken cancellation)
    {
        var instance = InstanceOption.Find(_root!, arguments.GetValue(_instance));
        return new InboxLinks(instance).SendAsync(arguments.GetValue(_approver)!, cancellation);
    }

    private static Uri? LinkOf(string target) =>
        Uri.TryCreate(target, UriKind.Absolute, out var link) && (link.Scheme == Uri.UriSchemeHttp || link.Scheme == Uri.UriSchemeHttps) ? link : null;
}
