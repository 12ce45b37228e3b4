using PerfEval.Documents.Grids;
using PerfEval.Documents.Text.Indicators;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Pdf.Pages;

/// <summary>Pages as running text, for what has no cells: a line for each row.</summary>
internal sealed class PageText
{
    private readonly List<SourcePosition> _positions = [];

    public PageText(IEnumerable<Grid> grids)
    {
        var lines = new List<string>();
        foreach (var row in grids.SelectMany(g => g.Cells.GroupBy(c => c.Row)))
        {
            lines.Add(string.Join(' ', row.OrderBy(c => c.Column).Select(c => c.Text)));
            _positions.Add(row.First().Position);
        }

        Text = string.Join('\n', lines);
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>A reading of the text, its places on the pages.</summary>
    public FormReading Placed(FormReading reading) => reading.MapPlaces(Place) with { Source = reading.Source.ToDictionary(s => s.Key, s => Place(s.Value), StringComparer.Ordinal).AsReadOnly() };

    /// <summary>A reading all of whose cells must be looked at, because nothing shows where a cell ends.</summary>
    public static FormReading Doubted(FormReading reading)
    {
        var doubts = reading.Confidence.ToBuilder();
        foreach (var pointer in reading.Source.Keys.Concat(reading.Form.Indicators.SelectMany(BlankGroups)))
        {
            if (!doubts.ContainsKey(pointer)) doubts[pointer] = new CellDoubt(CellDoubt.Review, ReadMessages.DoubtAligned);
        }

        return reading with { Confidence = doubts.ToImmutable() };
    }

    // A group that was not found stands nowhere.
    private static IEnumerable<string> BlankGroups(Indicator row, int index)
    {
        if (row.Level1.IsBlank) yield return RowPointers.At(index).Level1;
        if (row.Level2.IsBlank) yield return RowPointers.At(index).Level2;
    }

    /// <summary>Where a line stands on its page.</summary>
    public SourcePosition Place(SourcePosition position) => position.Line is > 0 and var line && line <= _positions.Count ? _positions[line - 1] : position;
}
