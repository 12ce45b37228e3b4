using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Text.Padded;

/// <summary>Makes whole the labels of a form's head and funds that are over two lines of their column: 绩效自评年 over 度：, 执行率 over （%）.</summary>
internal static class PaddedLabels
{
    private const int LongestLabel = 16;
    private const int ShortestCell = 4;

    // The rest of a label stands on the next line, or behind the line of the others.
    private const int Reach = 2;

    /// <summary>Joins the labels on lines from one up to another.</summary>
    public static void Join(PaddedLines lines, int start, int end)
    {
        for (var i = start; i < end - 1; i++) PartBeforeLabels(lines, i);
        for (var i = start; i < end - 1; i++)
        {
            foreach (var part in lines[i].ToList())
            {
                if (part.Text.Length <= LongestLabel) TryJoin(lines, part, end);
            }
        }

        for (var i = start + 1; i < end - 1; i++)
        {
            if (lines[i].Any(p => HeadLabel(p.Text))) JoinValues(lines, i);
        }
    }

    // 基础设施运行维护（电费 绩效自评年度: where a cell is full, one blank is all that stands before the next.
    private static void PartBeforeLabels(PaddedLines lines, int line)
    {
        foreach (var part in lines[line].ToList())
        {
            var blank = part.Text.LastIndexOf(' ');
            if (blank >= ShortestCell && Glyph.IsHan(part.Text[blank + 1]) && !Glyph.IsLatin(part.Text[blank - 1]) && !HeadLabel(part.Text) && HeadLabel(part.Text[(blank + 1)..])) lines.Split(part, blank);
        }
    }

    // What a label of the head names goes on below it, or stands around the line of the labels.
    private static void JoinValues(PaddedLines lines, int at)
    {
        var (above, below) = (lines.Next(at, -1), lines.Next(at, 1));
        if (!IsBelowTitle(lines, above) && !IsYear(lines[above]) && !lines[above].Any(p => HeadLabel(p.Text) || IsKnown(p.Text) || Title.KindOf(p.Text) is not null))
        {
            foreach (var first in lines[above].ToList())
            {
                if (lines[at].FirstOrDefault(p => p.Overlap(first) > 0) is { } own && !HeadLabel(own.Text)) Join(lines, first, own, at);
            }
        }

        if (lines[below].Count == 0 || lines[below].Any(p => HeadLabel(p.Text) || IsKnown(p.Text))) return;
        foreach (var rest in lines[below].ToList())
        {
            var own = lines[at].FirstOrDefault(p => p.Overlap(rest) > 0);
            if (own is not null)
            {
                if (!HeadLabel(own.Text) && IsCode(own.Text) == IsCode(rest.Text)) Join(lines, own, rest, at);
            }
            else if (lines[above].FirstOrDefault(p => p.Overlap(rest) > 0) is { } first && !HeadLabel(first.Text) && !IsKnown(first.Text) && lines[at].All(p => p.Overlap(first) <= 0))
            {
                Join(lines, first, rest, at);
            }
        }
    }

    // （2022年度） below the title is no beginning of the name that stands under it.
    private static bool IsYear(IReadOnlyList<PaddedPart> line) =>
        line.Count == 1 && line[0].Text.AsSpan().Trim("（）()") is var year && YearText.At(year) is not null && year[YearText.Length..].Trim() is "" or "年" or "年度";

    // The digits between the department's name and the code's last digits are the code's.
    private static bool IsCode(string text) => !text.AsSpan().ContainsAnyExceptInRange('0', 'z');

    // （项目类） alone below the title is of the form and of no cell.
    private static bool IsBelowTitle(PaddedLines lines, int line) => line > 0 && lines[line].Count == 1 && lines[lines.Next(line, -1)] is [var title] && Title.KindOf(title.Text) is not null;

    private static bool HeadLabel(string text) => IsOfHead(LabelText.Of(text)) || (text.AsSpan().IndexOfAny('：', ':') is > 0 and var colon && LabelText.Of(text[..colon]).Words.Header is not null);

    private static bool IsOfHead(LabelText label) => label.Words.Header is not null || LabelIndex.HeaderLike(label.Core) is not null;

    private static bool IsKnown(string text) =>
        LabelText.Of(text) is var label && (label.Words is { IsKnown: true } or { IsHeading: true } or { IsGoalHeading: true } || GoalLabels.IsExpected(label) || GoalLabels.IsActual(label));

    private static void TryJoin(PaddedLines lines, PaddedPart part, int end)
    {
        for (var below = part.Line + 1; below <= part.Line + Reach && below < end && lines[below].Count > 0; below++)
        {
            foreach (var rest in lines[below])
            {
                if (rest.Text.Length > LongestLabel || rest.Overlap(part) <= 0 || !Makes(part.Text, rest.Text) || HasYear(lines, part)) continue;
                Join(lines, part, rest, MainLine(lines, part.Line, rest.Line));
                return;
            }

            // What stands between a label and its rest is beside them.
            if (lines[below].Any(other => other.Overlap(part) > 0)) return;
        }
    }

    // 年度 before 2019 is whole, whatever stands below it.
    private static bool HasYear(PaddedLines lines, PaddedPart label) =>
        label.Text.EndsWith("年度", StringComparison.Ordinal) && lines[label.Line].FirstOrDefault(p => p.Left >= label.Right) is { } value && YearText.At(value.Text) is not null;

    private static bool Makes(string label, string rest)
    {
        var (whole, own) = (LabelText.Of(label + rest), LabelText.Of(label));
        if (own.Core.Length == 0 || !IsLabel(whole) || LabelText.Of(rest).Words is { Header: not null, IsKnown: true } && IsLabel(own)) return false;
        return whole.Core != own.Core || rest is "：" or ":" || rest[0] is '（' or '(' || label.AsSpan().LastIndexOfAny('（', '(') > label.AsSpan().LastIndexOfAny('）', ')');
    }

    private static bool IsLabel(LabelText label) => label.Words is { Header: not null } or { FundColumn: not null } or { FundRow: not null };

    // The line that has the other labels: the one between the two, or the fuller of them.
    private static int MainLine(PaddedLines lines, int line, int next) => next - line > 1 ? line + 1 : lines[next].Count > lines[line].Count ? next : line;

    private static void Join(PaddedLines lines, PaddedPart part, PaddedPart rest, int at)
    {
        var joined = new PaddedPart(at, Math.Min(part.Left, rest.Left), Math.Max(part.Right, rest.Right), part.Text + rest.Text);
        lines.Replace(part.Line, lines[part.Line].Where(p => p != part).ToList());
        lines.Replace(rest.Line, lines[rest.Line].Where(p => p != rest).ToList());
        lines.Replace(at, lines[at].Append(joined).ToList());
    }
}
