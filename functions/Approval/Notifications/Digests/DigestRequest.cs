namespace PerfEval.Functions.Approval.Notifications.Digests;

/// <summary>The input of <see cref="TellApprover"/> and its activities.</summary>
/// <param name="Approver">Who is told.</param>
/// <param name="Message">The message's id: it is sent once.</param>
/// <param name="SendAt">When, UTC.</param>
public sealed record DigestRequest(string Approver, string Message, DateTime SendAt);
