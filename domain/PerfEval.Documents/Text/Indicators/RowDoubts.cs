using PerfEval.Documents.Text.Layout;
using PerfEval.Documents.Text.Sections;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Text.Indicators;

/// <summary>Doubts the cells of rows that have been read, by what stands in them: a part of another cell, or a whole row.</summary>
internal sealed class RowDoubts
{
    private const int LongestRest = 12;

    // A broken text may run thousands of cells together.
    private const int LongestName = 400;

    private readonly FormText _text;
    private readonly TableHeader _header;
    private readonly List<TableToken> _tokens;
    private readonly List<RowRange> _rows;
    private readonly ReadingNotes _notes;
    private readonly bool _isLabelALine;

    public RowDoubts(FormText text, TableHeader header, List<TableToken> tokens, List<RowRange> rows, ReadingNotes notes)
    {
        _text = text;
        _header = header;
        _tokens = tokens;
        _rows = rows;
        _notes = notes;
        _isLabelALine = header.IsLabelALine(text);
    }

    /// <summary>Cells do not simply follow one another from a row on, or a row is missing: what stands where was not found out.</summary>
    public static void Places(List<RowRange> rows, int from)
    {
        for (var r = from; r < rows.Count; r++)
        {
            rows[r].NameDoubt ??= ReadMessages.DoubtName;
            rows[r].DeviationDoubt ??= ReadMessages.DoubtDeviation;
            rows[r].ValueDoubt ??= ReadMessages.DoubtTargetActual;
            rows[r].LevelDoubt ??= ReadMessages.DoubtLevel;
        }
    }

    /// <summary>The numbers of the rows from one on may be others'.</summary>
    public static void Numbers(List<RowRange> rows, int from)
    {
        for (var r = from; r < rows.Count; r++) rows[r].NumberDoubt ??= ReadMessages.DoubtRowNumbers;
    }

    /// <summary>Adds to each row's doubts.</summary>
    public void Add()
    {
        for (var r = 0; r < _rows.Count; r++) Add(_rows[r], r);
        if (_header.Has(IndicatorColumn.Level1) && _header.Has(IndicatorColumn.Level2)) DoubtGroupsOfEitherLevel();
        if (_rows.Exists(HoldsRestOfName)) DoubtBrokenNames();
    }

    private void Add(RowRange row, int index)
    {
        if (_header.IsUnusual) row.NameDoubt = row.ValueDoubt = row.NumberDoubt = row.DeviationDoubt = row.LevelDoubt = ReadMessages.DoubtColumnOrder;
        if (row.WeightToken < _tokens.Count && _tokens[row.WeightToken].IsGuessed) row.NameDoubt = row.ValueDoubt = row.NumberDoubt = row.DeviationDoubt = ReadMessages.DoubtGlued;
        if (MayBeShifted(row)) row.NumberDoubt ??= ReadMessages.DoubtRowNumbers;
        DoubtSectionWeights(row.Name);
        if (NumberText.IsDash(_text.Span(row.Target.Start, row.Target.End)) && (HoldsGap(row.Name) || HoldsQuantity(row.Name))) row.NameDoubt = row.ValueDoubt = ReadMessages.DoubtName;
        if (HoldsSectionWeight(row.Name) || HoldsDash(row.Name) || (_header.Has(IndicatorColumn.Level2) && HoldsLevel(row))) row.NameDoubt = row.LevelDoubt = ReadMessages.DoubtLevel;

        // 数量指标, centred beside several rows, stands on the line of one of them.
        if (_text.IsPadded && (IsCarried(row, row.Level1At) || IsCarried(row, row.Level2At))) row.LevelDoubt ??= ReadMessages.DoubtLevel;
        if (row.Level1.Length == 0 && _header.Has(IndicatorColumn.Level1) && _rows.Exists(r => r.Level1.Length > 0)) row.LevelDoubt ??= ReadMessages.DoubtLevel;
        if (row.Level2.Length == 0 && _header.Has(IndicatorColumn.Level2) && _rows.Exists(r => r.Level2.Length > 0)) row.LevelDoubt ??= ReadMessages.DoubtLevel;

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

        // A cell a line: more lines are more cells.
        if (_isLabelALine && !row.Deviation.IsEmpty && HoldsLine(row.Deviation)) row.DeviationDoubt ??= ReadMessages.DoubtDeviation;
        if (_header.HasKinds && IsCarried(row, row.Level1At)) row.NameDoubt = row.LevelDoubt = ReadMessages.DoubtLevel;
        if (_header.HasSeveralReasons && !row.Deviation.IsEmpty) row.DeviationDoubt ??= ReadMessages.DoubtDeviation;
        if (BeginsWithDash(row.Deviation)) row.DeviationDoubt = ReadMessages.DoubtDeviation;
        if (HoldsTwoCells(row.Deviation)) row.NameDoubt ??= row.DeviationDoubt ??= ReadMessages.DoubtNameDeviation;
        if (HoldsValues(row.Name) || HoldsValues(row.Actual)) DoubtAllBelow(index);
        if (!HoldsValues(row.Deviation)) return;
        row.DeviationDoubt = ReadMessages.DoubtDeviation;
        DoubtAllBelow(index + 1);
    }

