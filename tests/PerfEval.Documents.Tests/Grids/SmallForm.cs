namespace PerfEval.Documents.Tests.Grids;

/// <summary>A small form to alter: its drawing, and short ways to read it.</summary>
internal static class SmallForm
{
    public const string Target = "TARGET";
    public const string Actual = "ACTUAL";

    public const string Spec = """
        项目支出绩效自评表 | < | < | < | < | < | < | <
        项目编码： | 440300220000000000001 | < | 项目名称： | 小项目 | < | 绩效自评年度： | 2022
        实施单位： | 甲单位 | < | 一级预算单位： | 总局 | < | < | <
         | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
        年度资金总额 | #300 | #300 | #285 | #10 | #95 | #9.5 |
        预期目标 | < | < | < | 实际完成情况 | < | < | <
        目标。 | < | < | < | 完成。 | < | < | <
        一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
        产出指标 | 数量指标 | 甲数量 | TARGET | ACTUAL | #40 | #40 |
        ^ | 质量指标 | 乙质量 | 好 | 好 | #50 | #50 |
        总分 | | | | | #100 | #99.5 |
        """;

    public static byte[] Workbook(string target = "1个", string actual = "1个") => TestWorkbook.Of(With(target, actual));

    public static string With(string target, string actual) => Spec.Replace(Target, target, StringComparison.Ordinal).Replace(Actual, actual, StringComparison.Ordinal);

    public static ReadResult Read(byte[] content, string name = "upload.xlsx", ReadLimits? limits = null) => new DocumentReader(limits).Read(content, name);
}
