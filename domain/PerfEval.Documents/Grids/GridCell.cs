using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text.Layout;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Grids;

/// <summary>A cell of a grid: its text, the rows and columns it covers, and where it stands in the file.</summary>
/// <param name="Row">Its first row, from 0.</param>
/// <param name="Column">Its first column, from 0.</param>
/// <param name="RowSpan">How many rows it covers, 1 or more.</param>
/// <param name="ColumnSpan">How many columns it covers, 1 or more.</param>
/// <param name="Text">What it shows, wrapping undone: a number as the file displays it, a percentage with its sign.</param>
/// <param name="Position">Where it stands in the file.</param>
public sealed record GridCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text, SourcePosition Position)
{
    private LabelText? _label;
    private HeadLabel[]? _headLabels;
    private bool? _isAmount;

    /// <summary>What it shows, wrapping undone: a number as the file displays it, a percentage with its sign.</summary>
    public string Text
    {
        get;
        init
        {
            field = value;
            _label = null;
            _headLabels = null;
            _isAmount = null;
        }
    }
    = Text;

    /// <summary>The number that the file stores where it displays a rounded one; null where it stores none.</summary>
    public decimal? Stored { get; init; }

    /// <summary>Whether its row or column is hidden in the file.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Why it may not read what is printed; null where it does.</summary>
    public string? Doubt { get; init; }

    /// <summary>Its text as a label: every part of the reader asks for it.</summary>
    internal LabelText Label => _label ??= LabelText.Of(Text);

    /// <summary>The labels above a table that stand in it, in printed order.</summary>
    internal ReadOnlySpan<HeadLabel> HeadLabels => _headLabels ??= HeadLabel.In(Text, Label);

    /// <summary>Whether it holds an amount, or a dash for none.</summary>
    internal bool IsAmount => _isAmount ??= NumberText.TryParseAmount(Text, out _) || NumberText.IsDash(Text);

    /// <summary>The column after its last.</summary>
    internal int ColumnEnd => Column + ColumnSpan;

    /// <summary>The row after its last.</summary>
    internal int RowEnd => Row + RowSpan;

    /// <summary>Whether it is the same cell; two cells with the same text are two.</summary>
    public bool Equals(GridCell? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Row, Column);
}
