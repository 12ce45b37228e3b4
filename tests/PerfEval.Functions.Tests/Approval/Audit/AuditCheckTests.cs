using PerfEval.Functions.Approval.Audit;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Tests.Approval.Audit;

public class AuditCheckTests
{
    private const string FormKey = "2022500101000000000000002";

    [Fact]
    public void FirstFault_AnUntouchedTrail_HasNone() => Assert.Null(AuditCheck.FirstFault(FormKey, Trail(5), [Round(FormStatus.Approved)]));

    [Fact]
    public void FirstFault_ASupersededRoundOfWhichTheTrailDoesNotTell_IsFound()
    {
        var round = Round(FormStatus.Approved);
        round.SupersededBy = "abc";

        Assert.Equal(new AuditFault(FormKey, 6, AuditFaultKind.Cut), AuditCheck.FirstFault(FormKey, Trail(5), [round]));
    }

    [Fact]
    public void FirstFault_AVoidedRoundOfWhichTheTrailDoesNotTell_IsFound()
    {
        var round = Round(FormStatus.Approved);
        round.VoidedAt = new DateTimeOffset(2023, 3, 1, 0, 0, 0, TimeSpan.Zero);

        Assert.Equal(new AuditFault(FormKey, 6, AuditFaultKind.Cut), AuditCheck.FirstFault(FormKey, Trail(5), [round]));
    }

    [Fact]
    public void FirstFault_NoRowsAndNoOutcome_HasNone() => Assert.Null(AuditCheck.FirstFault(FormKey, [], [Round(null)]));

    [Fact]
    public void FirstFault_AChangedRow_IsFound()
    {
        var trail = Trail(5);
        trail[2].Comment = "改过";

        Assert.Equal(new AuditFault(FormKey, 3, AuditFaultKind.Changed), AuditCheck.FirstFault(FormKey, trail, []));
    }

    [Fact]
    public void FirstFault_ARowChangedWithItsHash_IsFoundAtTheNext()
    {
        var trail = Trail(5);
        trail[2].Comment = "改过";
        trail[2].Hash = AuditHash.Of(trail[2]);

        Assert.Equal(new AuditFault(FormKey, 4, AuditFaultKind.Unlinked), AuditCheck.FirstFault(FormKey, trail, []));
    }

    [Fact]
    public void FirstFault_ARemovedRow_IsFound()
    {
        var trail = Trail(5);
        trail.RemoveAt(2);

        Assert.Equal(new AuditFault(FormKey, 3, AuditFaultKind.Missing), AuditCheck.FirstFault(FormKey, trail, []));
    }

    [Fact]
    public void FirstFault_ARemovedRowWithTheRestNumberedAnew_IsFound()
    {
        var trail = Trail(5);
        trail.RemoveAt(2);
        for (var i = 2; i < trail.Count; i++)
        {
            (trail[i].Sequence, trail[i].RowKey) = (i + 1, TableKey.FromNumber(i + 1));
            trail[i].Hash = AuditHash.Of(trail[i]);
        }

        Assert.Equal(new AuditFault(FormKey, 3, AuditFaultKind.Unlinked), AuditCheck.FirstFault(FormKey, trail, []));
    }

    [Fact]
    public void FirstFault_AnInsertedRow_IsFound()
    {
        var trail = Trail(5);
        var added = Row(6, trail[4].Hash);
        added.RowKey = "000002x";
        trail.Insert(2, added);

        Assert.Equal(new AuditFault(FormKey, 3, AuditFaultKind.Unlinked), AuditCheck.FirstFault(FormKey, trail, []));
    }

    [Fact]
    public void FirstFault_ARowAddedAtTheEndWithoutTheChain_IsFound()
    {
        var trail = Trail(5);
        trail.Add(Row(6, previous: "00"));

        Assert.Equal(new AuditFault(FormKey, 6, AuditFaultKind.Unlinked), AuditCheck.FirstFault(FormKey, trail, []));
    }

    [Fact]
    public void FirstFault_ARowOfAnotherForm_IsFound()
    {
        var trail = Trail(5);
        trail[0].FormKey = "2022500101000000000000003";

        Assert.Equal(new AuditFault(FormKey, 1, AuditFaultKind.Changed), AuditCheck.FirstFault(FormKey, trail, []));
    }

    [Theory]
    [InlineData(FormStatus.Approved)]
    [InlineData(FormStatus.Returned)]
    [InlineData(FormStatus.Rejected)]
    [InlineData(FormStatus.Undecided)]
    public void FirstFault_ARoundWhoseEndTheTrailDoesNotTell_IsFound(string outcome) =>
        Assert.Equal(new AuditFault(FormKey, 5, AuditFaultKind.Cut), AuditCheck.FirstFault(FormKey, Trail(5)[..4], [Round(outcome)]));

    [Theory]
    [InlineData(FormStatus.Returned)]
    [InlineData(FormStatus.Rejected)]
    public void FirstFault_ARoundThatEndedOtherwiseThanTheTrailTells_IsFound(string outcome) =>
        Assert.Equal(AuditFaultKind.Cut, AuditCheck.FirstFault(FormKey, Trail(5), [Round(outcome)])!.Kind);

    [Theory]
    [InlineData(FormStatus.Superseded)]
    [InlineData(FormStatus.Failed)]
    public void FirstFault_ARoundThatMayHaveAskedNobody_NeedsNoRow(string outcome) => Assert.Null(AuditCheck.FirstFault(FormKey, [], [Round(outcome)]));

    // The last row approves.
    private static List<ApprovalRow> Trail(int count)
    {
        var trail = new List<ApprovalRow>();
        for (var number = 1; number <= count; number++) trail.Add(Row(number, number == 1 ? "" : trail[^1].Hash));
        trail[^1].Event = ApprovalEvents.Decided;
        trail[^1].Decision = "approve";
        trail[^1].Hash = AuditHash.Of(trail[^1]);
        return trail;
    }

    private static ApprovalRow Row(int number, string previous)
    {
        var row = new ApprovalRow
        {
            PartitionKey = FormKey,
            RowKey = TableKey.FromNumber(number),
            FormKey = FormKey,
            Sequence = number,
            EventId = $"asked-{number}",
            Round = 1,
            Event = ApprovalEvents.Asked,
            At = new DateTimeOffset(2023, 2, 6, 2, 0, number, TimeSpan.Zero),
            PreviousHash = previous,
        };
        row.Hash = AuditHash.Of(row);
        return row;
    }

    private static RoundRow Round(string? outcome) => new() { FormKey = FormKey, Round = 1, Outcome = outcome };
}
