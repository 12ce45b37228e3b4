namespace PerfEval.Documents.Pdf.Rulings;

/// <summary>A straight line of a page along one axis, in points.</summary>
/// <param name="At">Where it lies across its direction: y of a horizontal one, x of a vertical one.</param>
/// <param name="From">Where it begins along its direction.</param>
/// <param name="To">Where it ends.</param>
internal readonly record struct Ruling(double At, double From, double To)
{
    /// <summary>How long it is.</summary>
    public double Length => To - From;
}
