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
    public void Of_ACodeOf21Digits_IsYearAndCode() => Assert.Equal("2022123456789012345678901", FormKey.Of(Form, "unit", "a.txt\n1"));

    [Fact]
    public void Of_TheSameCodeFromAnotherFolder_IsTheSameKey() => Assert.Equal(FormKey.Of(Form, "unit", "a.txt\n1"), FormKey.Of(Form, "other", "a.txt\n1"));

    [Theory]
    [InlineData("")]
    [InlineData("12345678901234567890")]
    [InlineData("12345678901234567890X")]
    public void Of_AnyOtherCode_IsAHashOfFolderUnitNameAndYear(string code)
    {
        var form = Form with { ProjectCode = code };

        Assert.Matches("^x[0-9a-f]{20}$", FormKey.Of(form, "unit", "a.txt\n1"));
        Assert.NotEqual(FormKey.Of(form, "unit", "a.txt\n1"), FormKey.Of(form, "other", "a.txt\n1"));
        Assert.NotEqual(FormKey.Of(form, "unit", "a.txt\n1"), FormKey.Of(form with { ProjectName = "其他项目" }, "unit", "a.txt\n1"));
        Assert.NotEqual(FormKey.Of(form, "unit", "a.txt\n1"), FormKey.Of(form with { FiscalYear = 2023m }, "unit", "a.txt\n1"));
    }

    [Fact]
    public void Of_NamesTypedInAnotherWidthOrWithSpaces_IsTheSameKey()
    {
        var form = Form with { ProjectCode = "", ProjectName = "活动（二期）" };

        Assert.Equal(FormKey.Of(form, "unit", "a.docx\n1"), FormKey.Of(form with { ProjectName = "活动 (二期)" }, "unit", "a.pdf\n1"));
    }

    [Fact]
    public void Of_NeitherCodeNorName_IsToldByItsPlace()
    {
        var form = Form with { ProjectCode = "", ProjectName = "" };

        Assert.NotEqual(FormKey.Of(form, "unit", FormKey.Place("a.txt", 1)), FormKey.Of(form, "unit", FormKey.Place("a.txt", 2)));
        Assert.Equal(FormKey.Of(form, "unit", FormKey.Place("a.txt", 1)), FormKey.Of(form, "unit", FormKey.Place("a.txt", 1)));
    }
}
