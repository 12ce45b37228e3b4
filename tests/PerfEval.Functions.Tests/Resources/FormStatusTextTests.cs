using System.Globalization;
using System.Reflection;
using PerfEval.Functions.Approval.Pages;
using PerfEval.Functions.Receipts;
using PerfEval.Functions.Receipts.Pages;
using PerfEval.Functions.Resources;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Tests.Resources;

/// <summary>A status without words would end every receipt and page that shows it.</summary>
public sealed class FormStatusTextTests
{
    public static TheoryData<string> Statuses() => [.. typeof(FormStatus).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(Statuses))]
    public void A_status_has_a_name_and_says_what_follows_from_it(string status)
    {
        foreach (var key in new[] { "Status_", "Outcome_" })
        {
            var (zh, en) = Messages.Get(key + status, "2023-03-01");
            Assert.NotEqual(zh, en);
        }
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public void A_status_has_its_word_on_receipts(string status)
    {
        var form = new ReceiptForm { Number = 1, FormKey = "x", Year = "2022", Status = status };

        Assert.NotEqual(new ReceiptTexts(CultureInfo.GetCultureInfo("zh-CN")).Badge(form), new ReceiptTexts(CultureInfo.GetCultureInfo("en")).Badge(form));
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public void A_status_has_its_words_on_the_page_of_a_decision_that_comes_too_late(string status) =>
        Assert.NotEqual(Page("zh-CN")["Late_" + status], Page("en")["Late_" + status]);

    private static PageTexts Page(string language) => new(CultureInfo.GetCultureInfo(language), new TimeText(TimeZoneInfo.Utc));
}
