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
        var tokens = TableScanner.Scan(_text, _header.End, end, _header.IsRunTogether);
        if ((_header.IsPartial ? LineRows.Read(_text, tokens, _header, mostRows) : ReadCentred(tokens, mostRows)) is not { } rows)
        {
            if (!_header.HasNumbers) return new IndicatorTable([], _weights);

            // Where text may stand before its group's name, text without numbers is no row.
            var evident = IsCentred(tokens);
            rows = evident ? RowFinder.FindNumbered(_text, tokens, _header.Order, mostRows) : RowFinder.Find(_text, tokens, _header.Order, mostRows);
            // 60% and 60分 in the columns of numbers.
            var lines = rows.TrueForAll(r => r.LacksNumber) ? LineRows.Read(_text, tokens, _header, mostRows) : null;
            if (lines is null && !_header.IsRunTogether && rows.TrueForAll(r => r.LacksNumber))
            {
                tokens = TableScanner.Scan(_text, _header.End, end, true);
                rows = RowFinder.Find(_text, tokens, _header.Order, mostRows);
            }

            rows = lines ?? rows;
            if (rows.Count > mostRows) return null;
            if (lines is null)
            {
                new RowReader(_text, tokens, rows).Read();
                if (evident) DoubtPlaces(rows);
            }
        }

        ReadSectionWeights(tokens);
        var indicators = ImmutableArray.CreateBuilder<Indicator>(rows.Count);
        for (var r = 0; r < rows.Count; r++) indicators.Add(Indicator(r, rows[r], tokens));
        return new IndicatorTable(indicators.MoveToImmutable(), _weights);
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

    // Cells do not simply follow one another here, and what they do was not found out.
    private static void DoubtPlaces(List<RowRange> rows)
    {
        foreach (var row in rows)
        {
            row.NameDoubt ??= ReadMessages.DoubtName;
            row.DeviationDoubt ??= ReadMessages.DoubtDeviation;
            row.ValueDoubt ??= ReadMessages.DoubtTargetActual;
            row.LevelDoubt ??= ReadMessages.DoubtLevel;
        }
    }

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
        if (_header.IsUnusual) row.NameDoubt = row.ValueDoubt = row.NumberDoubt = row.DeviationDoubt = row.LevelDoubt = ReadMessages.DoubtColumnOrder;
        var (target, actual) = _header.HasActualFirst ? (row.Actual, row.Target) : (row.Target, row.Actual);
        if (!_header.Has(IndicatorColumn.Target) && !target.IsEmpty) (row.NameDoubt, row.ValueDoubt, target, actual) = (ReadMessages.DoubtName, ReadMessages.DoubtTargetActual, default, actual.IsEmpty ? target : actual);
        var (weight, score) = _header.HasScoreFirst ? (row.Score, row.Weight) : (row.Weight, row.Score);
        var line = _text.LineOf(row.WeightToken < tokens.Count ? tokens[row.WeightToken].Start : _text.Length);
        if (row.WeightToken < tokens.Count && tokens[row.WeightToken].IsGuessed)
        {
            row.NameDoubt = row.ValueDoubt = row.NumberDoubt = row.DeviationDoubt = ReadMessages.DoubtGlued;
        }

        if (MayBeShifted(row)) row.NumberDoubt ??= ReadMessages.DoubtRowNumbers;
        if (HoldsSectionWeight(row.Name)) DoubtSectionWeight(row.Name);
        if (NumberText.IsDash(_text.Span(row.Target.Start, row.Target.End)) && HoldsGap(row.Name)) row.NameDoubt = row.ValueDoubt = ReadMessages.DoubtName;
        if (HoldsSectionWeight(row.Name) || (_header.Has(IndicatorColumn.Level2) && HoldsLevel(row))) row.NameDoubt = row.LevelDoubt = ReadMessages.DoubtLevel;

        // 满意度指标 before the values may be the name of a group without a row, or a row's that is called as its group.
        if (row.Name.IsEmpty)
        {
            row.NameDoubt ??= ReadMessages.DoubtName;
            row.LevelDoubt ??= ReadMessages.DoubtLevel;
        }

        // Where the numbers are not where they should be, nothing tells where the cells before and after them end.
        row.NameDoubt ??= row.NumberDoubt;
        row.ValueDoubt ??= row.NumberDoubt;
        row.LevelDoubt ??= row.NumberDoubt;
        row.DeviationDoubt ??= row.NumberDoubt;
        if (_header.HasSeveralReasons && !row.Deviation.IsEmpty) row.DeviationDoubt ??= ReadMessages.DoubtDeviation;
        if (HoldsValues(row.Deviation) || BeginsWithDash(row.Deviation)) row.DeviationDoubt = ReadMessages.DoubtDeviation;
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

    // 参与人数 ≥800人 820人 without numbers of its own is a row that shares another's.
    private bool HoldsValues(CellRange deviation)
    {
        for (var i = deviation.Start; i < deviation.End;)
        {
            var next = _text.TokenEnd(i, deviation.End);
            if (i > deviation.Start && next < deviation.End && _text.GapBefore(next) < Gap.Line && ValueShape.HasOperator(_text.Span(i, next)) && ValueShape.IsQuantity(_text.Span(i, next))
                && _text.TokenEnd(next, deviation.End) is var end && ValueShape.IsQuantity(_text.Span(next, end)) && (end == deviation.End || _text.GapBefore(end) >= Gap.Line)) return true;
            i = next;
        }

        return false;
    }

    // — for no deviation, and then what is none.
    private bool BeginsWithDash(CellRange deviation) => deviation.End - deviation.Start > 1 && NumberText.IsDash(_text.Span(deviation.Start, _text.TokenEnd(deviation.Start, deviation.End))) && !NumberText.IsDash(_text.Span(deviation.Start, deviation.End));

    // 预算执行率（10分） and then a name: the group's own cell, which no known name of a group begins.
    // 完成时间 12月底前 11月30日 20 20 10 月完成: what looks like an actual that is the weight may be the weight, where the name looks like a name and a value.
    private bool MayBeShifted(RowRange row)
    {
        if (row.Weight == row.Score || !NumberText.TryParse(_text.Span(row.Actual.Start, row.Actual.End), out var actual) || actual != row.Weight) return false;
        return HoldsGap(row.Name);
    }

    private bool HoldsGap(CellRange cell)
    {
        for (var i = cell.Start + 1; i < cell.End; i++)
        {
            if (_text.GapBefore(i) is Gap.Space or Gap.Column) return true;
        }

        return false;
    }

    // The name of a group with its weight, within the name of a row: which weight it has was not told.
    private void DoubtSectionWeight(CellRange name)
    {
        for (var i = name.Start; i < name.End; i++)
        {
            if (_text.GapBefore(i) == Gap.None || LevelVocabulary.Match(_text.Span(i, name.End)).Text is not { Length: > 0 } group) continue;
            _notes.Doubt(CellPointer.SectionWeight(_text.Printed(i, i + group.Length)), ReadMessages.DoubtLevel);
        }
    }

    private bool HoldsSectionWeight(CellRange name)
    {
        var text = _text.Span(name.Start, name.End);
        var end = text.IndexOf("分）");
        if (end < 0) end = text.IndexOf("分)");
        return end > 1 && end + 2 < text.Length && Glyph.IsDigit(text[end - 1]);
    }

    // 数量 服务人次: the short name of a group, or any where the row has none, and then the row's own name.
    private bool HoldsLevel(RowRange row)
    {
        if (row.Name.IsEmpty) return false;
        var end = _text.TokenEnd(row.Name.Start, row.Name.End);
        var goesOn = end < row.Name.End && _text.GapBefore(end) < Gap.Line;
        return (goesOn && row.Level2.Length == 0) || ((goesOn || row.ValueDoubt is not null) && LevelVocabulary.IsShortName(_text.Span(row.Name.Start, end)));
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
