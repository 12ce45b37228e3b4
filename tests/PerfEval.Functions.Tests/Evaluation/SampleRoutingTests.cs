using Microsoft.DurableTask.Client;
using PerfEval.Domain.Evaluation;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Approval.Audit;
using PerfEval.Functions.Approval.Notifications.Digests;
using PerfEval.Functions.Approval.Steps;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Tables;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Evaluation;

/// <summary>Where the 28 real forms go once they are written, and what their unit is told.</summary>
[Collection(nameof(SampleRun))]
public sealed class SampleRoutingTests(SampleRun run)
{
    [Fact]
    public async Task A_form_goes_where_its_risk_sends_it()
    {
        foreach (var row in await run.Storage.EvaluationsAsync())
        {
            var expected = Route(row.FormKey);
            Assert.Equal(expected == FormStatus.Waiting ? "supervisor" : null, row.CurrentStep);
            Assert.Equal(expected, row.Status);
            Assert.Equal(expected == FormStatus.Waiting, row.ClosedAt is null);
            Assert.Null(row.ReviewedScoreHundredths);
        }
    }

    [Fact]
    public async Task A_round_that_waits_is_open_and_every_other_has_its_outcome()
    {
        foreach (var round in await run.Storage.RoundsAsync())
        {
            var expected = Route(round.FormKey);
            Assert.Equal(expected == FormStatus.Waiting ? null : expected, round.Outcome);
            Assert.Equal(expected == FormStatus.Waiting, round.DecidedAt is null);
        }
    }

    [Fact]
    public async Task What_waits_is_in_the_inbox_of_its_approver_with_its_due_date()
    {
        var waiting = SampleRun.Transcribed.Keys.Where(key => Route(key) == FormStatus.Waiting).ToList();

        var inbox = await run.Storage.InboxAsync();

        // Asked on Monday 6 February 2023, five working days: the end of Monday 13 February in Shanghai is 16:00 UTC.
        Assert.Equal(waiting.Select(key => $"20230213-{key}"), inbox.Select(row => row.RowKey));
        Assert.All(inbox, row => Assert.Equal(
            ("operator", "operator", "2022", 1, "supervisor", new DateTimeOffset(2023, 2, 13, 16, 0, 0, TimeSpan.Zero)),
            (row.PartitionKey, row.Approver, row.Year, row.Round, row.Step, row.DueAt)));
    }

    [Fact]
    public async Task Every_form_has_an_audit_trail_whose_hashes_hold()
    {
        foreach (var key in SampleRun.Transcribed.Keys)
        {
            var row = Assert.Single(await run.Storage.TrailAsync(key));
            Assert.Equal(("000001", 1, 1), (row.RowKey, row.Sequence, row.Round));
            Assert.Equal("", row.PreviousHash);
            Assert.Equal(AuditHash.Of(row), row.Hash);
            Assert.Equal(
                Route(key) switch
                {
                    FormStatus.Waiting => (ApprovalEvents.Asked, "supervisor", "operator"),
                    FormStatus.Returned => (ApprovalEvents.ReturnedByRule, "", ""),
                    _ => (ApprovalEvents.DecidedByRule, "", ""),
                },
                (row.Event, row.Step, row.Approver));
        }
    }

    [Fact]
    public async Task The_receipt_names_each_form_in_file_order_with_its_scores_findings_and_next_step()
    {
        var receipt = await run.Storage.ReceiptAsync(SampleRun.Name);

        Assert.Equal(("政数局", "2022 自评表.txt", SubmissionStatus.Evaluated, "text"), (receipt.Unit, receipt.Path, receipt.Status, receipt.Format));
        Assert.Empty(receipt.Problems);
        Assert.Equal(Enumerable.Range(1, 28), receipt.Forms.Select(form => form.Number));
        Assert.Equal(SampleRun.Transcribed.Keys, receipt.Forms.Select(form => form.FormKey).Order(StringComparer.Ordinal));
        Assert.All(receipt.Forms, form =>
        {
            var evaluation = run.Compared[form.FormKey];
            Assert.Equal(SampleRun.Transcribed[form.FormKey].Form.ProjectName.Text, form.ProjectName);
            Assert.Equal((evaluation.SelfScore, evaluation.RecomputedScore, evaluation.Risk), (form.SelfScore, form.RecomputedScore, form.Risk));
            Assert.Equal(evaluation.Findings.Select(finding => (finding.Rule, finding.MessageZh)), form.Findings.Select(finding => (finding.Rule, finding.MessageZh)));
            Assert.All(form.Findings.Where(finding => finding.Row is not null), finding => Assert.NotEmpty(finding.Positions));
            Assert.Equal((FormDisposition.Written, 1, Route(form.FormKey)), (form.Disposition, form.Round, form.Status));
            Assert.NotEmpty(form.NextZh);
        });
    }

    [Fact]
    public void Only_orchestrations_that_wait_for_a_person_or_are_about_to_tell_them_live_on()
    {
        var waiting = SampleRun.Transcribed.Keys.Count(key => Route(key) == FormStatus.Waiting);

        Assert.Equal(
            [(nameof(ApprovalStep), OrchestrationRuntimeStatus.Running, waiting), (nameof(ApproveForm), OrchestrationRuntimeStatus.Running, waiting), (nameof(EvaluateSubmission), OrchestrationRuntimeStatus.Completed, 1), (nameof(TellApprover), OrchestrationRuntimeStatus.Running, 1)],
            run.Orchestrations.GroupBy(orchestration => orchestration).Select(group => (group.Key.Name, group.Key.Status, group.Count())).OrderBy(group => group.Name, StringComparer.Ordinal));
    }

    /// <summary>The status that the form's risk gives it; a clean one is looked at where the sampling picks it.</summary>
    private string Route(string formKey) => run.Compared[formKey].Risk switch
    {
        RiskLevel.Blocked => FormStatus.Returned,
        RiskLevel.Clean when !new CleanFormSampling(new byte[16], 10).Picks(formKey) => FormStatus.Approved,
        _ => FormStatus.Waiting,
    };
}
