using PerfEval.Documents.Text.Layout;
using PerfEval.Documents.Text.Sections;

namespace PerfEval.Documents.Text.Indicators;

/// <summary>Cuts the indicator table into tokens and tells the names of groups from the text of cells.</summary>
internal sealed class TableScanner
{
    private const int LongestGroupName = 12;
    private const int LongestWeight = 12;

    private readonly FormText _text;
    private readonly int _end;
    private readonly bool _isRunTogether;
    private readonly bool _hasLevelWeights;
    private readonly bool _hasKinds;
    private readonly CellHabits _habits;
    private readonly List<TableToken> _tokens = new(160);
    private bool _awaitsWeight;
    private string _level1 = "";
    private string _level2 = "";

    private TableScanner(FormText text, int start, int end, TableHeader header)
    {
        _habits = CellHabits.Of(text, start, end);
        _isRunTogether = header.IsRunTogether;
        _hasLevelWeights = header.HasLevelWeights;
        _hasKinds = header.HasKinds;
        _text = text;
        _end = end;
    }

    /// <summary>The tokens of a table, without its heading where that is printed again.</summary>
    /// <param name="text">The form.</param>
    /// <param name="start">The index behind the table's heading.</param>
    /// <param name="end">The table's end.</param>
    /// <param name="header">The heading.</param>
    public static List<TableToken> Scan(FormText text, int start, int end, TableHeader header)
    {
        var scanner = new TableScanner(text, start, end, header);
        var heading = text.Span(header.LabelsAt, header.End);
        for (var i = start; i < end;) i = i > start && text.GapBefore(i) >= Gap.Line && text.Span(i, end).StartsWith(heading) ? i + heading.Length : scanner.Next(i);
        scanner.DropTemplateRows();
        scanner.DropNameOfPart();
        return scanner._tokens;
    }

