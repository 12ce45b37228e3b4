using PerfEval.Documents.Grids;
using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Tests.Grids;
using PerfEval.Documents.Text;
using PerfEval.Documents.Text.Layout;
using PerfEval.Documents.Workbooks;

namespace PerfEval.Documents.Tests.Hostile;

/// <summary>A file that is one form of which a part goes on without end is bounded in time as well: the reading of a form is asked to go on while it is read.</summary>
public sealed class ReadingTimeTests
{
    private static readonly ReadLimits Limits = new();
    private static readonly CancellationToken TimeIsUp = new(canceled: true);

    [Fact]
    public void Read_FormOfCells_EndsWhenTimeIsUp()
    {
        var none = TestContext.Current.CancellationToken;
        using var content = new MemoryStream(SmallForm.Workbook());
        var grids = new WorkbookReader(Limits, "form", none).Read(content).Select(sheet => sheet.Grid).ToList();
        var slice = Assert.Single(GridSplitter.Split(GridRows.Of(grids, none), none));

        Assert.Throws<OperationCanceledException>(() => new GridForm(slice, Limits, Problems(), TimeIsUp).Read());
        Assert.NotNull(new GridForm(slice, Limits, Problems(), none).Read());
    }

    [Fact]
    public void Read_FormOfLines_EndsWhenTimeIsUp()
    {
        var endless = string.Concat(Enumerable.Repeat("已 完成 目标 ", 5_000));
        var document = new TextDocument(Sample.Text(Sample.WithDeviations).Replace("2022年，", endless, StringComparison.Ordinal));
        var slice = Assert.Single(FormSplitter.Split(document));

        Assert.Throws<OperationCanceledException>(() => new FormReader(document, slice, Limits, Problems(), TimeIsUp).Read());
        Assert.NotNull(new FormReader(document, slice, Limits, Problems(), TestContext.Current.CancellationToken).Read());
    }

    [Fact]
    public void Read_MillionsOfDigitsOnLinesOfTheirOwn_EndsLongBeforeTimeIsUp()
    {
        var content = System.Text.Encoding.UTF8.GetBytes("项目支出绩效自评表\n" + string.Concat(Enumerable.Repeat("1\n2\n3\n", 350_000)));

        var problem = Assert.Single(new DocumentReader(Limits).Read(content, "digits.txt").Problems);

        Assert.NotEqual(ReadProblemCode.TooSlow, problem.Code);
    }

    private static ProblemList Problems() => new("form", Limits.MaxProblems);
}