    // 成本指标（10分） with no other group behind it may be of the second level, in the section above it.
    private void DoubtGroupsOfEitherLevel()
    {
        foreach (var row in _rows)
        {
            if (row.Level2.Length > 0 || LevelVocabulary.Match(row.Level1) is not { Kind: LevelKind.Either } name || name.Text != row.Level1 || !IsWeighted(row.Level1At)) continue;
            _notes.Doubt(CellPointer.SectionWeight(row.Level1), ReadMessages.DoubtLevel);
            foreach (var below in _rows)
            {
                if (below.Level1At == row.Level1At) below.LevelDoubt ??= ReadMessages.DoubtLevel;
            }
        }
    }

    private bool IsWeighted(int section) =>
        section >= 0 && _tokens.FindIndex(t => t.Start == section) is >= 0 and var token && token + 1 < _tokens.Count && _tokens[token + 1].Kind == TokenKind.SectionWeight;

    private bool IsCarried(RowRange row, int level) => level >= 0 && row.FirstToken < _tokens.Count && level < _tokens[row.FirstToken].Start;

    // A row more or less above them: each may stand in another's place.
    private void DoubtAllBelow(int from)
    {
        Places(_rows, from);
        Numbers(_rows, from);
    }

    // 参与人数 ≥800人 820人 without numbers of its own is a row that shares another's: on one line, or each on its own.
    private bool HoldsValues(CellRange cell)
    {
        for (var i = cell.Start; i < cell.End;)
        {
            var next = _text.TokenEnd(i, cell.End);
            if (i > cell.Start && next < cell.End && ValueShape.HasOperator(_text.Span(i, next)) && ValueShape.IsQuantity(_text.Span(i, next)) && (_text.GapBefore(next) < Gap.Line || _text.GapBefore(i) >= Gap.Line)
                && _text.TokenEnd(next, cell.End) is var end && ValueShape.IsQuantity(_text.Span(next, end)) && (end == cell.End || _text.GapBefore(end) >= Gap.Line)) return true;
            i = next;
        }

        return false;
    }

    // — for no deviation, and then what is none.
    private bool BeginsWithDash(CellRange deviation) => EndOfDash(deviation) is { } end && end < deviation.End;

    private int? EndOfDash(CellRange deviation) =>
        deviation.End - deviation.Start > 1 && _text.TokenEnd(deviation.Start, deviation.End) is var end && NumberText.IsDash(_text.Span(deviation.Start, end)) && !NumberText.IsDash(_text.Span(deviation.Start, deviation.End)) ? end : null;

    // 系统 100% 100% 15 15 — and 验收合格率 on the line below: a few words without a stop, where nothing had to be explained or the reason is a dash, may go on the name.
    private bool HoldsRestOfName(RowRange row)
    {
        var start = EndOfDash(row.Deviation) ?? row.Deviation.Start;
        if (start >= row.Deviation.End || _text.GapBefore(start) < Gap.Line || row.NameParts is not null) return false;
        var rest = _text.Span(start, row.Deviation.End);
        if (rest.Length > LongestRest || rest.IndexOfAny("。，；：、") >= 0) return false;
        return start > row.Deviation.Start || (row.Score >= row.Weight && row.WeightToken < _tokens.Count && !_tokens[row.WeightToken].OpensLine);
    }

    // 率 加强宣传引导 below 转诊患者减少，: two cells go on beside one another, of which the first may be the name.
    private bool HoldsTwoCells(CellRange deviation)
    {
        var isBelow = false;
        for (var i = deviation.Start + 1; i < deviation.End; i++)
        {
            isBelow |= _text.GapBefore(i) >= Gap.Line;
            if (isBelow && _text.GapBefore(i) is Gap.Space or Gap.Column && Glyph.IsHan(_text.Text[i]) && Glyph.IsHan(_text.Text[i - 1])) return true;
        }

        return false;
    }

