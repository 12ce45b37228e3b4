using PerfEval.Documents.Text.Layout;
using PerfEval.Documents.Text.Sections;

namespace PerfEval.Documents.Text.Indicators;

/// <summary>
/// Reads the rows of a table that has columns beside ours and prints a row a line: each word stands under the label of its
/// place, blank cells left out. Where the numbers stand tells which cells those are.
/// </summary>
internal sealed class AlignedRows
{
    private const int MostBlanks = 2;
    private const int Blank = -1;
    private const double Believable = 3;

    private readonly FormText _text;
    private readonly List<TableToken> _tokens;
    private readonly TableHeader _header;
    private readonly HeadingLine _labels;
    private readonly RowGroups _groups;
    private readonly List<RowRange> _rows = [];
    private readonly List<int[]> _places = [];
    private readonly List<bool> _isOpen = [];

    private AlignedRows(FormText text, List<TableToken> tokens, TableHeader header, HeadingLine labels)
    {
        _text = text;
        _tokens = tokens;
        _header = header;
        _labels = labels;
        _groups = new RowGroups(text, tokens);
    }

    /// <summary>The rows, at most one more than a limit; null where a line is no row.</summary>
    public static List<RowRange>? Read(FormText text, List<TableToken> tokens, TableHeader header, int mostRows)
    {
        if (!header.HasNumbers || HeadingLine.Of(text, header) is not { } labels) return null;
        var rows = new AlignedRows(text, tokens, header, labels);
        return rows.TryRead(mostRows) ? rows._rows : null;
    }

    private bool TryRead(int mostRows)
    {
        for (var i = 0; i < _tokens.Count && _rows.Count <= mostRows;)
        {
            var end = i + 1;
            while (end < _tokens.Count && !_tokens[end].OpensLine) end++;
            var body = _groups.Take(i, end);
            if (body < end && !TryAdd(body, end)) return false;
            i = end;
        }

        for (var r = 0; r < _rows.Count; r++) Doubt(r);
        return _rows.Count > 0;
    }

    private bool TryAdd(int body, int end)
    {
        for (var i = body; i < end; i++)
        {
            if (_tokens[i].IsGroup) return false;
        }

        var ways = Ways(body, end);
        if (ways.Count == 0) return false;
        var places = ways[0];
        var row = _groups.NewRow(body, places[FirstNumber()], end);
        row.Name = Cell(places, IndicatorColumn.Name, end);
        row.Target = Cell(places, _header.HasActualFirst ? IndicatorColumn.Actual : IndicatorColumn.Target, end);
        row.Actual = Cell(places, _header.HasActualFirst ? IndicatorColumn.Target : IndicatorColumn.Actual, end);
        row.Weight = Number(places, _header.HasScoreFirst ? IndicatorColumn.Score : IndicatorColumn.Weight);
        row.Score = Number(places, _header.HasScoreFirst ? IndicatorColumn.Weight : IndicatorColumn.Score);
        row.Deviation = Cell(places, IndicatorColumn.Deviation, end);
        if (ways.Exists(w => NumberPlaces(w) != NumberPlaces(places))) row.NumberDoubt = ReadMessages.DoubtRowNumbers;
        _rows.Add(row);
        _places.Add(places);
        _isOpen.Add(ways.Count > 1);
        return true;
    }

    // The ways to leave out so many cells that numbers stand under the labels of numbers; those first that leave out what is blank most often.
    private List<int[]> Ways(int body, int end)
    {
        var columns = _labels.Columns.Length;
        var words = end - body;
        if (words > columns && _labels.Columns[^1] == IndicatorColumn.Deviation) words = columns;
        var blanks = columns - words;
        var ways = new List<int[]>();
        if (blanks is < 0 or > MostBlanks) return ways;
        for (var first = -1; first < (blanks < 1 ? 0 : columns); first++)
        {
            if (blanks >= 1 && first < 0) continue;
            for (var second = first; second < (blanks < 2 ? first + 1 : columns); second++)
            {
                if (blanks == 2 && second == first) continue;
                if (Places(body, first, second) is { } places) ways.Add(places);
            }
        }

        ways.Sort((a, b) => Oddity(a).CompareTo(Oddity(b)));
        return ways;
    }

    // The token of each column; null where one does not fit its label.
    private int[]? Places(int body, int first, int second)
    {
        var places = new int[_labels.Columns.Length];
        var next = body;
        for (var c = 0; c < places.Length; c++)
        {
            if (c == first || c == second)
            {
                if (_labels.Columns[c] is IndicatorColumn.Name or IndicatorColumn.Weight or IndicatorColumn.Score) return null;
                places[c] = Blank;
            }
            else
            {
                if (!Fits(_labels.Columns[c], Span(next))) return null;
                places[c] = next++;
            }
        }

        return places;
    }

