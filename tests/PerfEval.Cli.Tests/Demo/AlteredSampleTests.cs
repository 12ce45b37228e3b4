using PerfEval.Cli.Demo;
using PerfEval.Documents;
using PerfEval.Domain.Forms;

namespace PerfEval.Cli.Tests.Demo;

public sealed class AlteredSampleTests
{
    [Fact]
    public void Make_TheSample_ChangesTheScoreOfOneFormAndNothingElse()
    {
        var sample = SampleSubmission.Bytes();
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

    [Fact]
    public void Make_AFileWithoutForms_Refuses() => Assert.Throws<InvalidOperationException>(() => AlteredSample.Make("nothing"u8.ToArray(), _ => true));
}
