using PerfEval.Documents.Grids.Rows;

namespace PerfEval.Documents.Pdf.Aligned;

/// <summary>Blocks that stand beside one another.</summary>
/// <param name="Blocks">The blocks, from left to right.</param>
internal sealed record AlignedRow(IReadOnlyList<TextBlock> Blocks)
{
    private const int FewestLabels = 2;

    /// <summary>What stands beside it and rows below it, and how many of these and it there are.</summary>
    public IReadOnlyList<(TextBlock Block, int Rows)> Beside { get; init; } = [];

    /// <summary>Whether it is a total, whose label stands in the middle of several columns.</summary>
    public bool IsTotal { get; } = LabelText.Of(Blocks[0].Text).Words.IsTotal;

    /// <summary>Whether it has the labels of both goals.</summary>
    public bool IsOfGoals { get; } = Blocks.Any(b => LabelText.Of(b.Text).Words.IsGoalExpected) && Blocks.Any(b => LabelText.Of(b.Text).Words.IsGoalActual);

    /// <summary>Whether all of it are labels of the form's head, their values elsewhere.</summary>
    public bool IsOfLabels { get; } = Blocks.All(IsLabel);

    /// <summary>Whether what stands below it has columns of its own: it is the heading of the funds, of both goals or of values in the head.</summary>
    public bool BeginsPart => IsOfGoals || (IsOfLabels && Blocks.Count > FewestLabels) || IsOfFunds;

    private bool IsOfFunds { get; } = Blocks.Count(b => LabelText.Of(b.Text).Words.FundColumn is not null) >= FewestLabels;

    /// <summary>The blocks of the row, and of what stands beside it, that have a column each.</summary>
    public IEnumerable<IReadOnlyList<TextBlock>> InColumns => [IsTotal && Blocks.Count > 1 ? [.. Blocks.Skip(1)] : Blocks, .. Beside.Select(b => new[] { b.Block })];

    /// <summary>Where the row begins, downwards.</summary>
    public double Top { get; } = Blocks.Min(b => b.Top);

    /// <summary>Where it ends.</summary>
    public double Bottom { get; } = Blocks.Max(b => b.Bottom);

    /// <summary>The height of its middle, where its texts stand in the middle.</summary>
    public double Centre => Blocks[0].Centre;

    /// <summary>Whether a block is a label of the form's head, its value elsewhere.</summary>
    public static bool IsLabel(TextBlock block) => HeadLabel.In(block.Text, LabelText.Of(block.Text)) is [{ Value.Length: 0 }];
}