    // A line, or the rest of one behind its groups, that says 指标2： or …… and nothing else.
    private void DropTemplateRows()
    {
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (_tokens[i].IsGroup || !(_tokens[i].OpensLine || (i > 0 && _tokens[i - 1].IsGroup)) || !TemplateRow.Begins(TextOf(i)) || !TemplateRow.IsEmptyName(TextOf(i))) continue;
            var next = i + 1;
            while (next < _tokens.Count && (!_tokens[next].OpensLine || next + 1 == _tokens.Count || _tokens[next + 1].OpensLine) && NumberText.IsDash(TextOf(next))) next++;
            if (next < _tokens.Count && !_tokens[next].OpensLine) continue;
            _tokens.RemoveRange(i, next - i);
            i--;
        }
    }

    // 绩效指标 in a cell of its own beside all rows, of which 产出指标 and 效益指标 are parts, is no group.
    private void DropNameOfPart()
    {
        var parts = _tokens.FindAll(t => t.Kind == TokenKind.Level1 && _text.Span(t.Start, t.End) is "绩效指标");
        if (parts is [var part] && _tokens.Exists(t => t.Kind == TokenKind.Level1 && _text.Span(t.Start, t.End) is "产出指标" or "效益指标")) _tokens.Remove(part);
    }

    private ReadOnlySpan<char> TextOf(int token) => _text.Span(_tokens[token].Start, _tokens[token].End);

    private int Next(int i)
    {
        var gap = _text.GapBefore(i);
        var afterGroup = _tokens.Count > 0 && _tokens[^1].IsGroup;
        if ((gap >= Gap.Line || _tokens.Count == 0 || afterGroup) && LevelVocabulary.IsSubtotal(_text.Span(i, _text.TokenEnd(i, _end)))) return EndOfSubtotal(i);
        if (gap >= Gap.Line && SectionTotal.IsAt(_text, i, _text.TokenEnd(i, _end))) return EndOfSubtotal(i);
        if (gap == Gap.None && afterGroup && _tokens[^1].Kind == TokenKind.Level2 && _text.Text[i] is '(' or '（' && WeightLength(i) is > 0 and var own) return Add(i, i + own, gap, TokenKind.GroupWeight);
        if (_hasLevelWeights && gap is Gap.Space or Gap.Column && afterGroup && _tokens[^1].Kind == TokenKind.Level2 && WeightLength(i) is > 0 and var group) return Add(i, i + group, gap, TokenKind.GroupWeight);
        if (gap >= Gap.Column || afterGroup || _tokens.Count == 0)
        {
            // Where cells are centred the weight stands on a later line than the section's name.
            if (_awaitsWeight && (_tokens[^1].Kind == TokenKind.Level1 || _text.Text[i] is '(' or '（') && WeightLength(i) is > 0 and var weight)
            {
                _awaitsWeight = false;
                return Add(i, i + weight, gap, TokenKind.SectionWeight);
            }

            if (GroupLength(i, gap, afterGroup) is > 0 and var length)
            {
                var kind = LevelOf(i, length);
                _awaitsWeight |= kind == TokenKind.Level1;
                if (kind == TokenKind.Level1) _level1 = _text.Text.Substring(i, length);
                else _level2 = _text.Text.Substring(i, length);
                return Add(i, i + length, gap, kind);
            }
        }

        var end = _text.TokenEnd(i, _end);
        if (_habits.HasUnitsApart && CellHabits.ValuesAt(_text, i, _end) is { } values)
        {
            Add(i, values.TargetEnd, gap, TokenKind.Text);
            return Add(values.TargetEnd, values.ActualEnd, _text.GapBefore(values.TargetEnd), TokenKind.Text);
        }

        // ≥ 95% and 不低于 95%: the sign or word is of the number's cell.
        if (end < _end && _text.GapBefore(end) == Gap.Space && Glyph.IsDigit(_text.Text[end]) && ValueShape.IsComparison(_text.Span(i, end))) end = _text.TokenEnd(end, _end);
        if (_isRunTogether && GluedRow.TryPart(_text.Span(i, end), gap < Gap.Line && _tokens.Count > 0 && _tokens[^1].Kind == TokenKind.Text, out var row)) return AddParts(i, end, gap, row);
        return Add(i, end, gap, IsNumber(_text.Span(i, end)) ? TokenKind.Number : TokenKind.Text);
    }

    // The rest of its line; of cells on lines of their own, the numbers below it.
    private int EndOfSubtotal(int i)
    {
        var isAlone = _text.GapBefore(i) >= Gap.Line;
        i = _text.TokenEnd(i, _end);
        if (!isAlone || (i < _end && _text.GapBefore(i) < Gap.Line))
        {
            while (i < _end && _text.GapBefore(i) < Gap.Line) i = _text.TokenEnd(i, _end);
            return i;
        }

        while (i < _end && IsNumber(_text.Span(i, _text.TokenEnd(i, _end)))) i = _text.TokenEnd(i, _end);
        return i;
    }

    private bool IsNumber(ReadOnlySpan<char> token) => _habits.HasPoints ? CellHabits.IsPoints(token) : NumberText.Is(token);

    private int AddParts(int i, int end, Gap gap, GluedRow row)
    {
        if (row.Target > 0) _tokens.Add(new TableToken(i, i + row.Target, gap, TokenKind.Text));
        _tokens.Add(new TableToken(i + row.Target, i + row.Actual, row.Target > 0 ? Gap.Space : gap, TokenKind.Text) { IsGuessed = row.IsDoubtful });
        _tokens.Add(new TableToken(i + row.Actual, i + row.Weight, Gap.Space, TokenKind.Text) { IsGuessed = row.IsDoubtful });
        _tokens.Add(new TableToken(i + row.Weight, i + row.Score, Gap.Space, TokenKind.Number) { IsGuessed = row.IsDoubtful });
        _tokens.Add(new TableToken(i + row.Score, i + row.End, Gap.Space, TokenKind.Number) { IsGuessed = row.IsDoubtful });
        if (i + row.End < end) _tokens.Add(new TableToken(i + row.End, end, Gap.Space, TokenKind.Text) { IsGuessed = row.IsDoubtful });
        return end;
    }

    private int Add(int start, int end, Gap gap, TokenKind kind)
    {
        _tokens.Add(new TableToken(start, end, gap, kind));
        return end;
    }

    private int GroupLength(int i, Gap gap, bool afterGroup)
    {
        var (name, _) = LevelVocabulary.Match(_text.Span(i, _end));
        if (name.Length > 0)
        {
            var end = i + name.Length;
            var bounded = end >= _end || _text.GapBefore(end) != Gap.None || WeightLength(end) > 0;
            // Short names without 指标 are ordinary words: they need a cell of their own.
            if (bounded && (name.EndsWith("指标", StringComparison.Ordinal) || (afterGroup && gap >= Gap.Space))) return name.Length;
            if (!bounded && name.EndsWith("指标", StringComparison.Ordinal) && name != _level2 && name != _level1 && !StartsLikeName(end)) return name.Length;
        }

        var tokenEnd = _text.TokenEnd(i, _end);
        var token = _text.Span(i, tokenEnd);
        if (IsShortSection(i, gap) || IsKind(i, gap)) return token.Length;
        if (_hasLevelWeights && afterGroup && LevelVocabulary.IsShortName(token) && WeightLength(tokenEnd) > 0) return token.Length;
        return token.Length is > 4 and <= LongestGroupName && LevelVocabulary.IsOfAKind(token) ? token.Length : 0;
    }

    // 满意度 before 满意度指标, at the beginning of a line: the section's short name.
    private bool IsShortSection(int i, Gap gap)
    {
        var end = _text.TokenEnd(i, _end);
        if (gap < Gap.Line || end >= _end || !LevelVocabulary.IsShortName(_text.Span(i, end))) return false;
        var behind = _text.TokenEnd(end, _end);
        if (!LevelVocabulary.IsName(_text.Text[end..behind]) || GoesOnBelow(end)) return false;

        // 满意度 满意度指标 服务对象满意度指标: a column before that of the sections.
        return behind >= _end || LevelVocabulary.Match(_text.Span(behind, _end)).Text.Length == 0;
    }

    // 产出 under 指标类别.
    private bool IsKind(int i, Gap gap) => _hasKinds && gap >= Gap.Line && LevelVocabulary.IsShortName(_text.Span(i, _text.TokenEnd(i, _end)));

    // 产出 above 指标 is a name cut over lines.
    private bool GoesOnBelow(int i)
    {
        while (i < _end && _text.GapBefore(i) < Gap.Line) i = _text.TokenEnd(i, _end);
        return i < _end && _text.Span(i, _text.TokenEnd(i, _end)) is "指标";
    }

    // 质量指标完成率 is a name, not a group with its name run together.
    private bool StartsLikeName(int end)
    {
        var rest = _text.Span(end, _text.TokenEnd(end, _end));
        return rest.Length <= 5 && !rest.ContainsAnyInRange('0', '9');
    }

    private TokenKind LevelOf(int i, int length)
    {
        var name = _text.Span(i, i + length);
        var (known, kind) = LevelVocabulary.Match(name);
        if (known.Length < length) kind = IsShortSection(i, _text.GapBefore(i)) || IsKind(i, _text.GapBefore(i)) ? LevelKind.First : LevelKind.Second;
        if (kind == LevelKind.First) return TokenKind.Level1;
        if (kind == LevelKind.Second) return TokenKind.Level2;
        if (_tokens.Count > 0 && _tokens[^1].Kind == TokenKind.Level1 && LevelVocabulary.IsShortName(_level1)) return TokenKind.Level2;
        var after = i + length;
        if (WeightLength(after) > 0) return IsBehindSection(i) ? TokenKind.Level2 : TokenKind.Level1;
        if (after < _end && LevelVocabulary.Match(_text.Span(after, _end)).Text.Length > 0) return _level1.AsSpan().SequenceEqual(name) ? TokenKind.Level2 : TokenKind.Level1;
        return name is "满意度指标" && !_level1.AsSpan().SequenceEqual(name) ? TokenKind.Level1 : TokenKind.Level2;
    }

    // 成本指标（10分） behind 产出指标（50分） on its line stands in the column of the second level.
    private bool IsBehindSection(int i) =>
        _text.GapBefore(i) < Gap.Line && _tokens.Count > 0 && (_tokens[^1].Kind == TokenKind.Level1 || (_tokens[^1].Kind == TokenKind.SectionWeight && _tokens.Count > 1 && _tokens[^2].Kind == TokenKind.Level1 && !_tokens[^1].OpensLine));

    // (50分), （50分）, (50), 50分; a bare number only before the name of a group.
    private int WeightLength(int i)
    {
        if (i >= _end) return 0;
        var rest = _text.Span(i, Math.Min(_end, i + LongestWeight));
        if (rest[0] is '(' or '（')
        {
            var close = rest.IndexOfAny(')', '）');
            return close > 1 && TryParseWeight(rest[1..close], out _) ? close + 1 : 0;
        }

        if (!Glyph.IsDigit(rest[0]) || _text.GapBefore(i) == Gap.None) return 0;
        var end = _text.TokenEnd(i, _end);
        var token = _text.Span(i, end);
        if (!TryParseWeight(token, out _)) return 0;
        return token[^1] == '分' || _hasLevelWeights || (end < _end && (LevelVocabulary.Match(_text.Span(end, _end)).Text.Length > 0 || LevelVocabulary.IsShortName(_text.Span(end, _text.TokenEnd(end, _end))))) ? end - i : 0;
    }

    /// <summary>Reads the weight printed beside a group's name, with or without brackets and 分.</summary>
    public static bool TryParseWeight(ReadOnlySpan<char> text, out decimal weight) =>
        NumberText.TryParseCell(text.Trim("()（）"), out weight);

    /// <summary>Whether a text is the weight of a group alone, cut off from its name: （50分）.</summary>
    public static bool IsWeightAlone(ReadOnlySpan<char> text) => text is ['(' or '（', .., ')' or '）'] && TryParseWeight(text, out _);
}
