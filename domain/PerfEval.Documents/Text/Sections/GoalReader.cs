using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text.Layout;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Text.Sections;

/// <summary>Reads 年度总体目标: tells the expected goal from what was done, whose texts follow one another without a label.</summary>
internal sealed class GoalReader
{
    private static readonly string[] NextHeadings = ["年度绩效指标完成情况", "绩效指标完成情况", "年度绩效指标", "绩效指标", "年度绩效目标", "指标完成情况"];

    private const int LongestLabels = 12;
    private const int LongestLabel = 16;
    private const int LeastLabel = 4;
    private static readonly string[] LabelEnds = ["时间", "日期", "人", "人员", "单位", "部门", "电话", "小组", "机构", "等级", "等次"];

    private readonly FormText _text;
    private readonly FormSections _sections;
    private readonly ReadingNotes _notes;

    public GoalReader(FormText text, FormSections sections, ReadingNotes notes)
    {
        _text = text;
        _sections = sections;
        _notes = notes;
    }

    /// <summary>Reads both texts; one without a label is absent.</summary>
    public Goal Read()
    {
        var end = End();
        if (HoldsLabel(BehindHeading(Math.Max(_sections.GoalExpectedText, _sections.GoalActualText), end), end)) DoubtBoth();

        // Where columns stand under one another, lines above a label may be its own, and lines below it another's.
        if (_text.IsPadded && IsOverLines(end)) DoubtBoth();
        if (_sections.GoalExpected < 0 && _sections.GoalActual < 0) return new Goal();

        // 年度绩效目标1（80分） over the table is no goal.
        if ((_sections.GoalActual < 0 || _sections.GoalExpected < 0) && Math.Max(_sections.GoalExpectedText, _sections.GoalActualText) >= end) return new Goal();
        if (_sections.GoalActual < 0) _notes.Doubt(CellPointer.GoalExpected, ReadMessages.DoubtGoal);
        if (_sections.GoalExpected < 0) _notes.Doubt(CellPointer.GoalActual, ReadMessages.DoubtGoal);
        if (_sections.GoalActual < 0) return new Goal { Expected = Cell(CellPointer.GoalExpected, _sections.GoalExpectedText, end) };
        if (_sections.GoalExpected < 0) return new Goal { Actual = Cell(CellPointer.GoalActual, _sections.GoalActualText, end) };
        if (_sections.GoalActual > _sections.GoalExpectedText)
        {
            // Texts beside their labels on one line go on below it, both on the same lines.
            if (_sections.Table?.IsLabelALine(_text) == true && (IsOverLines(_sections.GoalExpectedText, _sections.GoalActual) || IsOverLines(_sections.GoalActualText, end))) DoubtBoth();
            if (_text.LineOf(_sections.GoalExpected) == _text.LineOf(_sections.GoalActual) && end > _sections.GoalActualText && _text.LineOf(end - 1) > _text.LineOf(_sections.GoalActual)) DoubtBoth();
            return new Goal
            {
                Expected = Cell(CellPointer.GoalExpected, _sections.GoalExpectedText, _sections.GoalActual),
                Actual = Cell(CellPointer.GoalActual, _sections.GoalActualText, end),
            };
        }

        var start = BehindHeading(_sections.GoalActualText, end);
        if (start >= end)
        {
            // 资金使用情况良好 may be a goal that begins as the funds below it do.
            if (_sections.GoalEnd < _sections.FundsEnd) DoubtBoth();
            return new Goal { Expected = Cell(CellPointer.GoalExpected, start, start), Actual = Cell(CellPointer.GoalActual, start, start) };
        }

        // 总体完成率 behind both labels heads a column of its own, whose cell stands behind the goals.
        if (_text.GapBefore(start) < Gap.Line && _text.GapBefore(_text.TokenEnd(start, end)) >= Gap.Line && _text.LineOf(end - 1) > _text.LineOf(start)) DoubtBoth();

        // Between vertical rules a line is a row, and a further one may be of something else.
        if (_text.LineOf(end - 1) > _text.LineOf(start) && _text.IsRuled(end - 1)) DoubtBoth();
        if (InterleavedGoal.TryRead(_text, start, end, _notes, out var interleaved)) return interleaved;
        var split = GoalSplit.Find(_text, start, end);
        if (split.IsDoubtful) DoubtBoth();
        return new Goal
        {
            Expected = Cell(CellPointer.GoalExpected, start, split.At),
            Actual = Cell(CellPointer.GoalActual, split.At, end),
        };
    }