    // Where one name goes on below its row, others may as well.
    private void DoubtBrokenNames()
    {
        for (var r = 0; r < _rows.Count; r++)
        {
            var row = _rows[r];
            if (HoldsRestOfName(row) || OpensLine(row.Deviation)) row.NameDoubt ??= row.DeviationDoubt ??= ReadMessages.DoubtNameDeviation;
            if (r == 0 || !HoldsLine(row.Name)) continue;
            row.NameDoubt ??= ReadMessages.DoubtNameDeviation;
            _rows[r - 1].NameDoubt ??= ReadMessages.DoubtNameDeviation;
            _rows[r - 1].DeviationDoubt ??= ReadMessages.DoubtNameDeviation;
        }
    }

    private bool OpensLine(CellRange cell) => !cell.IsEmpty && _text.GapBefore(cell.Start) >= Gap.Line;

    private bool HoldsLine(CellRange cell) => !cell.IsEmpty && _text.LineOf(cell.Start) != _text.LineOf(cell.End - 1);

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

    // 预算执行率 — 预算执行率: the cell of a group is a dash, and what stands before it is no part of the name.
    private bool HoldsDash(CellRange name)
    {
        for (var i = name.Start; i < name.End; i = _text.TokenEnd(i, name.End))
        {
            if (NumberText.IsDash(_text.Span(i, _text.TokenEnd(i, name.End)))) return true;
        }

        return false;
    }

    private bool HoldsQuantity(CellRange name)
    {
        for (var i = name.Start; i < name.End; i = _text.TokenEnd(i, name.End))
        {
            if (ValueShape.IsQuantity(_text.Span(i, _text.TokenEnd(i, name.End)))) return true;
        }

        return false;
    }

    // The name of a group with its weight, within the name of a row: which weight it has was not told.
    private void DoubtSectionWeights(CellRange name)
    {
        if (name.End - name.Start > LongestName || !HoldsSectionWeight(name)) return;
        for (var i = name.Start; i < name.End; i = _text.TokenEnd(i, name.End))
        {
            var token = _text.Span(i, _text.TokenEnd(i, name.End));
            var open = EndOfPoints(token) > 0 ? token.IndexOfAny('(', '（') : -1;
            var section = LevelVocabulary.Match(token).Text is { Length: > 0 } group ? _text.Printed(i, i + group.Length)
                : open > 0 ? _text.Printed(i, i + open)
                : open == 0 ? SectionBefore(i) : null;
            if (section is not null) _notes.Doubt(CellPointer.SectionWeight(section), ReadMessages.DoubtLevel);
        }
    }

    // 产出指标 cut over lines: the section of the nearest name of a group above, in whatever cell it was read.
    private string? SectionBefore(int at)
    {
        for (int i = _tokens.FindLastIndex(t => t.Start < at), seen = 0; i >= 0 && seen < LongestName; i--, seen++)
        {
            var token = _text.Text[_tokens[i].Start.._tokens[i].End];
            if (_tokens[i].Kind == TokenKind.Level1) return _text.Printed(_tokens[i].Start, _tokens[i].End);
            if (LevelVocabulary.IsName(token) && LevelVocabulary.SectionOf(token) is { Length: > 0 } section) return section + "指标";
        }

        return null;
    }

    private bool HoldsSectionWeight(CellRange name) => EndOfPoints(_text.Span(name.Start, name.End)) is > 0 and var end && end < name.End - name.Start;

    // （10分）
    private static int EndOfPoints(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf("分）");
        if (end < 0) end = text.IndexOf("分)");
        return end > 1 && Glyph.IsDigit(text[end - 1]) ? end + 2 : 0;
    }

    // 数量 服务人次: the short name of a group, or any where the row has none, and then the row's own name.
    private bool HoldsLevel(RowRange row)
    {
        if (row.Name.IsEmpty) return false;
        var end = _text.TokenEnd(row.Name.Start, row.Name.End);
        var goesOn = end < row.Name.End && _text.GapBefore(end) < Gap.Line;
        return (goesOn && row.Level2.Length == 0) || ((goesOn || row.ValueDoubt is not null) && LevelVocabulary.IsShortName(_text.Span(row.Name.Start, end)));
    }
}
