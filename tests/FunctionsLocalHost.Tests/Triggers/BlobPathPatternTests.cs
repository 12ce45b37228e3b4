using FunctionsLocalHost.Triggers.Blobs;

namespace FunctionsLocalHost.Tests.Triggers;

/// <summary>engine.md, "Blob trigger": what a path pattern means.</summary>
public class BlobPathPatternTests
{
    private static string? Match(string pattern, string blob)
        => new BlobPathPattern(pattern).Match(blob) is { } values ? string.Join(' ', values.Select(v => $"{v.Key}={v.Value}")) : null;

    [Theory]
    [InlineData("reports/{unit}/{path}", "a/b/c.xlsx", "unit=a/b path=c.xlsx")]
    [InlineData("reports/{name}", "a/b/c.xlsx", "name=a/b/c.xlsx")]
    [InlineData("reports/{name}.{ext}", "a.b.c", "name=a.b ext=c")]
    [InlineData("reports/in-{name}.txt", "in-1.txt", "name=1")]
    [InlineData("reports/{name}", "单位 甲/表.xlsx", "name=单位 甲/表.xlsx")]
    [InlineData("reports", "x", "name=x")]
    public void Each_parameter_takes_as_much_as_it_can(string pattern, string blob, string expected)
        => Assert.Equal(expected, Match(pattern, blob));

    [Theory]
    [InlineData("reports/In-{name}", "in-1")]
    [InlineData("reports/{name}.txt", "1.TXT")]
    [InlineData("reports/{unit}/{path}", "c.xlsx")]
    [InlineData("reports/a.b", "axb")]
    public void What_does_not_fit_to_the_letter_does_not_match(string pattern, string blob)
        => Assert.Null(Match(pattern, blob));

    [Theory]
    [InlineData("reports/{*path}")]
    [InlineData("reports/{unit-id}")]
    [InlineData("reports/{}")]
    [InlineData("reports/{name")]
    [InlineData("reports/name}")]
    [InlineData("reports/{a}/{a}")]
    [InlineData("{container}/{name}")]
    [InlineData("Reports/{name}")]
    public void What_the_real_host_refuses_is_refused(string pattern)
        => Assert.Throws<FormatException>(() => new BlobPathPattern(pattern));
}
