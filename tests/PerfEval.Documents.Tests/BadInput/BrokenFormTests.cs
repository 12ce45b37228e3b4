namespace PerfEval.Documents.Tests.BadInput;

public sealed class BrokenFormTests
{
    private static readonly string Whole = Sample.Text();

    public static TheoryData<string, string> Cuts() => new()
    {
        { "资金使用情况", "资金使用情况" },
        { "上年结转资金", "年度总体目标" },
        { "2022年，本局", "年度绩效指标" },
        { "一级指标", "年度绩效指标" },
        { "质量指标", "总分" },
        { "0 0\n\n总分", "总分" },
        { " 100 —", "总分得分" },
    };

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Read_FormCutOff_IsNoFormAndNamesItAndWhatIsMissing(string cutBefore, string missing)
    {
        var result = Sample.Read(Whole[..Whole.IndexOf(cutBefore, StringComparison.Ordinal)]);
        Assert.Empty(result.Forms);
        var problem = Assert.Single(result.Problems);
        Assert.Equal(ReadProblemCode.Truncated, problem.Code);
        Assert.Contains(missing, problem.MessageZh, StringComparison.Ordinal);
        Assert.Contains("劳务派遣人员", problem.MessageZh, StringComparison.Ordinal);
        Assert.Equal(1, problem.Position.Line);
    }

    [Fact]
    public void Read_CutOffAtAnyByte_NeverGivesAFormWithOtherRows()
    {
        var bytes = File.ReadAllBytes(Repository.Text(Sample.WithDeviations));
        var expected = Cells.Expected(Sample.WithDeviations);
        for (var length = 1; length < bytes.Length; length += 7)
        {
            var result = Sample.Read(bytes[..length]);
            foreach (var form in result.Forms)
            {
                Assert.All(Cells.DifferingCells(expected, form.Form), d => Assert.Contains(d.Pointer, form.Confidence.Keys));
            }

            Assert.True(result.Forms.Length + result.Problems.Length > 0);
        }
    }

    [Fact]
    public void Read_GoodFormAmongBrokenOnes_ReadsItAndNamesTheOthersByTheirLine()
    {
        var half = Whole[..Whole.IndexOf("质量指标", StringComparison.Ordinal)] + "\n";
        var result = Sample.Read(half + Whole + "\n" + half);
        var form = Assert.Single(result.Forms);
        Assert.Equal("", Cells.Differences(Cells.Expected(Sample.Plain), form.Form));
        var first = half.Split('\n').Length;
        Assert.Equal([1, first + Whole.Split('\n').Length], result.Problems.Select(p => p.Position.Line!.Value));
        Assert.All(result.Problems, p => Assert.Equal(ReadProblemCode.Truncated, p.Code));
    }

    [Fact]
    public void Read_TableWithoutTheHeadOfItsForm_SaysHeadless()
    {
        var result = Sample.Read(Whole[Whole.IndexOf("年度绩效指标", StringComparison.Ordinal)..] + "\n" + Whole);
        Assert.Single(result.Forms);
        Assert.Equal(ReadProblemCode.Headless, Assert.Single(result.Problems).Code);
    }

    [Fact]
    public void Read_MoreFormsThanTheLimit_ReadsThatManyAndNamesTheRest()
    {
        var result = Sample.Read(Whole + Whole + Whole, new ReadLimits { MaxForms = 2 });
        Assert.Equal(2, result.Forms.Length);
        Assert.Equal(ReadProblemCode.TooManyForms, Assert.Single(result.Problems).Code);
    }

    [Fact]
    public void Read_MoreRowsThanTheLimit_IsNoForm()
    {
        var result = Sample.Read(Whole, new ReadLimits { MaxRows = 9 });
        Assert.Empty(result.Forms);
        Assert.Equal(ReadProblemCode.TooManyRows, Assert.Single(result.Problems).Code);
        Assert.Single(Sample.Read(Whole, new ReadLimits { MaxRows = 10 }).Forms);
    }

    [Fact]
    public void Read_HundredThousandTitles_NamesNoMoreProblemsThanTheLimit()
    {
        var result = Sample.Read(string.Concat(Enumerable.Repeat("项目支出绩效自评表\n", 100_000)), new ReadLimits { MaxProblems = 20 });
        Assert.Empty(result.Forms);
        Assert.Equal(21, result.Problems.Length);
        Assert.Equal(ReadProblemCode.TooManyProblems, result.Problems[^1].Code);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void ReadLimits_BelowOne_Throw(int value)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReadLimits { MaxBytes = value });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReadLimits { MaxForms = value });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReadLimits { MaxRows = value });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReadLimits { MaxProblems = value });
    }

    [Fact]
    public void Read_Cancelled_Throws() =>
        Assert.Throws<OperationCanceledException>(() => new DocumentReader().Read(new byte[1], "a.txt", new CancellationToken(true)));
}
