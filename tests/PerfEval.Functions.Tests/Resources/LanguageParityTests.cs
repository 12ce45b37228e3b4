using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;

namespace PerfEval.Functions.Tests.Resources;

public partial class LanguageParityTests
{
    public static TheoryData<string> Tables => ["PerfEval.Functions.Resources.Messages", "PerfEval.Functions.Receipts.Pages.ReceiptTexts", "PerfEval.Functions.Approval.Pages.PageTexts"];

    [Theory]
    [MemberData(nameof(Tables))]
    public void EveryText_StandsInBothLanguages_WithTheSameArguments(string table)
    {
        var texts = new ResourceManager(table, typeof(AppJson).Assembly);
        var chinese = Read(texts.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!);
        var english = Read(texts.GetResourceSet(CultureInfo.GetCultureInfo("en"), createIfNotExists: true, tryParents: false)!);

        Assert.NotEmpty(chinese);
        Assert.Equal(chinese.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.All(chinese, text => Assert.Equal(Arguments(text.Value), Arguments(english[text.Key])));
    }

    private static Dictionary<string, string> Read(ResourceSet set) =>
        set.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);

    private static IEnumerable<string> Arguments(string text) =>
        Placeholder().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d+(?=[:}])")]
    private static partial Regex Placeholder();
}
