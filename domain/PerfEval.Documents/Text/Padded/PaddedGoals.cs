using PerfEval.Documents.Grids.Rows;

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
        var last = at + 1;
        while (last < end && !(lines[last].Count == 1 && LabelText.Of(lines[last][0].Text).Words.IsHeading)) last++;
        var parts = Enumerable.Range(at + 1, last - at - 1).SelectMany(i => lines[i]).Where(p => !IsOfHeading(p)).ToList();
        if (parts.Count is 0 or > MostLines || Boundary(parts, expected, actual) is not { } boundary) return;
        var (left, right) = (parts.FindAll(p => p.Left < boundary), parts.FindAll(p => p.Left >= boundary));
        for (var i = at + 1; i < last; i++) lines.Replace(i, Array.Empty<PaddedPart>());
        lines.Replace(at, lines[at].Where(p => p != expected && p != actual).Append(expected with { Text = expected.Text.TrimEnd('：', ':') + "：" + Text(left) }).ToList());
        lines.Replace(at + 1, [actual with { Line = at + 1, Text = actual.Text.TrimStart('*', ' ').TrimEnd('：', ':') + "：" + Text(right) }]);
    }

    // 年度总体目标 stands beside the texts, whole or a word a line.
    private static bool IsOfHeading(PaddedPart part) => part.Text is "年度" or "总体" or "目标" || LabelText.Of(part.Text).Words.IsGoalHeading;

    // Where no part crosses: the widest such place between the two labels' outer edges.
    private static int? Boundary(List<PaddedPart> parts, PaddedPart expected, PaddedPart actual)
    {
        (int Width, int At)? best = null;
        foreach (var at in parts.Select(p => p.Left).Append(actual.Left).Where(x => x > expected.Left && x < actual.Right).Distinct())
        {
            if (parts.Exists(p => p.Left < at && p.Right > at)) continue;
            var width = at - parts.Where(p => p.Right <= at).Select(p => p.Right).DefaultIfEmpty(expected.Left).Max();
            if (best is null || width > best.Value.Width) best = (width, at);
        }

        return best?.At;
    }

    private static string Text(List<PaddedPart> parts) => CellText.Unwrapped(string.Join('\n', parts.Select(p => p.Text)));

    private static PaddedPart? Expected(IReadOnlyList<PaddedPart> line) => line.FirstOrDefault(p => LabelText.Of(p.Text).Words.IsGoalExpected);

    private static PaddedPart? Actual(IReadOnlyList<PaddedPart> line) => line.FirstOrDefault(p => LabelText.Of(p.Text).Words.IsGoalActual);
}
