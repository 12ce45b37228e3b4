namespace PerfEval.Documents.Text.Padded;

/// <summary>What stands between two wide gaps of a line.</summary>
/// <param name="Line">The index of its line.</param>
/// <param name="Left">Where it begins, in half characters.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Text">What it says.</param>
internal sealed record PaddedPart(int Line, int Left, int Right, string Text)
{
    /// <summary>How many half characters it shares with a stretch.</summary>
    public int Overlap(int left, int right) => Math.Min(Right, right) - Math.Max(Left, left);

    /// <summary>How many half characters it shares with another part, whatever their lines.</summary>
    public int Overlap(PaddedPart other) => Overlap(other.Left, other.Right);
}
