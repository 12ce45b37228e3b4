namespace PerfEval.Domain.Forms;

/// <summary>Says that a cell was read with doubt: its boundary was guessed, or its text is not what such a cell holds.</summary>
/// <param name="Level">How doubtful; <see cref="Review"/> is the only level: a person must look.</param>
/// <param name="Reason">
/// Why, in Chinese, for the receipt; no position, so that moving a form changes nothing. <see cref="Messages.DoubtReasons"/> says it in English.
/// </param>
public sealed record CellDoubt(string Level, string Reason)
{
    /// <summary>A person must look at the cell before anyone relies on it.</summary>
    public const string Review = "review";
}
