using System.Globalization;
using PerfEval.Functions.Approval;

namespace PerfEval.Functions.Tests.Approval;

public class CleanFormSamplingTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    [Fact]
    public void Picks_OverManyForms_IsAboutOneInSoMany()
    {
        var sampling = new CleanFormSampling(Key, 10);

        var picked = Enumerable.Range(0, 10_000).Count(i => sampling.Picks(i.ToString(CultureInfo.InvariantCulture)));

        Assert.InRange(picked, 850, 1150);
    }

    [Fact]
    public void Picks_WithAnotherKey_PicksOtherForms()
    {
        var one = new CleanFormSampling(Key, 10);
        var other = new CleanFormSampling([.. Key.Reverse()], 10);

        Assert.Contains(Enumerable.Range(0, 1000), i => one.Picks(i.ToString(CultureInfo.InvariantCulture)) != other.Picks(i.ToString(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Picks_OneInOne_IsEveryForm() => Assert.True(new CleanFormSampling(Key, 1).Picks("2022x"));
}
