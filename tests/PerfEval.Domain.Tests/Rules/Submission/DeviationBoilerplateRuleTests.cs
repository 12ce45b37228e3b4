using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Rules.Submission;

public sealed class DeviationBoilerplateRuleTests
{

    private const string Reason = "偏差原因：指标值设置不合理，改进措施：建议修改。";

    /// <summary>So many forms of a unit, each with the same reason on its first rows.</summary>
    private static IEnumerable<SubmissionFinding> Compare(params int[] rows) => Submissions.Compare(rows.Select((count, form) => SampleForms.Altered(
        Findings.Limits,
        [("/projectCode", $"44030422106150000010{form}"), .. Enumerable.Range(0, count).Select(row => ($"/indicators/{row}/deviation", (System.Text.Json.Nodes.JsonNode?)(row % 2 == 0 ? Reason : "偏差愿意: 指标值设置不合理 改进措施：加强管理")))])))
        .Findings.Where(finding => finding.Rule == "deviation-boilerplate");

    [Fact]
    public void One_cause_stands_on_ten_rows_of_three_forms_Is_reported()
    {
        var finding = Assert.Single(Compare(4, 4, 2));

        Assert.Equal(["指标值设置不合理", "10", "3"], finding.Detail[1..]);
        Assert.Equal([0, 1, 2], finding.Forms.Select(form => form.Index));
    }

    [Fact]
    public void Nine_rows_Says_nothing() => Assert.Empty(Compare(4, 4, 1));

    [Fact]
    public void Two_forms_Says_nothing() => Assert.Empty(Compare(5, 5));

    [Fact]
    public void No_reasons_are_written_Says_nothing() => Assert.Empty(Compare(0, 0, 0));
}
