using PerfEval.Cli.Demo;
using PerfEval.Documents;
using PerfEval.Domain.Forms;

namespace PerfEval.Cli.Tests.Demo;

public sealed class AlteredSampleTests
{
    private static readonly byte[] Workbooks = File.ReadAllBytes(Path.Combine(CliRun.Repository, "tests", "data", "forms", "submission-2022.zip"));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Make_TheSample_ChangesTheScoreOfOneFormAndNothingElse(bool asWorkbooks)
    {
        var sample = asWorkbooks ? Workbooks : SampleSubmission.Bytes();
        var reader = new DocumentReader();

        var altered = AlteredSample.Make(sample, _ => true);

        var before = reader.Read(sample, "a", TestContext.Current.CancellationToken).Forms;
        var after = reader.Read(altered.Content, "a", TestContext.Current.CancellationToken).Forms;
        var changed = Assert.Single(before.Zip(after), pair => !FormJson.Canonical(pair.First).AsSpan().SequenceEqual(FormJson.Canonical(pair.Second)));
        Assert.Equal(altered.Printed, changed.First.Form.Funds.Total.Score.Value);
        Assert.Equal(altered.Wrong, changed.Second.Form.Funds.Total.Score.Value);
    }

    [Fact]
    public void Make_OnlySomeFormsAreFit_ChangesOneOfThem()
    {
        var sample = SampleSubmission.Bytes();
        var last = new DocumentReader().Read(sample, "a", TestContext.Current.CancellationToken).Forms[^1].Form.ProjectCode;

        Assert.Equal(last, AlteredSample.Make(sample, form => form.ProjectCode == last).Form.ProjectCode);
    }

    // A demo that goes on finds its own upload.
    [Fact]
    public void Make_OfWorkbooksAgain_IsTheSameToTheByte() => Assert.Equal(AlteredSample.Make(Workbooks, _ => true).Content, AlteredSample.Make(Workbooks, _ => true).Content);

    [Theory]
    [InlineData("02-440304221061500000007.xlsx", "I6", 9.84)]
    [InlineData("02-440304221061500000007.xlsx", "A1", 9.83)]
    [InlineData("02-440304221061500000007.xlsx", "Z99", 9.83)]
    [InlineData("none.xlsx", "I6", 9.83)]
    public void WithNumber_ANumberThatIsNotThere_ChangesNothing(string entry, string cell, decimal number) =>
        Assert.Null(WorkbookCell.WithNumber(Workbooks, entry, cell, number, 1));

    [Fact]
    public void Make_AFileWithoutForms_Refuses() => Assert.Throws<InvalidOperationException>(() => AlteredSample.Make("nothing"u8.ToArray(), _ => true));
}
