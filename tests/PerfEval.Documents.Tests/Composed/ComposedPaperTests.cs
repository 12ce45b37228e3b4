using PerfEval.Documents.Tests.Layouts;
using PerfEval.Documents.Tests.Pdf.Paper;

namespace PerfEval.Documents.Tests.Composed;

/// <summary>Composed forms on paper: with lines they are exact, and without nothing is wrong in silence.</summary>
public sealed class ComposedPaperTests
{
    private const int RuledForms = 186;
    private const int UnruledForms = 100;
    private const int LeastExact = 68;
    private const int SecondTables = 40;
    private const int GroupsSaidOnce = 111;

    // A group that is not found in rows set tightly, single characters in columns as far apart as those of a spaced heading, groups
    // that a page's end parts from their label, the rest of a reason below a heading that is said again, and groups of which one's
    // last line stands close above the next.
    private static readonly int[] Further = [199, 267, 339, 608, 619, 707, 1246, 1618, 2016, 3339];

    // Groups beside several rows that lie under two labels, and one whose first row stands before a page's end.
    private static readonly int[] FurtherSecondTables = [605, 824, 1428];

    // Numbers cut by narrow columns and rows cut by a page's end leave something open, which is doubted.
    [Fact]
    public void Read_ComposedWithLines_IsExactAndDoubtedOnlyWhereCut()
    {
        for (var seed = 0; seed < RuledForms; seed++)
        {
            var (composed, style) = (ComposedForm.Of(seed), PaperStyle.Of(seed, isRuled: true));
            var (name, result) = ($"{composed.Choices}; {style.Choices}", Read(composed, style));
            Assert.True(result.Forms.Length == 1, name);
            var read = result.Forms[0];
            var wrong = style.HoldsNumbers ? Cells.Differences(composed.Expected, read.Form) : Misreadings.Silent(composed.Expected, read);
            Assert.True(wrong.Length == 0, name + "\n" + wrong);
            Assert.True(read.Confidence.IsEmpty || style.CutsRows || !style.HoldsNumbers, name + "\n" + string.Join('\n', read.Confidence.Keys));
        }
    }

    [Theory]
    [InlineData(355)] // the score above the break, the other figures below it
    [InlineData(356)] // all figures above it, and nothing below but the rest of names
    [InlineData(520)] // all figures below it, behind names of which not each fills its line
    [InlineData(533)]
    [InlineData(656)] // a name's first line alone above it
    [InlineData(754)]
    [InlineData(1634)] // below a heading that a page's end cuts as well, and that is said again
    [InlineData(4756)] // all figures above it, and below it rests of texts that have much room beside them
    [InlineData(5181)]
    public void Read_ComposedWithLines_ARowCutByAPagesEndIsOne(int seed)
    {
        var (composed, style) = (ComposedForm.Of(seed), PaperStyle.Of(seed, isRuled: true));
        var read = Assert.Single(Read(composed, style).Forms);
        Assert.Equal(composed.Expected.Indicators.Length, read.Form.Indicators.Length);
        Assert.Equal("", Misreadings.Silent(composed.Expected, read));
        Assert.NotEmpty(read.Confidence);
    }

    [Theory]
    [InlineData(1883)] // a name's second line below a heading that is said again without what stands beside it
    [InlineData(2325)] // a name in the middle of rows on both sides, beside groups that are said again in each row
    [InlineData(6249)] // a heading cut between its lines
    [InlineData(10887)] // one of which the first line of one label alone stands above
    [InlineData(6760)] // a heading cut between its lines and said again whole
    [InlineData(4903)] // a name in the middle of what a page shows of its rows, which are on three
    [InlineData(5329)] // a name between two rows that are hardly higher than it
    public void Read_ComposedWithLines_AGroupCutByAPagesEndIsOne(int seed)
    {
        var (composed, style) = (ComposedForm.Of(seed), PaperStyle.Of(seed, isRuled: true));
        var read = Assert.Single(Read(composed, style).Forms);
        Assert.Equal("", Cells.Differences(composed.Expected, read.Form));
    }

    // A name set as that of a group that begins below the break is not that of the blank cell above it.
    [Fact]
    public void Read_ComposedWithLinesAndGroupsSaidOnce_NoCellIsWrongInSilence()
    {
        for (var seed = 0; seed < GroupsSaidOnce; seed++)
        {
            var (composed, style) = (ComposedForm.Of(seed), PaperStyle.Of(seed, isRuled: true));
            var read = Assert.Single(Read(composed with { Spec = WithGroupsSaidOnce(composed.Spec) }, style).Forms);
            var wrong = Misreadings.Silent(composed.Expected, read);
            Assert.True(wrong.Length == 0, $"{composed.Choices}; {style.Choices}\n{wrong}");
        }
    }

