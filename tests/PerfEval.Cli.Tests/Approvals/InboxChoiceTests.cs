using PerfEval.Cli.Approvals;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Resources;
using PerfEval.Functions.Approval.Callbacks;

namespace PerfEval.Cli.Tests.Approvals;

public class InboxChoiceTests
{
    private static readonly InboxItem First = Item("2022110108220150300000021", "图书购置");
    private static readonly InboxItem Second = Item("2022110108220150300000022", "场馆维护");

    [Theory]
    [InlineData("2022110108220150300000022")]
    [InlineData("110108220150300000022")]
    public void Of_AFormsKeyOrProjectCode_IsThatForm(string form) => Assert.Same(Second, InboxChoice.Of([First, Second], form));

    [Fact]
    public void Of_NoneNamed_IsTheOnlyOne() => Assert.Same(First, InboxChoice.Of([First], null));

    [Theory]
    [InlineData("110108220150300000023")]
    [InlineData(null)]
    public void Of_NoneOrSeveralMeant_ListsWhatWaits(string? form)
    {
        var failure = Assert.Throws<CommandFailedException>(() => InboxChoice.Of([First, Second], form));

        Assert.Equal(ExitCode.InputHasErrors, failure.ExitCode);
        Assert.Contains("2022110108220150300000021 图书购置", failure.Message, StringComparison.Ordinal);
        Assert.Contains("2022110108220150300000022 场馆维护", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("110108220150300000021")]
    [InlineData(null)]
    public void Of_AnEmptyInbox_SaysThatNothingWaits(string? form) =>
        Assert.Equal(Texts.NothingWaits, Assert.Throws<CommandFailedException>(() => InboxChoice.Of([], form)).Message);

    private static InboxItem Item(string key, string name) =>
        new(key, name, "图书馆", "normal", 0, 1, 98, 98, "supervisor", DateTimeOffset.UnixEpoch, "t");
}
