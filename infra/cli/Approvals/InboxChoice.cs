using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Functions.Approval.Callbacks;

namespace PerfEval.Cli.Approvals;

/// <summary>Which form of an inbox a command is about.</summary>
internal static class InboxChoice
{
    /// <summary>The one form that is meant.</summary>
    /// <param name="inbox">What waits.</param>
    /// <param name="form">The form's key or the end of it, as its project code is; null where the only one is meant.</param>
    /// <exception cref="CommandFailedException">No form waits that is meant, or more than one.</exception>
    public static InboxItem Of(IReadOnlyList<InboxItem> inbox, string? form)
    {
        if (inbox.Count == 0) throw new CommandFailedException(ExitCode.InputHasErrors, Texts.NothingWaits);
        // A form key ends with the project code where there is one.
        var matches = form is null ? inbox : [.. inbox.Where(item => item.FormKey == form || (form.Length > 0 && item.FormKey.EndsWith(form, StringComparison.Ordinal)))];
        if (matches.Count == 1) return matches[0];
        var waiting = string.Concat(inbox.Select(item => $"{Environment.NewLine}  {item.FormKey} {item.ProjectName}"));
        throw new CommandFailedException(ExitCode.InputHasErrors, Speech.Format(matches.Count == 0 ? Texts.FormNotWaiting : Texts.FormAmbiguous, form, waiting));
    }
}
