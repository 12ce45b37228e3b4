using PerfEval.Functions.Approval.Audit;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Tests.Approval.Audit;

public class AuditHashTests
{
    private static ApprovalRow Row() => new()
    {
        PartitionKey = "key",
        RowKey = "000001",
        EventId = "event",
        Round = 1,
        Step = "step",
        Approver = "approver",
        Event = "decided",
        Decision = "approve",
        Comment = "comment",
        ReviewedRow = 3,
        ReviewedScoreHundredths = 950,
        ChangeRow = 2,
        ChangeField = "/goal/actual",
        ForApprover = "absent",
        At = new DateTimeOffset(2023, 3, 1, 0, 0, 0, TimeSpan.Zero),
        PreviousHash = "before",
    };

    public static TheoryData<string> Columns => ["EventId", "Round", "Step", "Approver", "Event", "Decision", "Comment", "ReviewedRow", "ReviewedScoreHundredths", "ChangeRow", "ChangeField", "ForApprover", "At", "PreviousHash", "RowKey", "PartitionKey"];

    [Theory]
    [MemberData(nameof(Columns))]
    public void Of_ARowWithOneColumnChanged_Differs(string column)
    {
        var changed = Row();
        var property = typeof(ApprovalRow).GetProperty(column)!;
        property.SetValue(changed, property.GetValue(changed) switch
        {
            string text => text + "x",
            int number => number + 1,
            long number => number + 1,
            DateTimeOffset at => at.AddTicks(1),
            var other => other,
        });

        Assert.NotEqual(AuditHash.Of(Row()), AuditHash.Of(changed));
    }

    [Fact]
    public void Of_TheSameTextSplitOtherwise_Differs()
    {
        var one = Row();
        (one.Step, one.Approver) = ("ab", "c");
        var other = Row();
        (other.Step, other.Approver) = ("a", "bc");

        Assert.NotEqual(AuditHash.Of(one), AuditHash.Of(other));
    }

    [Fact]
    public void Of_NoCommentAndAnEmptyOne_Differ()
    {
        var none = Row();
        none.Comment = null;
        var empty = Row();
        empty.Comment = "";

        Assert.NotEqual(AuditHash.Of(none), AuditHash.Of(empty));
    }
}
