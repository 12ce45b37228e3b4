using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using PerfEval.Cli.Reporting.Pages;
using PerfEval.Domain.Rules;

namespace PerfEval.Cli.Tests.Reporting;

public sealed partial class ReportTextsTests
{
    [Fact]
    public void Every_text_is_there_in_both_languages_with_the_same_places_to_fill_in()
    {
        var chinese = TextsOf(CultureInfo.InvariantCulture);
        var english = TextsOf(CultureInfo.GetCultureInfo("en"));

        Assert.Equal(chinese.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.All(chinese, text => Assert.Equal(Places(text.Value), Places(english[text.Key])));
    }

    [Fact]
    public void Every_rule_has_a_name_and_it_is_the_one_that_Power_BI_shows()
    {
        var chinese = TextsOf(CultureInfo.InvariantCulture);
        var model = File.ReadAllText(Path.Combine(CliRun.Repository, "infra", "powerbi", "PerfEval.SemanticModel", "definition", "tables", "规则.tmdl"));

        Assert.All(RuleCatalogue.Ids, rule => Assert.Contains($"{{\"{rule}\", \"{chinese["Rule_" + rule]}\", ", model, StringComparison.Ordinal));
    }

    private static Dictionary<string, string> TextsOf(CultureInfo culture) =>
        new ResourceManager(ReportTexts.Resource, typeof(ReportTexts).Assembly).GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d[^}]*\}")]
    private static partial Regex Place();
}
