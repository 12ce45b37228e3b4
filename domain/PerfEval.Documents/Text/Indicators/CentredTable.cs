using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Text.Indicators;

/// <summary>
/// Reads a table whose cells are centred and were printed line by line: a name stands before, around or after its
/// values, and a deviation before, beside and after its row. Every row has as many lines above its values as below, so
/// that the lines before the first row settle those of each row after it; a table for which that does not come out even
/// is not of this kind.
/// </summary>
internal sealed class CentredTable
{
    private const int MostGroups = 60;
    private const double MostOff = 1.0;
    private const double Near = 0.6;

    private readonly FormText _text;
    private readonly List<TableToken> _tokens;
    private readonly List<RowRange> _rows;
    private readonly List<CentredLine> _lines = [];
    private readonly List<CentredGroup> _sections = [];
    private readonly List<CentredGroup> _groups = [];
    private readonly List<(int Middle, int Above)> _extents = [];
    private readonly List<double> _tops = [];

    public CentredTable(FormText text, List<TableToken> tokens, List<RowRange> rows)
    {
        _text = text;
        _tokens = tokens;
        _rows = rows;
    }

    /// <summary>
    /// Whether something stands before the name of the first section, or apart from it the section's weight: then the
    /// cells do not simply follow one another.
    /// </summary>
    public static bool IsEvident(List<TableToken> tokens)
    {
        if (tokens.Count == 0) return false;
        if (!tokens[0].IsGroup || (tokens[0].Kind != TokenKind.Level1 && tokens.Exists(t => t.Kind == TokenKind.Level1))) return true;
        for (var i = 1; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.SectionWeight && tokens[i - 1].Kind != TokenKind.Level1) return true;
        }

