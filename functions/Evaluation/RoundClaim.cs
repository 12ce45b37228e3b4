using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Evaluation;

/// <summary>What claiming a round for a form gave.</summary>
/// <param name="Disposition">What becomes of the form.</param>
/// <param name="Round">Its round, or the one that stands in its way.</param>
/// <param name="First">Whether no form of this key was ever written.</param>
/// <param name="Status">The status of an unchanged form, one of <see cref="FormStatus"/>; null of others.</param>
/// <param name="Before">The round before it, of a round that was claimed; null of others, and of the first.</param>
internal sealed record RoundClaim(FormDisposition Disposition, RoundRow Round, bool First, string? Status = null, RoundRow? Before = null);
