using System.Collections.Immutable;
using PerfEval.Functions.Approval.Policies;

namespace PerfEval.Functions.Tests.Approval.Policies;

public sealed class ApproverDirectoryTests
{
    [Fact]
    public void Listed_AFewApprovers_NamesThemAllOnce() =>
        Assert.Equal("a, finance, operator", new ApproverDirectory { Operator = ["operator"], Finance = ["finance", "operator"], BudgetUnits = Unit("a") }.Listed);

    [Fact]
    public void Listed_ManyApprovers_SaysThatThereAreMore()
    {
        var listed = new ApproverDirectory { BudgetUnits = Unit([.. Enumerable.Range(0, 300).Select(number => $"approver-{number}")]) }.Listed;

        Assert.EndsWith(", …", listed, StringComparison.Ordinal);
        Assert.InRange(listed.Length, 1, 500);
    }

    private static ImmutableDictionary<string, ImmutableArray<string>> Unit(params ImmutableArray<string> approvers) =>
        ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("教育局", approvers);
}
