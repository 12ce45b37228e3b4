using PerfEval.Domain.Forms;

namespace PerfEval.Domain.Tests.Forms;

/// <summary>A name that may be another misspelt has two thirds of the longer one, and the same numbers.</summary>
public class NameLikenessTests
{
    [Theory]
    [InlineData("社区图书馆运行", "社区图书馆运行", true)]
    [InlineData("社区图书馆运行三其", "社区图书馆运行三期", true)]
    [InlineData("图书馆运行（一期）", "图书馆 运行(一期）", true)]
    [InlineData("社区图书馆运行", "社区图书馆运行经费", true)]
    [InlineData("甲乙丙丁戊己", "甲乙丙丁", true)]
    [InlineData("甲乙丙丁戊己", "甲乙丙", false)]
    [InlineData("甲乙丙丁戊己", "甲乙丙丁庚辛壬", false)]
    [InlineData("甲乙丙丁戊己", "己戊丁丙乙甲", false)]
    [InlineData("图书馆运行一期", "图书馆运行二期", false)]
    [InlineData("图书馆运行2021年", "图书馆运行2022年", false)]
    [InlineData("图书馆运行A区", "图书馆运行B区", false)]
    [InlineData("防火宣传", "河道清淤", false)]
    public void AreAlike_TwoNames_HaveTwoThirdsInOrderAndTheSameNumbers(string one, string other, bool alike)
    {
        Assert.Equal(alike, NameLikeness.AreAlike(one, other));
        Assert.Equal(alike, NameLikeness.AreAlike(other, one));
    }

    [Theory]
    [InlineData("甲乙丙丁", "甲乙丁", 0.75)]
    [InlineData("甲乙丙丁", "甲乙丙丁", 1)]
    [InlineData("500101", "500110", 5.0 / 6)]
    [InlineData("甲", "", 0)]
    [InlineData("", "", 0)]
    public void Of_TwoNames_IsThePartOfTheLongerOne(string one, string other, double part) => Assert.Equal(part, NameLikeness.Of(one, other));

    [Fact]
    public void AreAlike_TextsOfManyLetters_AreAlikeOnlyWhereTheyAreTheSame()
    {
        var text = string.Concat(Enumerable.Repeat("图书馆", 100_000));

        Assert.True(NameLikeness.AreAlike(text, text));
        Assert.False(NameLikeness.AreAlike(text, text + "室"));
    }
}
