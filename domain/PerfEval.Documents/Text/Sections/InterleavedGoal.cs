using PerfEval.Documents.Text.Layout;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Text.Sections;

/// <summary>Reads two goal texts whose columns the layout printed side by side, line by line.</summary>
internal static class InterleavedGoal
{
    /// <summary>Reads them where at least two lines, the first of them included, have two columns.</summary>
    public static bool TryRead(FormText text, int start, int end, ReadingNotes notes, out Goal goal)
    {
        goal = new Goal();
        var lines = new List<(int Start, int Gap, int End)>();
        var from = start;
        var gapAt = -1;
        var columns = false;
        var ambiguous = false;
        for (var i = start + 1; i <= end; i++)
        {
            if (i < end && text.GapBefore(i) < Gap.Line)
            {
                if (text.GapBefore(i) == Gap.None || Glyph.CannotOpen(text.Text[i])) continue;
                if (text.GapBefore(i) == Gap.Space && !(Glyph.IsHan(text.Text[i]) && (Glyph.IsHan(text.Text[i - 1]) || Glyph.CannotOpen(text.Text[i - 1])))
                    && !Glyph.EndsSentence(text.Text[i - 1]) && !IsYear(text.Span(i, end))) continue;
                columns |= text.GapBefore(i) == Gap.Column;
                if (gapAt >= 0)
                {
                    ambiguous = true;
                    if (text.GapBefore(i) < text.GapBefore(gapAt)) continue;
                }

                gapAt = i;
                continue;
            }

            lines.Add((from, gapAt, i));
            from = i;
            gapAt = -1;
        }

        var paired = lines.TakeWhile(l => l.Gap >= 0).Count();
        if (paired < 2 || lines.Skip(paired).Any(l => l.Gap >= 0)) return false;
        var left = new List<(int, int)>();
        var right = new List<(int, int)>();
        foreach (var line in lines.Take(paired))
        {
            left.Add((line.Start, line.Gap));
            right.Add((line.Gap, line.End));
        }

        var rest = lines.Skip(paired).ToList();
        var leftDone = Glyph.EndsSentence(text.Text[left[^1].Item2 - 1]);
        var rightDone = Glyph.EndsSentence(text.Text[right[^1].Item2 - 1]);
        foreach (var line in rest) (leftDone && !rightDone ? right : left).Add((line.Start, line.End));
        // Where both are whole sentences already, what follows may be of another part.
        for (var i = 0; i < paired - 1; i++) ambiguous |= Glyph.EndsSentence(text.Text[left[i].Item2 - 1]) && Glyph.EndsSentence(text.Text[right[i].Item2 - 1]);
        if (ambiguous || !columns || (rest.Count > 0 && leftDone == rightDone))
        {
            notes.Doubt(CellPointer.GoalExpected, ReadMessages.DoubtGoal);
            notes.Doubt(CellPointer.GoalActual, ReadMessages.DoubtGoal);
        }

        notes.At(CellPointer.GoalExpected, text.LineOf(start));
        notes.At(CellPointer.GoalActual, text.LineOf(start));
        goal = new Goal { Expected = Join(text, left), Actual = Join(text, right) };
        return true;
    }

    private static string Join(FormText text, List<(int Start, int End)> parts) => string.Concat(parts.Select(p => text.Cell(p.Start, p.End)));

    private static bool IsYear(ReadOnlySpan<char> text) => text.Length > 4 && text[4] == '年' && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[3]);
}
