using PerfEval.Cli.Following;
using PerfEval.Functions.Tables;

namespace PerfEval.Cli.Tests.Following;

public sealed class UploadedFileTests
{
    private static readonly DateTimeOffset Second = new(2023, 3, 1, 8, 30, 15, TimeSpan.Zero);
    private static readonly UploadedFile Upload = new("财政局", "自评表.xlsx", "this", "hash", Second);

    [Fact]
    public void IsSeenIn_TheCurrentOneIsTheUploadBeforeOfTheSameSecond_NotYet() =>
        Assert.False(Upload.IsSeenIn(new CurrentSubmissionRow { CurrentSubmission = "before", ContentHash = "other", UploadedAt = Second }));

    [Fact]
    public void IsSeenIn_TheCurrentOneIsTheSecondUploadOfTheSameSecond_NotYet() =>
        Assert.False(Upload.IsSeenIn(new CurrentSubmissionRow { CurrentSubmission = "before", ContentHash = "other", UploadedAt = Second.AddTicks(1) }));

    [Fact]
    public void IsSeenIn_TheCurrentOneIsThisUpload_ThoughItsBytesWereNotRead() =>
        Assert.True(Upload.IsSeenIn(new CurrentSubmissionRow { CurrentSubmission = "this", UploadedAt = Second }));

    [Theory]
    [InlineData("this", null, true)]
    [InlineData("before", "this", true)]
    [InlineData("before", null, false)]
    public void IsTakenAs_OnlyWhereTheAppHasMetThisVeryUpload(string current, string? same, bool expected) =>
        Assert.Equal(expected, Upload.IsTakenAs(new CurrentSubmissionRow { CurrentSubmission = current, SameUpload = same, ContentHash = "hash", UploadedAt = Second }));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void IsBefore_OnlyOneOfALaterSecond(int later, bool expected) =>
        Assert.Equal(expected, Upload.IsBefore(new CurrentSubmissionRow { CurrentSubmission = "after", ContentHash = "hash", UploadedAt = Second.AddSeconds(later) }));

    [Fact]
    public void IsSeenIn_TheCurrentOneHasTheSameBytes() =>
        Assert.True(Upload.IsSeenIn(new CurrentSubmissionRow { CurrentSubmission = "before", ContentHash = "hash", UploadedAt = Second.AddDays(-1) }));

    [Fact]
    public void IsSeenIn_TheCurrentOneHasSaidTheSameBefore_ThoughItsBytesAreForgotten() =>
        Assert.True(Upload.IsSeenIn(new CurrentSubmissionRow { CurrentSubmission = "before", SameUpload = "this", UploadedAt = Second.AddDays(-1) }));

    [Theory]
    [InlineData("this", null, false)]
    [InlineData("before", "hash", false)]
    [InlineData("after", "other", true)]
    [InlineData("after", null, true)]
    public void IsOvertakenBy_OnlyWhatSaysSomethingElse(string submission, string? hash, bool expected) =>
        Assert.Equal(expected, Upload.IsOvertakenBy(new SubmissionRow { RowKey = submission, ContentHash = hash }));

    [Fact]
    public void IsSeenIn_TheCurrentOneIsNewer() =>
        Assert.True(Upload.IsSeenIn(new CurrentSubmissionRow { CurrentSubmission = "after", ContentHash = "other", UploadedAt = Second.AddSeconds(1) }));
}
