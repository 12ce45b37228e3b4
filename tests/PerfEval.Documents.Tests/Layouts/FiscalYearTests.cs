using PerfEval.Documents.Tests.Grids;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Layouts;

/// <summary>The year, whatever numerals it is printed in.</summary>
public sealed class FiscalYearTests
{
    private const string Field = "绩效自评年度";

    public static TheoryData<string> Years() =>
        ["2022", "2022年", "2022 年度", "2022年 度", "２０２２", "２０２２年", "二〇二二年", "二〇二二年度", "二○二二年", "二零二二年度", "二Ｏ二二年", "二0二二年度", "二 〇 二 二 年"];

    [Theory]
    [MemberData(nameof(Years))]
    public void Read_YearInAnyNumerals_IsReadInCellsAndInTextWithoutDoubt(string year)
    {
        var spec = SmallForm.With("1个", "1个").Replace($"{Field}： | 2022", $"{Field}： | {year}", 1);
        AssertYear(2022, SmallForm.Read(TestWorkbook.Of(spec)));
        AssertYear(2022, Sample.Read(LayoutText.Printed(spec)));
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Read_YearInTheTitleOnly_IsRead(string year)
    {
        if (!year.Contains('年', StringComparison.Ordinal)) return;
        var spec = SmallForm.With("1个", "1个").Replace($" | {Field}： | 2022", " | | ", 1);
        foreach (var title in new[] { $"{year}项目支出绩效自评表", $"项目支出绩效自评表（{year}）", $"附表：{year}项目支出绩效自评表", $"附件3：{year}项目支出绩效自评情况表", $"{year}项目支出绩效自评结果表", $"{year}项目支出绩效自评价表" })
        {
            var titled = spec.Replace("项目支出绩效自评表 ", title + " ", 1);
            AssertYear(2022, SmallForm.Read(TestWorkbook.Of(titled)));
            AssertYear(2022, Sample.Read(LayoutText.Printed(titled)));
        }
    }

    [Theory]
    [InlineData("（2022年度）", true)]
    [InlineData("2022 年", true)]
    [InlineData("2022年4月1日", false)]
    [InlineData("填表日期：2022年", false)]
    public void Read_YearAloneInAParagraphAboveATableWithoutTitle_IsRead(string paragraph, bool isYear)
    {
        var spec = SmallForm.With("1个", "1个").Replace($" | {Field}： | 2022", " | | ", 1).Replace("项目支出绩效自评表 | < | < | < | < | < | < | <", "", 1);
        var form = Assert.Single(SmallForm.Read(TestDocument.Of($"{paragraph}\n== 表\n{spec}"), "upload.docx").Forms).Form;
        Assert.Equal(isYear ? 2022 : NumberCell.Absent, form.FiscalYear);
    }

    [Theory]
    [InlineData("22年")]
    [InlineData("20222年")]
    [InlineData("二〇二二二年")]
    [InlineData("二十二年")]
    [InlineData("20二二年")]
    public void Read_WhatIsNoYear_IsBlankWithDoubt(string year)
    {
        var spec = SmallForm.With("1个", "1个").Replace($"{Field}： | 2022", $"{Field}： | {year}", 1);
        foreach (var result in new[] { SmallForm.Read(TestWorkbook.Of(spec)), Sample.Read(LayoutText.Printed(spec)) })
        {
            var form = Assert.Single(result.Forms);
            Assert.True(form.Form.FiscalYear.IsBlank);
            Assert.Contains(CellPointer.FiscalYear, form.Confidence.Keys);
        }
    }

    private static void AssertYear(decimal expected, ReadResult result)
    {
        var form = Assert.Single(result.Forms);
        Assert.Equal((NumberCell)expected, form.Form.FiscalYear);
        Assert.DoesNotContain(CellPointer.FiscalYear, form.Confidence.Keys);
    }
}
