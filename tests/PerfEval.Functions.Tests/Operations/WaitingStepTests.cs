using System.Text.Json;
using Microsoft.DurableTask.Client;
using PerfEval.Functions.Approval.Steps;
using PerfEval.Functions.Operations.Sweeping;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Operations;

/// <summary>What a step says of itself, as the task hub keeps it.</summary>
public sealed class WaitingStepTests
{
    private static OrchestrationMetadata Step(string? status) =>
        new(nameof(ApprovalStep), "1") { SerializedCustomStatus = status, DataConverter = new PayloadConverter() };

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""["operator"]""")]
    [InlineData("""{"approvers":null,"dueAt":"2023-02-10T16:00:00Z","quorum":1,"escalated":false}""")]
    public void What_says_nothing_of_whom_it_asks_cannot_be_read(string status) => Assert.Throws<JsonException>(() => WaitingStep.Of(Step(status)));

    // Azure's hub writes the second where a step has said nothing yet.
    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    public void A_step_that_has_asked_nobody_yet_is_none(string? status) => Assert.Null(WaitingStep.Of(Step(status)));

    [Fact]
    public void A_step_says_whom_it_asks() =>
        Assert.Equal(["a"], WaitingStep.Of(Step("""{"approvers":["a"],"dueAt":"2023-02-10T16:00:00Z","quorum":1,"escalated":false}"""))!.Status.Approvers);
}
