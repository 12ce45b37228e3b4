using PerfEval.Cli.Reporting.Figures;
using PerfEval.Functions.Tables;

namespace PerfEval.Cli.Tests.Reporting;

public sealed class DecisionTimesTests
{
    private static readonly DateTimeOffset Monday = new(2023, 2, 6, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Add_ADecisionWithRowsOfItsOwn_CountsOnceFromTheFirstAsking()
    {
        var times = new DecisionTimes();

        times.Add([Row("asked", 0), Row("asked", 1, "b"), Row("decided", 2), Row("decided", 2)]);

        Assert.Equal([2], times.OfSteps);
        Assert.Equal([2], times.OfApprovers["a"]);
    }

    [Fact]
    public void Add_AStepOfTwoApprovers_TakesAsLongAsTheLastOfThem()
    {
        var times = new DecisionTimes();

        times.Add([Row("asked", 0), Row("asked", 0, "b"), Row("decided", 1), Row("decided", 4, "b")]);

        Assert.Equal([4], times.OfSteps);
        Assert.Equal((1m, 4m), (times.OfApprovers["a"].Single(), times.OfApprovers["b"].Single()));
    }

    [Fact]
    public void Add_StepsAndRounds_AreTimedApart()
    {
        var times = new DecisionTimes();

        times.Add([Row("asked", 0), Row("decided", 1), Row("asked", 1, step: "finance"), Row("decided", 3, step: "finance"), Row("asked", 10, round: 2), Row("decided", 13, round: 2)]);

        Assert.Equal([1, 2, 3], times.OfSteps);
    }

    [Fact]
    public void Add_WhatARuleDecided_TakesNobodysTime()
    {
        var times = new DecisionTimes();

        times.Add([Row("decided-by-rule", 0, "")]);

        Assert.Empty(times.OfSteps);
    }

    [Theory]
    [InlineData("waiting", "supervisor", 1, true)]
    [InlineData("waiting", "finance", 1, false)]
    [InlineData("waiting", "supervisor", 2, false)]
    [InlineData("approved", null, 1, false)]
    [InlineData("undecided", null, 2, true)]
    public void IsOverdue_OnlyTheStepThatItWaitsAtCounts_OrThatNobodyAnswered(string status, string? step, int round, bool overdue)
    {
        var times = new DecisionTimes();
        times.Add([Row("asked", 0), Row("escalated", 5)]);

        Assert.Equal(overdue, times.IsOverdue(new FormFigures { FormKey = "k", Project = "", Unit = "", Risk = "", Status = status, Step = step, Round = round }));
    }

    private static ApprovalRow Row(string happened, int day, string approver = "a", string step = "supervisor", int round = 1) =>
        new() { FormKey = "k", Round = round, Step = step, Approver = approver, Event = happened, At = Monday.AddDays(day) };
}
