using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using PerfEval.Domain.Messages;
using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Messages;

public sealed class DoubtReasonsTests
{
    private static readonly Dictionary<string, string> Chinese = Read(MessageLanguage.Chinese);
    private static readonly Dictionary<string, string> English = Read(MessageLanguage.English);

    public static TheoryData<string> Keys => [.. Chinese.Keys];

    [Fact]
    public void Both_languages_have_the_same_reasons() => Assert.Equal(Chinese.Keys.Order(StringComparer.Ordinal), English.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void No_two_reasons_read_alike() => Assert.Equal(Chinese.Count, Chinese.Values.Distinct(StringComparer.Ordinal).Count());

    [Theory]
    [MemberData(nameof(Keys))]
    public void Reason_of_a_form_is_said_in_English(string key)
    {
        var (zh, en) = (Chinese[key].Replace("{0}", "约 5 {0} 人", StringComparison.Ordinal), English[key].Replace("{0}", "约 5 {0} 人", StringComparison.Ordinal));

        Assert.Equal(en, DoubtReasons.In(zh, MessageLanguage.English));
        Assert.Equal(zh, DoubtReasons.In(zh, MessageLanguage.Chinese));
        // Words of the form itself stay as they are printed.
        Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", Regex.Replace(en, "约 5 .0. 人|万元", ""));
    }

    [Fact]
    public void Reason_that_another_version_gave_stays_as_it_is() => Assert.Equal("边界不明", DoubtReasons.In("边界不明", MessageLanguage.English));

    [Fact]
    public void Finding_that_rests_on_doubted_cells_gives_the_reason_in_both_languages()
    {
        var reason = Chinese["DoubtLevel"];
        var finding = Findings.OfDoubted(Findings.Plain, "total-sum", "/total/score", reason, ("/total/score", "50"));

        Assert.Contains(reason.TrimEnd('。'), finding.MessageZh, StringComparison.Ordinal);
        Assert.Contains(English["DoubtLevel"].TrimEnd('.') + ".", finding.MessageEn, StringComparison.Ordinal);
        Assert.DoesNotContain(reason.TrimEnd('。'), finding.MessageEn, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Read(MessageLanguage language) =>
        DoubtReasons.Resources(language).GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
}
