using PerfEval.Functions.Approval.Pages.Inboxes;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Tests.Approval.Pages;

public sealed class InboxOrderTests
{
    [Fact]
    public void WorstFirst_RiskThenErrorsThenWarningsThenGapThenDueDay()
    {
        InboxEntry[] worstFirst =
        [
            Entry("a", "high", errors: 1),
            Entry("b", "high", warnings: 9),
            Entry("c", "high", warnings: 2, self: 9900, recomputed: 9000),
            Entry("d", "high", warnings: 2, self: 9900, recomputed: 9800),
            Entry("e", "normal", days: 1),
            Entry("f", "normal", days: 4),
            Entry("g", "normal", days: 4),
            Entry("h", "clean", days: -3),
        ];

        Assert.Equal(worstFirst, worstFirst.Reverse().Order(InboxOrder.WorstFirst));
    }

    [Theory]
    [InlineData("risk=high", "a")]
    [InlineData("due=overdue", "a")]
    [InlineData("due=today", "a b")]
    [InlineData("due=soon", "a b c")]
    [InlineData("unit=剧院", "b")]
    [InlineData("q=图书", "a c")]
    [InlineData("q=c-code", "c")]
    [InlineData("risk=high&unit=剧院", "")]
    [InlineData("risk=nonsense&due=7&q=", "a b c d")]
    public void Passes_WhatAllPartsOfTheAddressName(string query, string passing)
    {
        InboxEntry[] entries =
        [
            Entry("a", "high", days: -1, unit: "图书馆"), Entry("b", "normal", days: 0, unit: "剧院"),
            Entry("c", "normal", days: InboxEntry.SoonDays, unit: "图书馆"), Entry("d", "clean", days: InboxEntry.SoonDays + 1, unit: "档案馆"),
        ];
        var filter = InboxFilter.Of(new Microsoft.AspNetCore.Http.QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query)));

        Assert.Equal(passing, string.Join(' ', entries.Where(filter.Passes).Select(entry => entry.Row.FormKey)));
    }

    private static InboxEntry Entry(
        string key, string risk, int errors = 0, int warnings = 0, long? self = null, long? recomputed = null, int days = 5, string unit = "")
    {
        var row = new InboxRow
        {
            FormKey = key,
            ProjectCode = key + "-code",
            Risk = risk,
            Errors = errors,
            Warnings = warnings,
            SelfScoreHundredths = self,
            RecomputedScoreHundredths = recomputed,
            ImplementingUnit = unit,
        };
        return new InboxEntry(row, new DateOnly(2023, 2, 6).AddDays(days), days);
    }
}
