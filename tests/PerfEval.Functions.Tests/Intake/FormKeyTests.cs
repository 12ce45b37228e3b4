using PerfEval.Domain.Forms;
using PerfEval.Functions.Intake;

namespace PerfEval.Functions.Tests.Intake;

public class FormKeyTests
{
    private static readonly SelfEvaluationForm Form = new()
    {
        ProjectCode = "123456789012345678901",
        ProjectName = "项目",
        ImplementingUnit = "单位",
        FiscalYear = 2022m,
    };

    [Fact]
    public void Of_ACodeOf21Digits_IsYearAndCode() => Assert.Equal("2022123456789012345678901", FormKey.Of(Form, "unit"));

    [Fact]
    public void Of_TheSameCodeFromAnotherFolder_IsTheSameKey() => Assert.Equal(FormKey.Of(Form, "unit"), FormKey.Of(Form, "other"));

    [Theory]
    [InlineData("")]
    [InlineData("12345678901234567890")]
    [InlineData("12345678901234567890X")]
    [InlineData("１２３４５６７８９０１２３４５６７８９０１")]
    public void Of_AnyOtherCode_IsAHashOfFolderUnitNameAndYear(string code)
    {
        var form = Form with { ProjectCode = code };

        Assert.Matches("^x[0-9a-f]{20}$", FormKey.Of(form, "unit"));
        Assert.NotEqual(FormKey.Of(form, "unit"), FormKey.Of(form, "other"));
        Assert.NotEqual(FormKey.Of(form, "unit"), FormKey.Of(form with { ProjectName = "其他项目" }, "unit"));
        Assert.NotEqual(FormKey.Of(form, "unit"), FormKey.Of(form with { FiscalYear = 2023m }, "unit"));
    }

    [Theory]
    [InlineData(2022.5)]
    [InlineData(0)]
    [InlineData(20220)]
    public void Year_WhatIsNoYear_IsNull(double year) => Assert.Null(FormKey.Year(Form with { FiscalYear = (decimal)year }));
}
