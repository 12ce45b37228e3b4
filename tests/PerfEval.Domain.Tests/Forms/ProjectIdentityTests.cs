using PerfEval.Domain.Forms;

namespace PerfEval.Domain.Tests.Forms;

public class ProjectIdentityTests
{
    private static readonly SelfEvaluationForm Form = new()
    {
        ProjectCode = "440000221061500000001",
        ProjectName = "项目",
        ImplementingUnit = "单位",
        FiscalYear = 2022m,
    };

    [Fact]
    public void Of_ACodeOf21Digits_IsCodeAndYear() => Assert.Equal(new ProjectIdentity("440000221061500000001", "", "", 2022), ProjectIdentity.Of(Form));

    [Fact]
    public void Of_FullWidthDigits_IsTheSameProject() =>
        Assert.Equal(ProjectIdentity.Of(Form), ProjectIdentity.Of(Form with { ProjectCode = "４４００００２２１０６１５０００００００１" }));

    [Fact]
    public void Of_ACodeWithTheLetterOfItsKind_IsCodeAndYear() =>
        Assert.Equal(new ProjectIdentity("51000021R000000019951", "", "", 2022), ProjectIdentity.Of(Form with { ProjectCode = "51000021r000000019951" }));

    [Fact]
    public void Of_ALetterElsewhere_IsNoCode() => Assert.Equal("", ProjectIdentity.Of(Form with { ProjectCode = "5100002R1000000019951" })!.Code);

    [Fact]
    public void Of_NoCode_IsUnitNameAndYear() => Assert.Equal(new ProjectIdentity("", "单位", "项目", 2022), ProjectIdentity.Of(Form with { ProjectCode = "无" }));

    [Fact]
    public void Of_NoCodeAndNamesTypedInAnotherWidth_IsTheSameProject()
    {
        var form = Form with { ProjectCode = "", ProjectName = "社区（二期）项目", ImplementingUnit = "山城区图书馆（本级）" };

        Assert.Equal(ProjectIdentity.Of(form), ProjectIdentity.Of(form with { ProjectName = "社区(二期) 项目", ImplementingUnit = "山城区 图书馆(本级)" }));
    }

    [Fact]
    public void Of_NeitherCodeNorName_IsNone() => Assert.Null(ProjectIdentity.Of(Form with { ProjectCode = "", ProjectName = "" }));

    [Theory]
    [InlineData("2022.5")]
    [InlineData("0")]
    [InlineData("20220")]
    public void FiscalYear_WhatIsNoYear_IsNone(string year) =>
        Assert.Null(FiscalYear.Of(Form with { FiscalYear = decimal.Parse(year, System.Globalization.CultureInfo.InvariantCulture) }));
}
