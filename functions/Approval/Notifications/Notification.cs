namespace PerfEval.Functions.Approval.Notifications;

/// <summary>A message to a person.</summary>
/// <param name="Id">What is sent once: the same id is never sent twice.</param>
/// <param name="Recipient">The recipient's id in the policy's directory.</param>
/// <param name="TextZh">The message in Chinese.</param>
/// <param name="TextEn">The message in English.</param>
/// <param name="Link">Where to go; it carries a ticket and never reaches a log. Null where there is nowhere to go.</param>
public sealed record Notification(string Id, string Recipient, string TextZh, string TextEn, Uri? Link);