    // 序号, 年度总体目标2, 目标2 or 目标2完成情况 on a line of its own is a label of the table below, or of a further goal.
    private bool HoldsLabel(int start, int end)
    {
        for (var i = start; i < end;)
        {
            var next = _text.TokenEnd(i, end);
            if (next - i <= LongestLabels && _text.GapBefore(i) >= Gap.Line && (next >= _text.Length || _text.GapBefore(next) >= Gap.Line) && IsLabel(LabelText.Of(_text.Span(i, next).ToString()).Core)) return true;
            i = next;
        }

        return false;
    }

    private static bool IsLabel(string core) => core == "序号" || (core is ['目', '标', var number, .. var rest] && Glyph.IsDigit(number) && rest is "" or "完成情况") || ((core.Contains("指标", StringComparison.Ordinal) || core.Contains("总体目标", StringComparison.Ordinal)) && core.AsSpan().IndexOfAny("。，；") < 0);

    private bool IsOverLines(int start, int end) => start < end && _text.LineOf(start) != _text.LineOf(end - 1);

    private bool IsOverLines(int end)
    {
        int[] starts = [.. new[] { _sections.GoalExpected, _sections.GoalActual }.Where(s => s >= 0)];
        return starts.Length > 0 && end > 0 && _text.LineOf(end - 1) - _text.LineOf(starts.Min()) >= starts.Length;
    }

    private void DoubtBoth()
    {
        _notes.Doubt(CellPointer.GoalExpected, ReadMessages.DoubtGoal);
        _notes.Doubt(CellPointer.GoalActual, ReadMessages.DoubtGoal);
    }

    // 年度总体目标, centred beside both goals, may stand between their labels and their texts.
    private int BehindHeading(int start, int end)
    {
        if (start >= end || _text.GapBefore(start) < Gap.Line) return start;
        var next = _text.TokenEnd(start, end);
        return next < end && _text.GapBefore(next) >= Gap.Line && LabelText.Of(_text.Span(start, next).ToString()).Words.IsGoalHeading ? next : start;
    }

    // 指标类型 before 一级指标 is a label of the table's heading, though none of those that are known.
    private int BeforeLine(int end, int start)
    {
        if (end >= _text.Length || _text.GapBefore(end) >= Gap.Line) return end;
        var first = end - 1;
        while (first > start && _text.GapBefore(first) < Gap.Line) first--;
        if (first <= start || _text.Span(first, end).IndexOfAny("。；，") >= 0) return end;
        return end - first <= LongestLabels ? first : end;
    }

    // 自评时间：2023年3月 below the goals is no part of them; where more lines follow, they may be.
    private int BeforeLabelled(int start, int end)
    {
        for (var i = start; i < end; i = _text.TokenEnd(i, end))
        {
            if (_text.GapBefore(i) < Gap.Line || !IsLabelled(i, end)) continue;
            for (var line = i; line < end; line = _text.TokenEnd(line, end))
            {
                if (line > i && _text.GapBefore(line) >= Gap.Line && !IsLabelled(line, end)) DoubtBoth();
            }

            return i;
        }

        return end;
    }

    private bool IsLabelled(int i, int end)
    {
        var behind = _text.TokenEnd(i, end);
        var token = _text.Span(i, behind);

        // 绩效等级 before 优, without a colon.
        if (token.Length is >= LeastLabel and <= LongestLabel && behind < end && _text.GapBefore(behind) < Gap.Line && LabelText.Of(token.ToString()).Words.Header == HeaderField.Other) return true;
        if (token.IndexOfAny('：', ':') is not (> 1 and <= LongestLabel and var colon)) return false;
        var label = LabelText.Of(token[..colon].ToString());
        return label.Words.Header is not null || Array.Exists(LabelEnds, e => label.Core.EndsWith(e, StringComparison.Ordinal));
    }

    private int End()
    {
        var start = Math.Max(_sections.GoalExpectedText, _sections.GoalActualText);
        return BeforeLabelled(start, BeforeHeading(start));
    }

    private int BeforeHeading(int start)
    {
        var end = BeforeLine(_sections.GoalEnd, start);
        if (end > start && _text.Text[end - 1] is '）' or ')' && _text.Span(start, end).LastIndexOfAny('（', '(') is > 0 and var open && _text.Span(start + open, end).Contains('分')) end = start + open;
        foreach (var heading in NextHeadings)
        {
            var at = end - heading.Length;
            if (at < start || !_text.Span(at, end).SequenceEqual(heading)) continue;
            if (_text.GapBefore(at) != Gap.None) return at;
            if (at - 2 >= start && _text.Text[at - 1] is '、' or '.' && _text.GapBefore(at - 2) != Gap.None) return at - 2;
        }

        return end;
    }

    private TextCell Cell(string pointer, int start, int end)
    {
        _notes.At(pointer, _text.LineOf(start));
        var cell = _text.Cell(start, end);
        if (cell.Contains('\uFFFD', StringComparison.Ordinal)) _notes.Doubt(pointer, ReadMessages.DoubtUndecodable);
        return cell;
    }
}
