using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using PerfEval.Domain.Messages;
using PerfEval.Domain.Rules;
using PerfEval.Domain.Tests.Support;

namespace PerfEval.Domain.Tests.Messages;

public sealed partial class FindingMessagesTests
{
    private static readonly Dictionary<string, string> Chinese = Read(MessageLanguage.Chinese);
    private static readonly Dictionary<string, string> English = Read(MessageLanguage.English);

    public static TheoryData<string> Keys => [.. Chinese.Keys];

    public static TheoryData<string> Rules => [.. RuleCatalogue.Ids];

    [Fact]
    public void Both_languages_have_the_same_messages() => Assert.Equal(Chinese.Keys.Order(StringComparer.Ordinal), English.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Keys))]
    public void Message_takes_the_same_arguments_in_both_languages(string key) => Assert.Equal(Arguments(Chinese[key]), Arguments(English[key]));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_has_a_message(string rule) => Assert.Contains(Chinese.Keys, key => key == rule || key.StartsWith(rule + ".", StringComparison.Ordinal));

    [Fact]
    public void Findings_of_the_real_forms_speak_both_languages_and_name_their_source()
    {
        foreach (var finding in Submissions.Compare(SampleForms.All).Forms.SelectMany(form => form.Findings))
        {
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", finding.MessageZh);
            Assert.Matches("[A-Za-z]{3}", finding.MessageEn);
            Assert.DoesNotContain("{", finding.MessageZh + finding.MessageEn, StringComparison.Ordinal);
            Assert.NotEmpty(finding.Source);
            Assert.Matches("[A-Za-z]{3}", finding.SourceEn);
            Assert.NotEmpty(finding.Cells);
        }
    }

    [Fact]
    public void Braces_in_a_cell_stay_text()
    {
        var finding = Findings.Evaluate(SampleForms.Altered(Findings.Plain, ("/indicators/0/level3", "{0}{1:x}人数"), ("/indicators/0/target", "20人"))).Findings
            .First(row => row.Rule == "unmet-full-score");

        Assert.Contains("{0}{1:x}人数", finding.MessageZh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/indicators/3/score", "第4行“得分”")]
    [InlineData("/funds/carriedOver/executed", "上年结转资金的“全年执行数”")]
    [InlineData("/sectionWeights/产出指标", "一级指标“产出指标”的分值")]
    [InlineData("/total/weight", "总分的“分值”")]
    [InlineData("/projectCode", "项目编码")]
    [InlineData("/goal/actual", "实际完成情况")]
    [InlineData("/no/such/cell", "/no/such/cell")]
    public void Cell_is_named_as_a_clerk_finds_it(string cell, string name) => Assert.Equal(name, CellName.Of(cell, MessageLanguage.Chinese));

    private static Dictionary<string, string> Read(MessageLanguage language) => FindingMessages.Resources(language)
        .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
        .Cast<DictionaryEntry>()
        .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);

    private static IEnumerable<string> Arguments(string message) => Argument().Matches(message).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Argument();
}