        return false;
    }

    /// <summary>Reads the table; false, with nothing changed, where its lines do not come out even.</summary>
    public bool TryRead()
    {
        if (!TryCutLines()) return false;
        var read = new List<CentredRow>(_rows.Count);
        var next = 0;
        var below = 0;
        for (var r = 0; r < _rows.Count; r++)
        {
            var middle = _lines.FindIndex(next, l => l.Row == r);
            var above = middle - next - below;
            if (above < 0 || middle + above >= _lines.Count) return false;
            for (var i = middle + 1; i <= middle + above; i++)
            {
                if (_lines[i].Row >= 0) return false;
            }

            var row = new CentredRow(_text, _lines, middle, above);
            if (!row.TryRead(_rows[r].Score < _rows[r].Weight)) return false;
            read.Add(row);
            _extents.Add((middle, above));
            next = middle + 1;
            below = above;
        }

        if (next + below != _lines.Count) return false;
        Measure(read);
        if (Place(_groups) is not { } groups || PlaceSections(groups) is not { } sections) return false;
        for (var r = 0; r < _rows.Count; r++)
        {
            Keep(_rows[r], read[r]);
            (_rows[r].Level1, _rows[r].Level1At) = (_sections[sections[r]].Name, _sections[sections[r]].At);
            (_rows[r].Level2, _rows[r].Level2At) = (_groups[groups[r]].Name, _groups[groups[r]].At);
        }

        DoubtBorders(groups);
        return true;
    }

    // The height at which each line stands, and each row begins and ends: two lines may be half a line apart.
    private void Measure(List<CentredRow> rows)
    {
        var heights = new double[_lines.Count];
        var top = 0.0;
        for (var r = 0; r < rows.Count; r++)
        {
            var (middle, above) = _extents[r];
            var centre = top + (rows[r].Height / 2.0);
            var distances = rows[r].Distances();
            heights[middle] = centre;
            for (var step = 1; step <= above; step++)
            {
                var distance = step <= distances.Length ? distances[step - 1] : step;
                heights[middle - step] = centre - distance;
                heights[middle + step] = centre + distance;
            }

            _tops.Add(top);
            top += rows[r].Height;
        }

        _tops.Add(top);
        foreach (var groups in (List<CentredGroup>[])[_sections, _groups])
        {
            for (var g = 0; g < groups.Count; g++) groups[g] = groups[g] with { Middle = HeightAt(heights, groups[g].Middle) };
        }
    }

    private static double HeightAt(double[] heights, double line)
    {
        var below = Math.Clamp((int)Math.Floor(line), 0, heights.Length - 1);
        var above = Math.Clamp((int)Math.Ceiling(line), 0, heights.Length - 1);
        return (heights[below] + heights[above]) / 2;
    }

    // A row that might as well be its neighbours' group's.
    private void DoubtBorders(int[] groups)
    {
        for (var r = 1; r < groups.Length; r++)
        {
            if (groups[r] == groups[r - 1]) continue;
            var (first, last) = (Array.IndexOf(groups, groups[r - 1]), Array.LastIndexOf(groups, groups[r]));
            var now = Off(groups[r - 1], first, r - 1) + Off(groups[r], r, last);
            if (r - 1 > first && Off(groups[r - 1], first, r - 2) + Off(groups[r], r - 1, last) - now < Near) _rows[r - 1].LevelDoubt = ReadMessages.DoubtLevel;
            if (r < last && Off(groups[r - 1], first, r) + Off(groups[r], r + 1, last) - now < Near) _rows[r].LevelDoubt = ReadMessages.DoubtLevel;
        }
    }

    private double Off(int group, int first, int last) => Math.Abs(((Top(first) + Bottom(last)) / 2) - _groups[group].Middle);

    private bool TryCutLines()
    {
        var row = 0;
        for (var i = 0; i < _tokens.Count;)
        {
            var end = i + 1;
            while (end < _tokens.Count && !_tokens[end].OpensLine) end++;
            var content = i;
            while (content < end && _tokens[content].IsGroup) content++;
            for (var g = i; g < content; g++) AddGroup(_tokens[g], content < end ? _lines.Count : _lines.Count - 0.5);
            if (content < end && !TryAddLine(content, end, ref row)) return false;
            i = end;
        }

        return row == _rows.Count;
    }

    private void AddGroup(TableToken token, double middle)
    {
        if (token.Kind == TokenKind.SectionWeight)
        {
            if (_sections.Count > 0) _sections[^1] = _sections[^1] with { Middle = (_sections[^1].Middle + middle) / 2 };
            return;
        }

        (token.Kind == TokenKind.Level1 ? _sections : _groups).Add(new CentredGroup(_text.Text[token.Start..token.End], token.Start, middle));
    }

    private bool TryAddLine(int start, int end, ref int row)
    {
        if (row < _rows.Count && _rows[row].WeightToken >= start && _rows[row].WeightToken < end)
        {
            var values = _rows[row];
            var weight = values.WeightToken;
            if (values.LacksNumber || values.ScoreToken >= 0 || weight - start is < 2 or > 3) return false;
            for (var i = weight - 2; i < weight; i++)
            {
                if (ValueShape.Cost(_text.Span(_tokens[i].Start, _tokens[i].End)) > 1.7) return false;
            }

            _lines.Add(new CentredLine(Range(start, weight - 2), Range(values.NextToken, end), row));
            row++;
            return true;
        }

        if (end - start > 2) return false;
        _lines.Add(new CentredLine(Range(start, start + 1), Range(start + 1, end), -1));
        return true;
    }

    private void Keep(RowRange row, CentredRow read)
    {
        row.NameParts = read.Name;
        row.DeviationParts = read.Deviation;
        row.Target = Range(row.WeightToken - 2, row.WeightToken - 1);
        row.Actual = Range(row.WeightToken - 1, row.WeightToken);
        if (read.IsDoubtful) row.NameDoubt = row.DeviationDoubt = ReadMessages.DoubtNameDeviation;
    }

    // A group's name stands in the middle of its rows: the division of the rows whose middles come nearest to the names.
    private int[]? Place(List<CentredGroup> groups)
    {
        var (count, most) = (groups.Count, _rows.Count);
        if (count == 0 || count > most || count > MostGroups) return null;
        var cost = new double[count + 1, most + 1];
        var from = new int[count + 1, most + 1];
        for (var r = 1; r <= most; r++) cost[0, r] = double.MaxValue;
        for (var g = 1; g <= count; g++)
        {
            cost[g, 0] = double.MaxValue;
            for (var r = 1; r <= most; r++)
            {
                cost[g, r] = double.MaxValue;
                for (var first = g - 1; first < r; first++)
                {
                    if (cost[g - 1, first] == double.MaxValue) continue;
                    var off = Math.Abs(((Top(first) + Bottom(r - 1)) / 2) - groups[g - 1].Middle);
                    if (cost[g - 1, first] + off >= cost[g, r]) continue;
                    cost[g, r] = cost[g - 1, first] + off;
                    from[g, r] = first;
                }
            }
        }

        if (cost[count, most] > MostOff * count) return null;
        var placed = new int[most];
        for (int g = count, r = most; g > 0; r = from[g, r], g--)
        {
            for (var i = from[g, r]; i < r; i++) placed[i] = g - 1;
        }

        return placed;
    }

    // Which section a group belongs to is known by its name; where a name is not known, its place tells.
    private int[]? PlaceSections(int[] groups)
    {
        var placed = new int[_rows.Count];
        for (var r = 0; r < placed.Length; r++)
        {
            var stem = LevelVocabulary.SectionOf(_groups[groups[r]].Name);
            placed[r] = stem.Length == 0 ? -1 : _sections.FindIndex(s => s.Name.StartsWith(stem, StringComparison.Ordinal));
            if (placed[r] < 0 || (r > 0 && placed[r] < placed[r - 1])) return Place(_sections);
        }

        return placed;
    }

    private double Top(int row) => _tops[row];

    private double Bottom(int row) => _tops[row + 1];

    private CellRange Range(int from, int to) => from >= to ? default : new CellRange(_tokens[from].Start, _tokens[to - 1].End);
}
