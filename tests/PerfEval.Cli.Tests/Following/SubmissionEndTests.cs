using PerfEval.Cli.Following;
using PerfEval.Cli.Rendering;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Receipts;
using PerfEval.Functions.Tables;

namespace PerfEval.Cli.Tests.Following;

public sealed class SubmissionEndTests
{
    [Theory]
    [InlineData(FormDisposition.Written, false)]
    [InlineData(FormDisposition.Unchanged, false)]
    [InlineData(FormDisposition.Duplicate, true)]
    [InlineData(FormDisposition.Foreign, true)]
    [InlineData(FormDisposition.Outdated, true)]
    [InlineData(FormDisposition.Closed, true)]
    [InlineData(FormDisposition.Given, true)]
    [InlineData(FormDisposition.Moved, false)]
    public void HasError_AForm_OnlyWhereItWasNotTaken(FormDisposition disposition, bool expected) =>
        Assert.Equal(expected, End(Form() with { Disposition = disposition, Status = FormStatus.Waiting }).HasError);

    [Fact]
    public void HasError_AnUnchangedFormThatWasReturnedBefore_IsStillToBeCorrected()
    {
        var form = Form() with { Disposition = FormDisposition.Unchanged, Status = FormStatus.Returned };

        Assert.Equal([form], End(form).ToCorrect);
        Assert.True(End(form).HasError);
    }

    [Fact]
    public void HasError_AFileThatCouldNotBeRead_WithoutAReceiptAsWell() =>
        Assert.True(new SubmissionEnd(new SubmissionProgress(new SubmissionRow { Status = SubmissionStatus.Failed }, [], true), null).HasError);

    [Fact]
    public void Lines_FormsOfEarlierUploads_SayWhatBecameOfThoseThatAreNotOver()
    {
        var gone = Form() with { FormKey = "gone", ProjectName = "旧编码", Status = FormStatus.Superseded, NextZh = "被取代", NextEn = "被取代" };
        var end = End(Form() with { Status = FormStatus.Waiting });
        end = end with { Receipt = end.Receipt! with { Earlier = [gone, Form() with { ProjectName = "已办结", Status = FormStatus.Approved }] } };

        Assert.Matches("^  .*旧编码.*被取代$", Assert.Single(SubmissionEndText.Lines(end).Skip(1)));
        Assert.Equal("gone", (string?)Assert.Single(SubmissionEndText.Json(end)["earlier"]!.AsArray())!["formKey"]);
        Assert.False(end.HasError);
    }

    [Fact]
    public void Lines_AFormThatStaysVoided_SaysSoAndIsNoError()
    {
        var end = End(Form() with { ProjectName = "误报", Disposition = FormDisposition.Unchanged, Status = FormStatus.Voided, NextZh = "已作废。", NextEn = "已作废。", VoidReason = "年度填错" });

        Assert.Matches("^  .*误报.*已作废。.*年度填错$", Assert.Single(SubmissionEndText.Lines(end).Skip(1)));
        Assert.False(end.HasError);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Lines_AnUploadThatALaterOneCameOver_SaySo(bool isOvertaken)
    {
        var end = End(Form() with { Disposition = FormDisposition.Written, Status = FormStatus.Waiting }) with { IsOvertaken = isOvertaken };

        Assert.Equal(isOvertaken, SubmissionEndText.Lines(end).Skip(1).Any(line => line.Contains("后来上传的同名文件取代", StringComparison.Ordinal)));
        Assert.Equal(isOvertaken, (bool)SubmissionEndText.Json(end)["overtaken"]!);
    }

    [Fact]
    public void Lines_AFormThatAnOperatorMoved_SaysSoAndIsNoError()
    {
        var end = End(Form() with { ProjectName = "移交", Disposition = FormDisposition.Moved, NextZh = "已移交。", NextEn = "已移交。" });

        Assert.Matches("^  .*移交.*已移交。$", Assert.Single(SubmissionEndText.Lines(end).Skip(1)));
        Assert.False(end.HasError);
    }

    [Fact]
    public void Lines_AFormThatAnApproverSentBack_SayWhatTheyAskFor()
    {
        var end = End(Form() with
        {
            Status = FormStatus.Returned,
            Comments = [new ReceiptComment("supervisor", "主管部门审核", "主管部门审核", Decision.Return, "请补充说明")],
            Changes = [new RequestedChange(3, null, "请补偏差原因"), new RequestedChange(null, "/total/score", "请核对")],
        });

        var lines = SubmissionEndText.Lines(end).ToList();
        Assert.Contains(lines, line => line.Contains("主管部门审核", StringComparison.Ordinal) && line.EndsWith("请补充说明", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains('3') && line.EndsWith("请补偏差原因", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.EndsWith("请核对", StringComparison.Ordinal) && !line.Contains("/total", StringComparison.Ordinal));
    }

    private static ReceiptForm Form() => new() { Number = 1, FormKey = "k", Year = "2022" };

    private static SubmissionEnd End(ReceiptForm form)
    {
        var row = new SubmissionRow { Status = SubmissionStatus.Evaluated };
        var receipt = new Receipt { Submission = "s", Unit = "u", Path = "p", Status = row.Status, Forms = [form] };
        return new SubmissionEnd(new SubmissionProgress(row, [], true), receipt);
    }
}
