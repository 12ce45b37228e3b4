using PerfEval.Documents.Text;
using PerfEval.Documents.Text.Layout;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Grids.Sections;

/// <summary>Makes the cells of a form of the cells of a grid, and notes where they stand and which are doubtful.</summary>
internal sealed class CellReader
{
    private readonly ReadingNotes _notes;

    public CellReader(ReadingNotes notes) => _notes = notes;

    /// <summary>Asks whether the reading is to go on.</summary>
    /// <exception cref="OperationCanceledException">It is not.</exception>
    public void GoOn() => _notes.GoOn();

    /// <summary>Notes that a cell must be looked at.</summary>
    public void Doubt(string pointer, string reason) => _notes.Doubt(pointer, reason);

    /// <summary>A text; blank where the cell holds nothing.</summary>
    public TextCell Text(string pointer, GridCell? cell, SourcePosition place) => Text(pointer, cell?.Text ?? "", cell, place);

    /// <summary>A text that is a part of a cell, or of several.</summary>
    public TextCell Text(string pointer, string text, GridCell? cell, SourcePosition place)
    {
        Note(pointer, cell, place);
        if (text.Contains('\uFFFD', StringComparison.Ordinal)) Doubt(pointer, ReadMessages.DoubtUndecodable);
        return text;
    }

    /// <summary>A number; blank where the cell holds nothing, a dash or no number.</summary>
    public NumberCell Number(string pointer, GridCell? cell, SourcePosition place)
    {
        Note(pointer, cell, place);
        if (cell is null || NumberText.IsDash(cell.Text)) return NumberCell.Blank;
        return Parsed(pointer, cell.Text);
    }

    /// <summary>An amount; blank where the cell holds nothing, a dash, 无 or no amount, as a percentage is none.</summary>
    public NumberCell Amount(string pointer, GridCell? cell, SourcePosition place)
    {
        if (cell?.Text is "无" or "没有") return Number(pointer, null, cell.Position);
        if (cell is null) return Number(pointer, cell, place);
        if (NumberText.IsPercentage(cell.Text))
        {
            Note(pointer, cell, place);
            Doubt(pointer, ReadMessages.NotANumber(cell.Text));
            return NumberCell.Blank;
        }

        if (!NumberText.TryParseAmount(cell.Text, out var amount))
        {
            if (!NumberText.TryParseExponent(cell.Text, out amount)) return Number(pointer, cell, place);
            Doubt(pointer, ReadMessages.DoubtExponent);
        }

        Note(pointer, cell, place);
        return amount;
    }

    /// <summary>A number printed as a text.</summary>
    public NumberCell Parsed(string pointer, string text)
    {
        if (text.Length == 0) return NumberCell.Blank;
        if (NumberText.TryParseCell(text, out var number)) return number;

        // 28.5（扣1.5分）
        if (text[^1] is '）' or ')' && text.AsSpan().IndexOfAny('（', '(') is > 0 and var open && NumberText.TryParseCell(text.AsSpan(0, open).TrimEnd(), out number))
        {
            Doubt(pointer, ReadMessages.DoubtExtraText);
            return number;
        }

        Doubt(pointer, ReadMessages.NotANumber(text));
        return NumberCell.Blank;
    }

    /// <summary>Notes where a cell stands; one that is hidden must be looked at.</summary>
    public void Note(string pointer, GridCell? cell, SourcePosition place)
    {
        _notes.At(pointer, cell?.Position ?? place);
        if (cell is { Doubt: { } doubt }) Doubt(pointer, doubt);
        if (cell is { IsHidden: true }) Doubt(pointer, ReadMessages.DoubtHidden);
    }
}
