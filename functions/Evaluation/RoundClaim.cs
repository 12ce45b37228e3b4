using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Evaluation;

/// <summary>What claiming a round for a form gave.</summary>
/// <param name="Disposition">What becomes of the form.</param>
/// <param name="Round">Its round, or the one that stands in its way.</param>
/// <param name="First">Whether no form of this key was ever written.</param>
/// <param name="Status">The status of an unchanged form, one of <see cref="FormStatus"/>; null of others.</param>
/// <param name="Superseded">The round before it, where an upload without the form had superseded that; null of others.</param>
internal sealed record RoundClaim(FormDisposition Disposition, RoundRow Round, bool First, string? Status = null, RoundRow? Superseded = null);
