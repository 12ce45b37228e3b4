using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Evaluation;

/// <summary>What becomes of a form that a file holds no more.</summary>
/// <param name="IsElsewhere">Whether another file holds it, or it is another unit folder's.</param>
/// <param name="Superseded">The round that is superseded by it; null where there is none.</param>
internal sealed record FormLeaving(bool IsElsewhere, RoundRow? Superseded)
{
    /// <summary>It is not this file's to say what becomes of it.</summary>
    public static FormLeaving Elsewhere { get; } = new(IsElsewhere: true, null);

    /// <summary>It stays as it is.</summary>
    public static FormLeaving Stays { get; } = new(IsElsewhere: false, null);
}