    // How the first columns are set says nothing of the others, nor these of them.
    [Theory]
    [InlineData(21093, true, false)] // a group's name in the middle of its row at a page's top, the others at the top of theirs
    [InlineData(21346, true, false)]
    [InlineData(22321, false, false)] // a name in the middle of merged cells that is where the top of a row's text would be
    [InlineData(20021, true, false)] // a row cut above its group's name, which stands below
    [InlineData(20062, true, false)]
    [InlineData(22747, false, true)] // a row cut below its group's name, all figures below
    [InlineData(20048, true, true)] // a row cut above all but its number and a part of its name
    public void Read_ComposedWithLinesAndGroupsSetOtherwise_NoCellIsWrongInSilence(int seed, bool areSaidOnce, bool isCentredDown)
    {
        var (composed, style) = (ComposedForm.Of(seed), PaperStyle.Of(seed, isRuled: true) with { IsCentredDown = isCentredDown, OtherColumns = 2 });
        var read = Assert.Single(Read(areSaidOnce ? composed with { Spec = WithGroupsSaidOnce(composed.Spec) } : composed, style).Forms);
        Assert.Equal("", Misreadings.Silent(composed.Expected, read));
    }

    [Theory]
    [InlineData(9)] // short goals in the middle of wide columns
    [InlineData(46)] // 一级指标 over rows of other heights
    [InlineData(70)] // a part of the funds beside all their lines
    [InlineData(112)] // goals of several lines beside the label of both
    [InlineData(486)] // rows hardly farther apart than their lines
    [InlineData(388)] // 绩效指标 before the groups, beside all of them
    [InlineData(1715)] // the head's labels over its values, of which one is wider than its label's column
    public void Read_ComposedWithoutLines_IsExactAndUndoubted(int seed)
    {
        var (composed, style) = (ComposedForm.Of(seed), PaperStyle.Of(seed, isRuled: false));
        var read = Assert.Single(Read(composed, style).Forms);
        Assert.Equal("", Cells.Differences(composed.Expected, read.Form));
        Assert.Empty(read.Confidence);
    }

    [Fact]
    public void Read_ComposedWithoutLines_AsManyAreExactAsWere()
    {
        var exact = Enumerable.Range(0, UnruledForms).Count(seed =>
        {
            var (composed, result) = (ComposedForm.Of(seed), Read(ComposedForm.Of(seed), PaperStyle.Of(seed, isRuled: false)));
            return result.Forms is [var read] && read.Confidence.IsEmpty && Cells.Differences(composed.Expected, read.Form).Length == 0;
        });
        Assert.True(exact >= LeastExact, $"{exact} forms");
    }

    // What was lost has no cell that could be doubted: that something may be is said of the file.
    [Fact]
    public void Read_ComposedWithoutLines_NoCellIsWrongInSilence()
    {
        foreach (var seed in Enumerable.Range(0, UnruledForms).Concat(Further))
        {
            var (composed, style) = (ComposedForm.Of(seed), PaperStyle.Of(seed, isRuled: false));
            var (name, result) = ($"{composed.Choices}; {style.Choices}", Read(composed, style));
            Assert.True(result.Forms.Length == 1 || result.Problems.Any(p => p.Code is ReadProblemCode.NoCells or ReadProblemCode.Truncated), name);
            if (result.Forms is not [var read]) continue;
            var wrong = Cells.DifferingCells(composed.Expected, read.Form).Where(d => !read.Confidence.ContainsKey(d.Pointer)).ToList();
            Assert.True(wrong.TrueForAll(d => d.Actual == "(absent)" && result.Problems.Any(p => p.Code == ReadProblemCode.NoCells)), name + "\n" + string.Join('\n', wrong));
        }
    }

    // Cells under labels that are not theirs are doubted, as are what they hide: a group's weight, a total.
    [Fact]
    public void Read_ComposedGoesOnInColumnsOfOtherWidths_NoCellIsWrongInSilence()
    {
        foreach (var seed in Enumerable.Range(0, SecondTables).Concat(FurtherSecondTables))
        {
            var (composed, style) = (ComposedForm.Of(seed), PaperStyle.Of(seed, isRuled: true) with { SecondTable = 2 });
            var (name, result) = ($"{composed.Choices}; {style.Choices}", Read(composed, style));
            Assert.True(result.Forms.Length == 1, name);
            var read = result.Forms[0];
            var wrong = Cells.DifferingCells(composed.Expected, read.Form).Where(d => !read.Confidence.ContainsKey(d.Pointer)).ToList();
            Assert.True(wrong.TrueForAll(d => d.Actual == "(absent)") && (wrong.Count == 0 || !read.Confidence.IsEmpty), name + "\n" + string.Join('\n', wrong));
        }
    }

    // The cells of 一级指标 and 二级指标 that are merged with those above, as blank ones.
    private static string WithGroupsSaidOnce(string spec)
    {
        var rows = spec.Split('\n').Select(r => r.Split('|')).ToList();
        var heading = rows.FindIndex(r => r.Contains("一级指标"));
        foreach (var row in rows.Skip(heading + 1))
        {
            for (var c = 0; c < row.Length; c++)
            {
                if (row[c] == "^" && rows[heading][c][0] is '一' or '二') row[c] = "";
            }
        }

        return string.Join('\n', rows.Select(r => string.Join('|', r)));
    }

    private static ReadResult Read(ComposedForm composed, PaperStyle style) =>
        new DocumentReader().Read(GridPaper.Of(composed.Spec, style), "form.pdf", TestContext.Current.CancellationToken);
}
