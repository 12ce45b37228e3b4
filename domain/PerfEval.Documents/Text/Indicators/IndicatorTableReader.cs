using System.Collections.Immutable;
using PerfEval.Documents.Grids.Sections;
using PerfEval.Documents.Text.Layout;
using PerfEval.Documents.Text.Sections;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Text.Indicators;

/// <summary>Reads 年度绩效指标 out of running text.</summary>
internal sealed class IndicatorTableReader
{
    private readonly FormText _text;
    private readonly TableHeader _header;
    private readonly ReadingNotes _notes;
    private ImmutableSortedDictionary<string, NumberCell> _weights = ImmutableSortedDictionary<string, NumberCell>.Empty.WithComparers(StringComparer.Ordinal);

    public IndicatorTableReader(FormText text, TableHeader header, ReadingNotes notes)
    {
        _text = text;
        _header = header;
        _notes = notes;
    }

    /// <summary>Reads the rows up to an index; null where there are more of them than a limit.</summary>
    public IndicatorTable? Read(int end, int mostRows)
    {
        var tokens = TableScanner.Scan(_text, _header.End, end, _header);
        if (_header.Band >= 0) tokens.InsertRange(0, TableScanner.Scan(_text, _header.Band, _header.LabelsAt, _header));
        var aligned = _header.IsUnusual ? AlignedRows.Read(_text, tokens, _header, mostRows) : null;
        if ((aligned ?? (_header.IsPartial || _header.Order == RowOrder.WeightBetweenValues ? LineRows.Read(_text, tokens, _header, mostRows) : ReadCentred(tokens, mostRows))) is not { } rows)
        {
            if (!_header.HasNumbers) return new IndicatorTable([], _weights);

            // Where text may stand before its group's name, text without numbers is no row.
            var evident = IsCentred(tokens);
            rows = evident ? RowFinder.FindNumbered(_text, tokens, _header.Order, mostRows) : RowFinder.Find(_text, tokens, _header.Order, mostRows);
            // 60% and 60分 in the columns of numbers.
            var lines = rows.TrueForAll(r => r.LacksNumber) ? LineRows.Read(_text, tokens, _header, mostRows) : null;
            if (lines is null && !_header.IsRunTogether && rows.TrueForAll(r => r.LacksNumber))
            {
                tokens = TableScanner.Scan(_text, _header.End, end, _header with { IsRunTogether = true });
                rows = RowFinder.Find(_text, tokens, _header.Order, mostRows);
            }

            rows = lines ?? rows;
            if (rows.Count > mostRows) return null;
            if (lines is null)
            {
                new RowReader(_text, tokens, rows).Read();
                if (evident) RowDoubts.Places(rows, 0);

                // Of numbers on lines of their own it is not seen which stand side by side.
                if (evident && rows.Exists(r => r.WeightToken < tokens.Count && tokens[r.WeightToken].OpensLine)) RowDoubts.Numbers(rows, 0);
            }
        }

        if (!_header.Has(IndicatorColumn.Deviation)) rows.ForEach(TakeReasons);
        ReadSectionWeights(tokens);
        OwnGroups.Read(_text, _header, rows);
        new RowDoubts(_text, aligned is null ? _header : _header with { IsUnusual = false }, tokens, rows, _notes).Add();
        var indicators = ImmutableArray.CreateBuilder<Indicator>(rows.Count);
        for (var r = 0; r < rows.Count; r++) indicators.Add(Indicator(r, rows[r], tokens));
        return new IndicatorTable(indicators.MoveToImmutable(), _weights);
    }

    // 偏差原因分析及改进措施：… on a line of its own is for the row above it where that lost points, and else for the form.
    private void TakeReasons(RowRange row)
    {
        for (var i = row.Deviation.Start; i < row.Deviation.End; i = _text.TokenEnd(i, row.Deviation.End))
        {
            if (FormSections.BehindReasonLabel(_text, i) is not { } behind) continue;
            var isOfRow = i == row.Deviation.Start && (_header.HasScoreFirst ? row.Weight < row.Score : row.Score < row.Weight);
            row.Deviation = isOfRow ? new CellRange(Math.Min(behind, row.Deviation.End), row.Deviation.End) : new CellRange(row.Deviation.Start, i);
            return;
        }
    }

    private List<RowRange>? ReadCentred(List<TableToken> tokens, int mostRows)
    {
        if (!IsCentred(tokens)) return null;
        var rows = RowFinder.FindNumbered(_text, tokens, _header.Order, mostRows);
        if (rows.Count == 0 || rows.Count > mostRows) return null;
        return new CentredTable(_text, tokens, rows).TryRead() ? rows : null;
    }

    // A table without groups begins with a name.
    private bool IsCentred(List<TableToken> tokens) => CentredTable.IsEvident(tokens) && (_header.HasLevels || tokens.Exists(t => t.IsGroup));

