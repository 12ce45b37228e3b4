using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Grids;

/// <summary>A project's code that stands before its name in one cell.</summary>
public sealed class CodeBeforeNameTests
{
    private const string CodeCells = "项目编码： | 440300220000000000001 | < | ";

    [Theory]
    [InlineData("51000021R000000012345-工资性支出", "51000021R000000012345", "工资性支出")]
    [InlineData("510000210000000012345—2021年运转经费", "510000210000000012345", "2021年运转经费")]
    [InlineData("51000021R000000012345 工资性支出", "51000021R000000012345", "工资性支出")]
    [InlineData("51000021R000000012345工资性支出", "51000021R000000012345", "工资性支出")]
    [InlineData("[51000021R000000012345]工资性支出", "51000021R000000012345", "工资性支出")]
    public void Read_CodeBeforeTheName_IsTheCodeAndTheRestTheName(string cell, string code, string name)
    {
        var reading = Read(CodeCells, "", cell);
        Assert.Equal((code, name), (reading.Form.ProjectCode.Text, reading.Form.ProjectName.Text));
        Assert.Equal(reading.Source[CellPointer.ProjectName], reading.Source[CellPointer.ProjectCode]);
        Assert.Empty(reading.Confidence);
    }

    [Theory]
    [InlineData("2021-某项目")]
    [InlineData("219001-某项目")]
    [InlineData("5100002100000000123456-某项目")]
    [InlineData("51000021R000000012345")]
    [InlineData("51000021R000000012345-A")]
    public void Read_AnythingElseBeforeTheName_IsPartOfIt(string cell)
    {
        var reading = Read(CodeCells, "", cell);
        Assert.Equal(("", cell), (reading.Form.ProjectCode.Text, reading.Form.ProjectName.Text));
        Assert.False(reading.Form.ProjectCode.IsPrinted);
    }

    [Theory]
    [InlineData("440300220000000000001-小项目", "440300220000000000001", "小项目")]
    [InlineData("51000021R000000012345-小项目", "440300220000000000001", "51000021R000000012345-小项目")]
    public void Read_CodeBeforeTheNameBesideACellOfItsOwn_IsTakenOffWhereBothAgree(string cell, string code, string name)
    {
        var reading = Read(CodeCells, CodeCells, cell);
        Assert.Equal((code, name), (reading.Form.ProjectCode.Text, reading.Form.ProjectName.Text));
    }

    [Fact]
    public void Read_BlankCodeBesideTheCodeBeforeTheName_StaysBlank()
    {
        var reading = Read(CodeCells, "项目编码： | | < | ", "51000021R000000012345-小项目");
        Assert.True(reading.Form.ProjectCode.IsBlank);
        Assert.Equal("51000021R000000012345-小项目", reading.Form.ProjectName.Text);
    }

    [Fact]
    public void Read_CodeBeforeTheNameInAText_IsTheCode()
    {
        var text = Sample.Text().Replace("项目编码： 440304221061500000004 项目名称： ", "项目名称： 51000021R000000012345-", StringComparison.Ordinal);
        var reading = Sample.Form(text);
        Assert.Equal(("51000021R000000012345", "劳务派遣人员"), (reading.Form.ProjectCode.Text, reading.Form.ProjectName.Text));
        Assert.Empty(reading.Confidence);
    }

    private static FormReading Read(string old, string replacement, string name) =>
        Assert.Single(SmallForm.Read(TestWorkbook.Of(SmallForm.With("1个", "1个").Replace(old, replacement, StringComparison.Ordinal).Replace("小项目", name, StringComparison.Ordinal))).Forms);
}
