using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using PerfEval.Cli.Resources;

namespace PerfEval.Cli.Tests.Resources;

public sealed partial class TextsTests
{
    [Fact]
    public void Every_text_is_there_in_both_languages_with_the_same_places_to_fill_in()
    {
        var chinese = TextsOf(CultureInfo.InvariantCulture);
        var english = TextsOf(CultureInfo.GetCultureInfo("en"));

        Assert.Equal(chinese.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.All(chinese, text => Assert.Equal(Places(text.Value), Places(english[text.Key])));
    }

    private static Dictionary<string, string> TextsOf(CultureInfo culture)
    {
        var manager = new ResourceManager("PerfEval.Cli.Resources.Texts", typeof(Texts).Assembly);
        return manager.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value[..2]).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d[^}]*\}")]
    private static partial Regex Place();
}