    private void ReadSectionWeights(List<TableToken> tokens)
    {
        var section = "";
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Level1) section = _text.Printed(tokens[i].Start, tokens[i].End);
            if (tokens[i].Kind != TokenKind.SectionWeight || !TableScanner.TryParseWeight(_text.Span(tokens[i].Start, tokens[i].End), out var weight)) continue;
            if (section.Length == 0 || _weights.ContainsKey(section)) continue;
            _weights = _weights.Add(section, weight);
            _notes.At(CellPointer.SectionWeight(section), _text.LineOf(tokens[i].Start));
        }
    }

    private Indicator Indicator(int index, RowRange row, List<TableToken> tokens)
    {
        var pointers = RowPointers.At(index);
        var (target, actual) = _header.HasActualFirst ? (row.Actual, row.Target) : (row.Target, row.Actual);
        if (!_header.Has(IndicatorColumn.Target) && !target.IsEmpty) (row.NameDoubt, row.ValueDoubt, target, actual) = (ReadMessages.DoubtName, ReadMessages.DoubtTargetActual, default, actual.IsEmpty ? target : actual);
        var (weight, score) = _header.HasScoreFirst ? (row.Score, row.Weight) : (row.Weight, row.Score);
        var line = _text.LineOf(row.WeightToken < tokens.Count ? tokens[row.WeightToken].Start : _text.Length);
        Doubt(pointers.Name, row.NameDoubt);
        Doubt(pointers.Target, row.ValueDoubt);
        Doubt(pointers.Actual, row.ValueDoubt);
        Doubt(pointers.Weight, row.NumberDoubt);
        Doubt(pointers.Score, row.NumberDoubt);
        Doubt(pointers.Deviation, row.DeviationDoubt);
        Doubt(pointers.Level1, row.LevelDoubt);
        Doubt(pointers.Level2, row.LevelDoubt);
        var indicator = new Indicator
        {
            Level1 = Level(pointers.Level1, row.Level1, row.Level1At, IndicatorColumn.Level1),
            Level2 = Level(pointers.Level2, row.Level2, row.Level2At, IndicatorColumn.Level2),
            Name = Text(pointers.Name, row.Name, row.NameParts, line, IndicatorColumn.Name),
            Target = Text(pointers.Target, target, null, line, IndicatorColumn.Target),
            Actual = Text(pointers.Actual, actual, null, line, IndicatorColumn.Actual),
            Weight = Number(pointers.Weight, weight, line, IndicatorColumn.Weight),
            Score = Number(pointers.Score, score, line, IndicatorColumn.Score),
            Deviation = Text(pointers.Deviation, row.Deviation, row.DeviationParts, line, IndicatorColumn.Deviation),
        };
        if (_header.Has(IndicatorColumn.Weight) || WithoutPoints(indicator.Name.Text, out var points) is not { } name) return indicator;
        _notes.At(pointers.Weight, line);
        return indicator with { Name = name, Weight = points };
    }

    // 培训人数（30分）: the weight behind the name, where there is no column for it.
    private static string? WithoutPoints(string name, out decimal points)
    {
        points = 0;
        if (!name.EndsWith("分）", StringComparison.Ordinal) && !name.EndsWith("分)", StringComparison.Ordinal)) return null;
        var parted = SectionWeight.Parted(name, out var weight);
        points = weight ?? 0;
        return weight is null ? null : parted;
    }

    private void Doubt(string pointer, string? reason)
    {
        if (reason is not null) _notes.Doubt(pointer, reason);
    }

    private TextCell Level(string pointer, string level, int at, IndicatorColumn column)
    {
        if (level.Length == 0) return _header.Has(column) ? TextCell.Blank : TextCell.Absent;
        _notes.At(pointer, _text.LineOf(at));
        return _text.Span(at, _text.Length).StartsWith(level, StringComparison.Ordinal) ? _text.Printed(at, at + level.Length) : level;
    }

    private TextCell Text(string pointer, CellRange range, List<CellRange>? parts, int line, IndicatorColumn column)
    {
        if (parts is { Count: > 0 }) range = parts[0];
        if (range.IsEmpty && !_header.Has(column)) return TextCell.Absent;
        _notes.At(pointer, range.IsEmpty ? line : _text.LineOf(range.Start));
        var cell = parts is null ? _text.Cell(range.Start, range.End) : string.Concat(parts.Select(p => _text.Cell(p.Start, p.End)));
        if (cell.Contains('\uFFFD', StringComparison.Ordinal)) _notes.Doubt(pointer, ReadMessages.DoubtUndecodable);
        return cell;
    }

    private NumberCell Number(string pointer, decimal? value, int line, IndicatorColumn column)
    {
        if (value is null && !_header.Has(column)) return NumberCell.Absent;
        _notes.At(pointer, line);
        return value is { } number ? number : NumberCell.Blank;
    }
}
