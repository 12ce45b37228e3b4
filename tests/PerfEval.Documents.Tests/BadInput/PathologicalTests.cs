using FsCheck.Xunit;

namespace PerfEval.Documents.Tests.BadInput;

/// <summary>Inputs made to take long or to break: each must end, and a quadratic reading would not within a test run.</summary>
public sealed class PathologicalTests
{
    private static readonly string Whole = Sample.Text(Sample.WithDeviations);

    public static TheoryData<string> Inputs() => ["one line", "deviation", "words", "numbers", "goal", "goal lines", "colons", "brackets", "groups", "spaces", "funds", "foreign labels", "remarks", "open columns", "open rows", "totals", "cut headings", "partial rows", "partial lines", "fund lines", "unknown funds", "tabs", "padded headings", "padded rows", "fund sources", "weights in names", "row numbers", "headings on a line", "cells on lines", "columns", "fund tables", "units", "budget units", "rest of a row", "goal rows", "dashes"];

    private const string Funds = "项目资金,年初预算数,全年预算数,全年执行数,分值,执行率,得分\n年度资金总额,10,10,9,10,90%,9\n财政拨款,10,10,9,,,\n";
    private const string Csv = "项目支出绩效自评表\n项目名称,甲乙项目,,实施单位,某单位\n" + Funds + "年度总体目标,预期目标,,实际完成情况\n,完成。,,已完成。\n一级指标,三级指标,年度指标值,实际完成值,分值,得分,偏差原因\n产出指标,数量,10,9,90,81,甲\n总分,,,,100,90\n";

    // The table of the one, parted by tabs.
    private static readonly string Tabs = Csv.Replace(',', '\t');

    private const string PaddedHeading = "一级指标    二级指标    三级指标    年度指标值    实际完成值    分值    得分    偏差原因分析\n";

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Read_HugeInput_Ends(string input)
    {
        var result = Sample.Read(Make(input));
        Assert.True(result.Forms.Length + result.Problems.Length > 0);
    }

    [Property(MaxTest = 500)]
    public bool Read_AnyBytes_DoesNotThrow(byte[] content) => Sample.Read(content).Forms.IsEmpty;

    [Property(MaxTest = 300)]
    public bool Read_FormWithLinesShuffled_DoesNotThrow(int seed)
    {
        var lines = Whole.Split('\n');
        new Random(seed).Shuffle(lines);
        return Sample.Read(string.Join('\n', lines)).Format == "text";
    }

    [Property(MaxTest = 300)]
    public bool Read_FormWithCharactersLost_DoesNotThrow(int seed)
    {
        var random = new Random(seed);
        return Sample.Read(string.Concat(Whole.Where(_ => random.Next(30) > 0))).Format == "text";
    }

