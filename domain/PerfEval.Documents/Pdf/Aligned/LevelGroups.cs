using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text.Indicators;

namespace PerfEval.Documents.Pdf.Aligned;

/// <summary>The groups of 二级指标, of which those of 一级指标 consist.</summary>
/// <param name="labels">Their labels, downwards.</param>
/// <param name="starts">The first row of each.</param>
internal sealed class LevelGroups(IReadOnlyList<TextBlock> labels, int[] starts)
{
    private static readonly string[] Sections = ["产出", "效益", "满意度"];

    /// <summary>Whether it is sure that they begin there; where it is not, nothing can be said of larger ones.</summary>
    public bool AreSure { get; init; }

    /// <summary>Whether larger groups, where they are not one that is said again, consist of whole ones of these, none of which belongs to another by its name.</summary>
    /// <param name="larger">The labels of the larger groups, downwards.</param>
    /// <param name="first">The first row of each.</param>
    public bool Hold(IReadOnlyList<TextBlock> larger, int[] first)
    {
        for (var k = 1; k < first.Length; k++)
        {
            if (Array.IndexOf(starts, first[k]) < 0 && larger[k].Text != larger[k - 1].Text) return false;
        }

        for (var k = 0; k < labels.Count; k++)
        {
            var over = Array.FindLastIndex(first, row => row <= starts[k]);
            if (over >= 0 && IsOfAnother(LabelText.Of(labels[k].Text).Core, LabelText.Of(larger[over].Text).Core)) return false;
        }

        return true;
    }

    // 成本指标 is printed among the products and on its own.
    private static bool IsOfAnother(string group, string larger)
    {
        var section = LevelVocabulary.SectionOf(group);
        return Array.IndexOf(Sections, section) >= 0 && !group.Contains("成本", StringComparison.Ordinal) && !larger.Contains(section, StringComparison.Ordinal) && Array.Exists(Sections, s => larger.Contains(s, StringComparison.Ordinal));
    }
}
