using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Receipts;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Tests.Receipts;

/// <summary>A receipt remembers which upload of its path held a form last, and what stood beside it.</summary>
public class ReceiptMemoryTests
{
    [Fact]
    public void After_AnUploadBetweenThatIsWrittenLate_RemembersThatItHeldTheFormLast()
    {
        var newest = Of("3", "c").After(Of("1", "a"));
        Assert.Equal(("1", 1), Told(newest));

        newest = newest.After(Of("2", "a", "b"));

        Assert.Equal(("2", 2), Told(newest));
        Assert.Same(newest, newest.After(Of("1", "a")));
    }

    [Fact]
    public void After_AnUploadThatHoldsTheFormAgain_ForgetsWhatHeldItBefore()
    {
        var again = Of("2", "a").After(Of("1", "a", "b"));
        var left = Of("3", "c").After(again);

        Assert.Equal(["a", "b"], left.Earlier.Select(form => form.FormKey));
        Assert.Equal(("2", 1), Told(left));
        Assert.Equal(["1", "2"], left.Uploads.Select(upload => upload.Submission).Order());
    }

    [Fact]
    public void After_AFormOfAnotherUnitInTheFile_IsNotAmongItsForms()
    {
        var earlier = Of("1", "a", "b");
        earlier = earlier with { Forms = [earlier.Forms[0], earlier.Forms[1] with { Disposition = FormDisposition.Foreign }] };

        Assert.Equal(("1", 1), Told(Of("2", "c").After(earlier)));
    }

    private static (string? HeldBy, int Forms) Told(Receipt receipt)
    {
        var form = receipt.Earlier.First(form => form.FormKey == "a");
        return (form.HeldBy, Assert.Single(receipt.Uploads, upload => upload.Submission == form.HeldBy).FormKeys.Length);
    }

    private static Receipt Of(string submission, params string[] keys) => new()
    {
        Submission = submission,
        Unit = "图书馆",
        Path = "自评表.txt",
        Status = SubmissionStatus.Evaluated,
        UploadedAt = DateTimeOffset.UnixEpoch.AddDays(int.Parse(submission, System.Globalization.CultureInfo.InvariantCulture)),
        Forms = [.. keys.Select((key, index) => new ReceiptForm { Number = index + 1, FormKey = key, Year = "2022", Disposition = FormDisposition.Written, Status = FormStatus.Returned })],
    };
}