    private static string Make(string input) => input switch
    {
        "one line" => string.Concat(Enumerable.Repeat(Whole.Replace('\n', ' '), 500)),
        "deviation" => Whole.Replace("偏差原因：根据", string.Concat(Enumerable.Repeat("偏差原因：没有完成\n", 100_000)), StringComparison.Ordinal),
        "words" => Whole.Replace("培训覆盖率", string.Concat(Enumerable.Repeat("词 ", 500_000)), StringComparison.Ordinal),
        "numbers" => Whole.Replace("培训覆盖率", string.Concat(Enumerable.Repeat("1 ", 500_000)), StringComparison.Ordinal),
        "goal" => Whole.Replace("2022年，", string.Concat(Enumerable.Repeat("目标 ", 500_000)), StringComparison.Ordinal),
        "goal lines" => Whole.Replace("2022年，", string.Concat(Enumerable.Repeat("目标。\n", 200_000)), StringComparison.Ordinal),
        "colons" => Whole.Replace("窗口人员培训", string.Concat(Enumerable.Repeat("项目名称：", 200_000)), StringComparison.Ordinal),
        "brackets" => Whole.Replace("窗口人员培训", new string('（', 1_000_000), StringComparison.Ordinal),
        "groups" => Whole.Replace("社会效益指标", string.Concat(Enumerable.Repeat("社会效益指标 ", 200_000)), StringComparison.Ordinal),
        "spaces" => Whole.Replace("二级指标", new string(' ', 3_000_000) + "二级指标", StringComparison.Ordinal),
        "foreign labels" => Whole.Replace("资金使用情况", string.Concat(Enumerable.Repeat("甲乙： ", 1_000_000)) + "资金使用情况", StringComparison.Ordinal),
        "remarks" => Whole.Replace("资金使用情况", string.Concat(Enumerable.Repeat("甲乙）： ", 1_000_000)) + "资金使用情况", StringComparison.Ordinal),
        "open columns" => Whole.Replace("年度资金总额", string.Concat(Enumerable.Repeat("预算数（", 1_000_000)) + "年度资金总额", StringComparison.Ordinal),
        "open rows" => Whole.Replace("其他资金", string.Concat(Enumerable.Repeat("财政拨款（ ", 1_000_000)) + "其他资金", StringComparison.Ordinal),
        "totals" => Whole.Replace("总分 ", "甲" + string.Concat(Enumerable.Repeat("\t自评总分", 500_000)) + " 甲\n总分 ", StringComparison.Ordinal),
        "cut headings" => Whole.Replace("一级指标", string.Concat(Enumerable.Repeat("一级 二级 三级 年度 实际 分值 得\n指标 指标 指标 指标值 完成\n", 100_000)) + "一级指标", StringComparison.Ordinal),
        "partial rows" => Whole[..Whole.IndexOf("一级指标", StringComparison.Ordinal)] + "指标名称 年度指标值 实际完成值 偏差原因\n" + string.Concat(Enumerable.Repeat("词 ", 500_000)) + "\n",
        "partial lines" => Whole[..Whole.IndexOf("一级指标", StringComparison.Ordinal)] + "指标名称 年度指标值 实际完成值 偏差原因\n" + string.Concat(Enumerable.Repeat("清淤长度 ≥ 3 公里 3 公里 长\n完成\n", 100_000)),
        "fund lines" => Whole.Replace("年度资金总额", string.Concat(Enumerable.Repeat("省级财政资金 1 2\n", 200_000)) + "年度资金总额", StringComparison.Ordinal),
        "unknown funds" => Whole.Replace("其他资金", string.Concat(Enumerable.Repeat("其他资金 1\n甲乙 1 2\n", 200_000)) + "其他资金", StringComparison.Ordinal),
        "fund sources" => Whole.Replace("其他资金", string.Concat(Enumerable.Repeat("其中：省级补助资金 1 2 3\n", 200_000)) + "其他资金", StringComparison.Ordinal),
        "weights in names" => Whole.Replace("培训覆盖率", string.Concat(Enumerable.Repeat("产出指\n（50分）\n词\n", 50_000)) + "培训覆盖率", StringComparison.Ordinal),
        "row numbers" => Whole.Replace("一级指标", "序号 一级指标", StringComparison.Ordinal).Replace("总分 ", string.Concat(Enumerable.Range(1, 300_000).Select(n => n + " 词\n")) + "总分 ", StringComparison.Ordinal),
        "headings on a line" => Whole.Replace("得分 偏差", string.Concat(Enumerable.Repeat("得分 ", 100_000)) + "偏差", StringComparison.Ordinal),
        "cells on lines" => Tabs.Replace("数量", string.Concat(Enumerable.Repeat("数量\n", 100_000)), StringComparison.Ordinal).Replace("甲", string.Concat(Enumerable.Repeat("甲\n", 100_000)), StringComparison.Ordinal),
        "columns" => Tabs.Replace("分值", string.Concat(Enumerable.Repeat("分值\t", 100_000)), StringComparison.Ordinal),
        "fund tables" => Csv.Replace(Funds, string.Concat(Enumerable.Repeat(Funds, 5_000)), StringComparison.Ordinal),
        "units" => Whole.Replace("实施单位", string.Concat(Enumerable.Repeat("实施单位 ", 200_000)), StringComparison.Ordinal),
        "budget units" => Csv.Replace(Funds, string.Concat(Enumerable.Repeat("预算单位,甲\n", 100_000)) + Funds, StringComparison.Ordinal),
        "rest of a row" => Csv.Replace("甲", string.Concat(Enumerable.Repeat("甲\n,,,,,,", 100_000)), StringComparison.Ordinal),
        "goal rows" => Csv.Replace(",完成。,,已完成。\n", string.Concat(Enumerable.Repeat(",完成。,,已完成。\n", 100_000)), StringComparison.Ordinal),
        "dashes" => Whole.Replace("0.00 0.00 0.00", new string('—', 1_000_000), StringComparison.Ordinal),
        "padded headings" => string.Concat(Enumerable.Repeat(PaddedHeading, 60_000)),
        "padded rows" => PaddedHeading + string.Concat(Enumerable.Repeat("产出指标    数量指标    甲          1             1             1       1       说明\n" + string.Concat(Enumerable.Repeat(new string(' ', 72) + "续续续\n", 29)), 290)) + "总分    100    100\n",
        "tabs" => Whole[..Whole.IndexOf("一级指标", StringComparison.Ordinal)] + "指标名称\t年度指标值\t实际完成值\t偏差原因\n" + string.Concat(Enumerable.Repeat("清淤" + new string('\t', 1000) + "长度\n完成\n", 2_000)),
        _ => Whole.Replace("0.00 0.00 0.00", string.Concat(Enumerable.Repeat("0.00 ", 500_000)), StringComparison.Ordinal),
    };
}
