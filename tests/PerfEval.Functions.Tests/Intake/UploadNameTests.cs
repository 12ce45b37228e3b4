using PerfEval.Functions.Intake;

namespace PerfEval.Functions.Tests.Intake;

public class UploadNameTests
{
    [Fact]
    public void Parse_SplitsAtTheFirstSlash() => Assert.Equal(new UploadName("a", "b/c.xlsx"), UploadName.Parse("a/b/c.xlsx"));

    [Theory]
    [InlineData("file.txt")]
    [InlineData("/file.txt")]
    [InlineData("unit/")]
    public void HasUnit_NoFolderOrNoFile_IsFalse(string name) => Assert.False(UploadName.Parse(name).HasUnit);

    [Theory]
    [InlineData("unit/../other/file.txt")]
    [InlineData("../file.txt")]
    [InlineData("unit/./file.txt")]
    [InlineData("unit/a\\b.txt")]
    [InlineData("unit/..")]
    public void IsAddressable_NameThatClientsFold_IsFalse(string name) => Assert.False(UploadName.Parse(name).IsAddressable);

    [Theory]
    [InlineData("单位/自评 表（终稿）..txt")]
    [InlineData("unit/...txt")]
    [InlineData("unit/a b.txt")]
    public void IsAddressable_DotsAndSpacesWithinAName_IsTrue(string name) => Assert.True(UploadName.Parse(name).IsAddressable);

    [Fact]
    public void ReceiptName_NeverLeavesTheUnitsFolder() => Assert.Equal("unit/%2E%2E/other/file.txt", UploadName.Parse("unit/../other/file.txt").ReceiptName);

    [Fact]
    public void ReceiptName_OfALongName_IsCutAndStaysDistinct()
    {
        var one = UploadName.Parse("unit/" + new string('长', 900) + "1").ReceiptName;
        var two = UploadName.Parse("unit/" + new string('长', 900) + "2").ReceiptName;

        Assert.True(one.Length <= 200);
        Assert.NotEqual(one, two);
        Assert.StartsWith("unit/", one, StringComparison.Ordinal);
    }
}
