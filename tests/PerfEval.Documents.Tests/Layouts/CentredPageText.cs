using System.Globalization;
using System.Text;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Layouts;

/// <summary>
/// Lays the indicator table of a form out with every cell centred over the height of its row, or of its group, and
/// prints it line by line: a name stands before, around or after its values, a deviation before, beside and after.
/// </summary>
internal static class CentredPageText
{
    public static string Of(SelfEvaluationForm form, int nameWidth, int deviationWidth)
    {
        var page = PageText.Of(form, new PageStyle(), 1);
        var start = page.IndexOf("产出指标\n", StringComparison.Ordinal);
        var end = page.IndexOf("总分", StringComparison.Ordinal);
        return page[..start] + Table(form, nameWidth, deviationWidth) + "\n\n" + page[end..];
    }

    private static string Table(SelfEvaluationForm form, int nameWidth, int deviationWidth)
    {
        var pieces = new List<(double Y, int Column, string Text)>();
        var top = 0.0;
        var tops = new List<(double Top, double Bottom)>();
        foreach (var row in form.Indicators)
        {
            var name = PageText.Wrap(row.Name.Text, nameWidth);
            var deviation = PageText.Wrap(row.Deviation.Text, deviationWidth);
            var height = Math.Max(1, Math.Max(name.Count, deviation.Count));
            var middle = top + (height / 2.0);
            Place(pieces, name, middle, 2);
            pieces.Add((middle, 3, string.Create(CultureInfo.InvariantCulture, $"{row.Target} {row.Actual} {row.Weight} {row.Score}")));
            Place(pieces, deviation, middle, 4);
            tops.Add((top, top + height));
            top += height;
        }

        Groups(pieces, form, tops, r => r.Level1.Text, 0, l => [l, string.Create(CultureInfo.InvariantCulture, $"({form.SectionWeights[l]}分)")]);
        Groups(pieces, form, tops, r => r.Level2.Text, 1, l => [l]);
        var text = new StringBuilder();
        foreach (var line in pieces.GroupBy(p => p.Y).OrderBy(g => g.Key)) text.AppendJoin(' ', line.OrderBy(p => p.Column).Select(p => p.Text)).Append('\n');
        return text.ToString();
    }

    private static void Groups(List<(double Y, int Column, string Text)> pieces, SelfEvaluationForm form, List<(double Top, double Bottom)> tops, Func<Indicator, string> level, int column, Func<string, List<string>> lines)
    {
        for (var first = 0; first < form.Indicators.Length;)
        {
            var last = first;
            while (last + 1 < form.Indicators.Length && level(form.Indicators[last + 1]) == level(form.Indicators[first])) last++;
            Place(pieces, lines(level(form.Indicators[first])), (tops[first].Top + tops[last].Bottom) / 2, column);
            first = last + 1;
        }
    }

    private static void Place(List<(double Y, int Column, string Text)> pieces, List<string> lines, double middle, int column)
    {
        for (var i = 0; i < lines.Count; i++) pieces.Add((middle + i - ((lines.Count - 1) / 2.0), column, lines[i]));
    }
}
