using System.Globalization;
using PerfEval.Cli.Rendering;
using PerfEval.Domain.Forms;

namespace PerfEval.Cli.Tests.Rendering;

public sealed class PlaceTextTests
{
    [Theory]
    [InlineData("zh-CN", "a/2022.zip，二季度.xlsx，工作表“表1”，单元格 C7")]
    [InlineData("en", "a/2022.zip, 二季度.xlsx, sheet “表1”, cell C7")]
    public void A_place_is_told_from_the_file_inwards(string language, string told)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        Assert.Equal(told, PlaceText.InFile("a/2022.zip", new SourcePosition { File = "二季度.xlsx", Sheet = "表1", Cell = "C7" }));
    }
}
