using System.Text.Json;
using PerfEval.Cli.Testing;

namespace PerfEval.Cli.Tests.Testing;

public sealed class TestTallyTests
{
    [Fact]
    public void ToString_NoneSkipped_NamesPassedAndFailed() => Assert.Equal("12 passed, 0 failed", new TestTally(12, 0, 0).ToString());

    [Fact]
    public void ToString_SomeSkipped_NamesThemToo() => Assert.Equal("1 passed, 2 failed, 3 skipped", new TestTally(1, 2, 3).ToString());

    [Fact]
    public void IsGreen_NoneRan_False() => Assert.False(new TestTally(0, 0, 3).IsGreen);

    [Fact]
    public void IsGreen_OneFailed_False() => Assert.False(new TestTally(100, 1, 0).IsGreen);

    [Fact]
    public void Parse_AReport_TakesAssemblyAndCounts()
    {
        const string report = """
            {"results":{"summary":{"tests":6,"passed":3,"failed":1,"pending":0,"skipped":1,"other":1},
             "extra":{"suites":[{"filePath":"/a/b/PerfEval.Some.Tests.dll"}]}}}
            """;

        Assert.Equal(new TestReport("PerfEval.Some.Tests", new TestTally(3, 2, 1)), TestReport.Parse(report));
    }

    [Theory]
    [InlineData("{\"results\":{\"summary\":{\"passed\":3")]
    [InlineData("{\"results\":{}}")]
    [InlineData("{\"results\":{\"summary\":{},\"extra\":{\"suites\":[]}}}")]
    public void Parse_AReportCutOff_Refuses(string report) => Assert.ThrowsAny<JsonException>(() => TestReport.Parse(report));
}
