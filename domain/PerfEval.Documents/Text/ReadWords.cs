using System.Text;
using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text.Indicators;
using PerfEval.Documents.Text.Layout;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Text;

/// <summary>Tells the words of a text that went into a cell of its form, or name something, from those that went nowhere.</summary>
internal sealed class ReadWords
{
    private const int LongestLabel = 24;
    private readonly string _cells;

    /// <param name="form">What was read.</param>
    public ReadWords(SelfEvaluationForm form)
    {
        var cells = new StringBuilder();
        Add(cells, form.ProjectCode);
        Add(cells, form.ProjectName);
        Add(cells, form.ImplementingUnit);
        Add(cells, form.PrimaryBudgetUnit);
        Add(cells, form.Goal.Expected);
        Add(cells, form.Goal.Actual);
        foreach (var row in form.Indicators)
        {
            Add(cells, row.Level1);
            Add(cells, row.Level2);
            Add(cells, row.Name);
            Add(cells, row.Target);
            Add(cells, row.Actual);
            Add(cells, row.Deviation);
        }

        _cells = cells.ToString();
    }

    /// <summary>Whether a word is in none of the cells and is neither a number, nor a label or a piece of one.</summary>
    public bool IsLeftOver(ReadOnlySpan<char> word)
    {
        if (!HasHan(word) || IsPoints(word) || IsIn(word) || AreIn(word)) return false;
        if (word.Length > LongestLabel) return true;
        if (word.IndexOfAny('：', ':') is >= 0 and var colon) return !IsLabel(word[..colon].ToString()) || (colon + 1 < word.Length && IsLeftOver(word[(colon + 1)..]));
        return !IsLabel(word.ToString()) && !LabelPieces.Are(word);
    }

    private bool IsIn(ReadOnlySpan<char> word) => _cells.AsSpan().IndexOf(word) >= 0;

    // 建设数字乡村（40分） is a name and its weight; a reason and the next row's name may stand without anything between them.
    private bool AreIn(ReadOnlySpan<char> word)
    {
        if (word[^1] is ')' or '）' && word.LastIndexOfAny('(', '（') is > 0 and var open && IsPoints(word[(open + 1)..^1]) && IsIn(word[..open])) return true;
        for (var at = 1; at < word.Length; at++)
        {
            if (!IsIn(word[..at])) return false;
            if (IsIn(word[at..])) return true;
        }

        return false;
    }

    private static bool IsPoints(ReadOnlySpan<char> word) => NumberText.Is(word.TrimEnd('分'));

    /// <summary>Whether a word is a label whole, with or without remarks and numbering.</summary>
    public static bool IsLabel(string word)
    {
        var label = LabelText.Of(word);
        return label.Core.Length == 0 || label.Words.IsKnown || label.Words.IsGoalHeading || LabelIndex.IsTotal(label) || LevelVocabulary.IsName(label.Core) || LevelVocabulary.IsSubtotal(label.Core)
            || LabelIndex.IndicatorLike(label.Core) is not null || LabelIndex.HeaderLike(label.Core) is not null || Title.KindOf(word) is not null;
    }

    private static bool HasHan(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (Glyph.IsHan(c)) return true;
        }

        return false;
    }

    private static void Add(StringBuilder cells, TextCell cell)
    {
        foreach (var c in cell.Text)
        {
            if (!Glyph.IsBlank(c)) cells.Append(c);
        }

        cells.Append('\n');
    }
}
