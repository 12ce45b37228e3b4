using System.Globalization;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Storage;
using PerfEval.Documents;
using PerfEval.Domain.Forms;
using PerfEval.Functions.Receipts;
using PerfEval.Functions.Tables;

namespace PerfEval.Cli.Tests.Rendering;

public sealed class StatusViewTests
{
    private static readonly SubmissionRow Row = new() { RowKey = "3f2a", UnitFolder = "图书馆", Path = "自评表.xlsx", UploadedAt = DateTimeOffset.UnixEpoch, Status = SubmissionStatus.Evaluated };

    public StatusViewTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");

    [Fact]
    public void DrawSubmissions_AFileThatWasNotTaken_SaysWhyAsItsReceiptDoes()
    {
        var row = new SubmissionRow { RowKey = "3f2a", Path = "纪要.txt", Status = SubmissionStatus.Failed, Error = "not-a-form", Problems = 1 };
        var receipt = new Receipt { Submission = "3f2a", Unit = "", Path = "纪要.txt", Status = row.Status, Problems = [new ReadProblem(ReadProblemCode.WrongExtension, new SourcePosition(), "扩展名不符。", "Wrong extension."), new ReadProblem("not-a-form", new SourcePosition(), "没有找到自评表。", "No form.")] };

        Assert.Contains("失败：没有找到自评表。", Drawn(view => view.DrawSubmissions([new(row, [], []) { Receipt = receipt }])), StringComparison.Ordinal);
        Assert.Equal("纪要.txt：没有找到自评表。", (string?)Assert.Single(StatusJson.Of(new(row, [], []) { Receipt = receipt })["notRead"]!.AsArray()));
        Assert.Contains("失败：not-a-form", Drawn(view => view.DrawSubmissions([new(row, [], [])])), StringComparison.Ordinal);
    }

    [Fact]
    public void DrawSubmissions_FormsThatWereReadAndAreNotItsOwn_AreCountedAsWell()
    {
        var row = new SubmissionRow { RowKey = "3f2a", Status = SubmissionStatus.Evaluated, FormsRead = 28, Problems = 2 };

        var drawn = Drawn(view => view.DrawSubmissions([new(row, [new EvaluationRow { Status = FormStatus.Approved }], [])]));

        Assert.Contains("同意 1", drawn, StringComparison.Ordinal);
        Assert.Contains("未采用 27", drawn, StringComparison.Ordinal);
        Assert.Contains("2 处未能读出", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void DrawForms_AVoidedForm_SaysWhy()
    {
        var overview = new SubmissionOverview(Row, [new EvaluationRow { FormKey = "k", Status = FormStatus.Voided }], []) { VoidReasons = new Dictionary<string, string> { ["k"] = "年度填错" } };

        Assert.Contains("已作废：年度填错", Drawn(view => view.DrawForms(overview)), StringComparison.Ordinal);
        Assert.Equal("年度填错", (string?)StatusJson.Of(overview)["forms"]![0]!["voidReason"]);
    }

    [Fact]
    public void DrawForms_AFormThatWaits_SaysUntilWhichDayAsPagesDo()
    {
        var due = new InboxRow { FormKey = "k", Approver = "finance", DueAt = new DateTimeOffset(2023, 2, 13, 16, 0, 0, TimeSpan.Zero) };

        Assert.Contains("finance（2023-02-13 前）", Drawn(view => view.DrawForms(new SubmissionOverview(Row, [new EvaluationRow { FormKey = "k", Status = FormStatus.Waiting }], [due]))), StringComparison.Ordinal);
    }

    [Fact]
    public void DrawForms_NoForms_DrawsNoEmptyTable() => Assert.Empty(Drawn(view => view.DrawForms(new SubmissionOverview(Row, [], []))));

    private static string Drawn(Action<StatusView> draw)
    {
        using var output = new StringWriter();
        draw(new StatusView(new Terminal(output, output).Data));
        return output.ToString();
    }
}
