using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Grids.Sections;
using PerfEval.Documents.Text.Indicators;

namespace PerfEval.Documents.Text.Padded;

/// <summary>Puts the two goals, whose texts stand beside one another line by line, each on one line behind its label.</summary>
internal static class PaddedGoals
{
    private const int MostLines = 200;

    /// <summary>Joins the goals on lines from one up to another.</summary>
    public static void Join(PaddedLines lines, int start, int end)
    {
        var at = Enumerable.Range(start, Math.Max(0, end - start)).FirstOrDefault(i => Expected(lines[i]) is not null && Actual(lines[i]) is not null, -1);
        if (at < 0 || Expected(lines[at]) is not { } expected || Actual(lines[at]) is not { } actual || expected.Left > actual.Left) return;
        if (lines[at].Any(p => p.Left > expected.Left && p.Left < actual.Left))
        {
            JoinBeside(lines, start, at, end, expected, actual);
            return;
        }

        var last = at + 1;
        while (last < end && !BeginsPart(lines[last], expected)) last++;
        PartAtEdge(lines, at + 1, last, expected, actual);
        var parts = Enumerable.Range(at + 1, last - at - 1).SelectMany(i => lines[i]).Where(p => !IsOfHeading(p, expected) && !IsNumber(p, lines[at])).ToList();

        // 未完成原因 behind the two, and what is said there.
        var behind = lines[at].FirstOrDefault(p => p.Left >= actual.Right);
        if (parts.Count is 0 or > MostLines || Boundary(parts, expected, actual) is not { } boundary) return;
        if (behind is not null && Boundary(parts.FindAll(p => p.Left >= boundary), actual, behind) is { } other) parts.RemoveAll(p => p.Left >= other);
        var (left, right) = (parts.FindAll(p => p.Left < boundary), parts.FindAll(p => p.Left >= boundary));
        for (var i = at + 1; i < last; i++) lines.Replace(i, Array.Empty<PaddedPart>());
        Write(lines, at, expected, left, actual, right, lines[at].Where(p => p != expected && p != actual && p != behind));
    }

    // Where a line of the first text is full, one blank is all that stands before the second, which begins where its other lines do.
    private static void PartAtEdge(PaddedLines lines, int start, int end, PaddedPart expected, PaddedPart actual)
    {
        var parts = Enumerable.Range(start, Math.Max(0, end - start)).SelectMany(i => lines[i]).ToList();
        var edges = parts.Where(p => p.Left > expected.Right && p.Left < actual.Right).Select(p => p.Left).ToHashSet();
        foreach (var part in parts.Where(p => p.Left < expected.Right))
        {
            for (var blank = part.Text.IndexOf(' '); blank > 0; blank = part.Text.IndexOf(' ', blank + 1))
            {
                if (!edges.Contains(lines.Behind(part, blank))) continue;
                lines.Split(part, blank);
                break;
            }
        }
    }

    // 年度绩效指标 alone, 产出指标（50分） over the rows of its group, 项目资金, or the labels of money.
    private static bool BeginsPart(IReadOnlyList<PaddedPart> line, PaddedPart expected) =>
        (line.Count == 1 && line[0].Right > expected.Left && (LabelText.Of(line[0].Text).Words.IsHeading || LevelVocabulary.IsName(SectionWeight.Parted(line[0].Text, out _))))
        || line.Any(p => LabelText.Of(p.Text) is { Words.IsHeading: true } label && label.Core.Contains("资金", StringComparison.Ordinal))
        || line.Count(p => LabelText.Of(p.Text).Words is { FundColumn: not null } or { FundRow: not null }) > 1;

    // 预期目标 before its text and 实际完成情况 before its own on one line, the texts around it.
    private static void JoinBeside(PaddedLines lines, int start, int at, int end, PaddedPart expected, PaddedPart actual)
    {
        var (first, last) = (at, at + 1);
        while (first > start && IsOfTexts(lines[first - 1], expected, actual)) first--;
        while (last < end && IsOfTexts(lines[last], expected, actual)) last++;
        if (first == at && last == at + 1) return;
        var parts = Enumerable.Range(first, last - first).SelectMany(i => lines[i]).Where(p => p != expected && p != actual && p.Left >= expected.Right).ToList();
        var others = lines[at].Where(p => p.Left < expected.Left).ToList();
        for (var i = first; i < last; i++) lines.Replace(i, Array.Empty<PaddedPart>());
        Write(lines, last - at > 1 ? at : at - 1, expected, parts.FindAll(p => p.Left < actual.Left), actual, parts.FindAll(p => p.Left >= actual.Left), others);
    }

    // Every part stands beside the labels, under or over the texts.
    private static bool IsOfTexts(IReadOnlyList<PaddedPart> line, PaddedPart expected, PaddedPart actual) =>
        line.Count > 0 && line.All(p => p.Left >= expected.Right && (p.Right <= actual.Left || p.Left >= actual.Right) && !LabelText.Of(p.Text).Words.IsKnown && !LabelPieces.Are(p.Text));

    private static void Write(PaddedLines lines, int at, PaddedPart expected, List<PaddedPart> left, PaddedPart actual, List<PaddedPart> right, IEnumerable<PaddedPart> others)
    {
        lines.Replace(at, others.Append(expected with { Line = at, Text = expected.Text.TrimEnd('：', ':') + "：" + Text(left) }).ToList());
        lines.Replace(at + 1, [actual with { Line = at + 1, Text = actual.Text.TrimStart('*', ' ').TrimEnd('：', ':') + "：" + Text(right) }]);
    }

    // 年度总体目标 stands beside the texts, whole or a piece a line.
    private static bool IsOfHeading(PaddedPart part, PaddedPart expected) =>
        part.Text is "年度" or "总体" or "目标" || LabelText.Of(part.Text).Words.IsGoalHeading || (part.Right <= expected.Left && LabelPieces.Are(part.Text));

    // 1, 2 and 3 under 序号.
    private static bool IsNumber(PaddedPart part, IReadOnlyList<PaddedPart> labels) =>
        !part.Text.AsSpan().ContainsAnyExceptInRange('0', '9') && labels.Any(l => LabelText.Of(l.Text).Core == "序号" && l.Overlap(part) > 0);

    // Where no part crosses: the widest such place between the two labels' outer edges that leaves something on either side, if any does.
    private static int? Boundary(List<PaddedPart> parts, PaddedPart expected, PaddedPart actual)
    {
        (bool Parts, int Width, int At)? best = null;
        foreach (var at in parts.Select(p => p.Left).Append(actual.Left).Where(x => x > expected.Left && x < actual.Right).Distinct())
        {
            if (parts.Exists(p => p.Left < at && p.Right > at)) continue;
            var width = at - parts.Where(p => p.Right <= at).Select(p => p.Right).DefaultIfEmpty(expected.Left).Max();
            var isBetween = parts.Exists(p => p.Left < at) && parts.Exists(p => p.Left >= at);
            if (best is null || (isBetween, width).CompareTo((best.Value.Parts, best.Value.Width)) > 0) best = (isBetween, width, at);
        }

        return best?.At;
    }

    private static string Text(List<PaddedPart> parts) => CellText.Unwrapped(string.Join('\n', parts.Select(p => p.Text)));

    private static PaddedPart? Expected(IReadOnlyList<PaddedPart> line) => line.FirstOrDefault(p => LabelText.Of(p.Text).Words.IsGoalExpected);

    private static PaddedPart? Actual(IReadOnlyList<PaddedPart> line) => line.FirstOrDefault(p => LabelText.Of(p.Text).Words.IsGoalActual);
}