    private static bool Fits(IndicatorColumn? column, ReadOnlySpan<char> cell) => column switch
    {
        IndicatorColumn.Weight or IndicatorColumn.Score => IsNumber(cell),
        IndicatorColumn.Name => !ValueShape.IsQuantity(cell) && !NumberText.IsDash(cell),
        IndicatorColumn.Target or IndicatorColumn.Actual => ValueShape.Cost(cell) < Believable,
        IndicatorColumn.Deviation => !IsNumber(cell),
        _ => true,
    };

    private static bool IsNumber(ReadOnlySpan<char> cell) => NumberText.Is(cell) || CellHabits.IsPoints(cell);

    // A blank value is odder than a blank column of another kind, and that than no reason.
    private int Oddity(int[] places)
    {
        var oddity = 0;
        for (var c = 0; c < places.Length; c++)
        {
            if (places[c] == Blank) oddity += _labels.Columns[c] switch { IndicatorColumn.Deviation => 0, null => 1, _ => 1 + MostBlanks };
        }

        return oddity;
    }

    private void Doubt(int r)
    {
        var (row, places) = (_rows[r], _places[r]);
        if (_isOpen[r] && !IsToldByOthers(r)) row.NameDoubt = row.ValueDoubt = row.DeviationDoubt = ReadMessages.DoubtTargetActual;
        if (!AreClear(row)) row.NameDoubt = row.ValueDoubt = row.DeviationDoubt = ReadMessages.DoubtTargetActual;
        for (var c = 0; c < places.Length; c++)
        {
            // ≥ or 个 in a column of its own is a part of the value; where a cell before the numbers is blank, another may have been cut.
            if (_labels.Parts[c] || (places[c] == Blank && _labels.Columns[c] is null && c < FirstNumber()))
            {
                if (places[c] == Blank || IsPart(places[c])) row.NameDoubt = row.ValueDoubt = ReadMessages.DoubtTargetActual;
            }
        }
    }

    // 正向指标 says nothing of the value.
    private bool IsPart(int token) => !Span(token).StartsWith("正向", StringComparison.Ordinal) && Span(token) is not ("定量" or "定性" or "定量指标" or "定性指标");

    // 完成得满分 behind the numbers of this row is what other rows print under 评分标准, and no reason.
    private bool IsToldByOthers(int r)
    {
        var places = _places[r];
        if (Array.IndexOf(places, Blank) is var blank && (blank < 0 || _labels.Columns[blank] != IndicatorColumn.Deviation || Array.LastIndexOf(places, Blank) != blank)) return false;
        for (var c = FirstNumber(); c < places.Length; c++)
        {
            if (_labels.Columns[c] is not null || places[c] == Blank) continue;
            for (var other = 0; other < _rows.Count; other++)
            {
                if (!_isOpen[other] && _places[other][c] is not Blank and var at && Span(at).SequenceEqual(Span(places[c]))) return true;
            }
        }

        return false;
    }

    // Values that can be nothing else, or an actual that says of the target what became of it.
    private bool AreClear(RowRange row)
    {
        var target = _text.Span(row.Target.Start, row.Target.End);
        var actual = _text.Span(row.Actual.Start, row.Actual.End);
        if (!_header.Has(IndicatorColumn.Target) || !_header.Has(IndicatorColumn.Actual)) return ValueShape.Cost(target.IsEmpty ? actual : target) <= ValueShape.Clear;
        if (target.IsEmpty || actual.IsEmpty || ValueShape.IsQuantity(target) != ValueShape.IsQuantity(actual)) return false;
        return (ValueShape.Cost(target) <= ValueShape.Clear && ValueShape.Cost(actual) <= ValueShape.Clear) || ValueShape.Answers(actual, target);
    }

    private int FirstNumber() => _labels.Columns.IndexOf(_labels.Columns.First(c => c is IndicatorColumn.Weight or IndicatorColumn.Score));

    private (int, int) NumberPlaces(int[] places) => (Place(places, IndicatorColumn.Weight), Place(places, IndicatorColumn.Score));

    private int Place(int[] places, IndicatorColumn column) => _labels.Columns.IndexOf(column) is >= 0 and var at ? places[at] : Blank;

    private decimal? Number(int[] places, IndicatorColumn column) =>
        Place(places, column) is not Blank and var at && NumberText.TryParseCell(Span(at), out var number) ? number : null;

    private CellRange Cell(int[] places, IndicatorColumn column, int end)
    {
        if (Place(places, column) is not Blank and var at) return new CellRange(_tokens[at].Start, column == _labels.Columns[^1] ? _tokens[end - 1].End : _tokens[at].End);
        return new CellRange(_tokens[end - 1].End, _tokens[end - 1].End);
    }

    private ReadOnlySpan<char> Span(int token) => _text.Span(_tokens[token].Start, _tokens[token].End);
}
