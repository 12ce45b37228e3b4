using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using PerfEval.Cli.Reporting;
using PerfEval.Cli.Reporting.Figures;

namespace PerfEval.Cli.Tests.Reporting;

public sealed partial class ReportRendererTests
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    [Fact]
    public async Task RenderAsync_HostileText_StaysText()
    {
        const string Hostile = "</style><script>alert(1)</script>\"><img src=x onerror=alert(2)>'&{{}}";

        var html = await ReportRenderer.RenderAsync(Figures(Hostile), Chinese);

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Hostile, Text(html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenderAsync_AnyPage_NeedsNothingFromElsewhere()
    {
        var html = await ReportRenderer.RenderAsync(Figures("项目"), Chinese);

        Assert.DoesNotMatch(@"\s(src|href|action)=|url\(|@import|<script", html);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenderAsync_AnyPage_SaysTheFigures()
    {
        var text = Text(await ReportRenderer.RenderAsync(Figures("保安服务项目"), Chinese));

        foreach (var figure in (string[])["1 个单位报来 2 张自评表", "95.00", "90.50", "+4.50", "保安服务项目", "扣分尺度不一", "张三", "2.5", "1,234.50"])
            Assert.Contains(figure, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenderAsync_English_HasNoChineseButNames()
    {
        var html = await ReportRenderer.RenderAsync(Figures("Guards"), English);

        Assert.Contains("<html lang=\"en\">", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", Text(html).Replace("张三", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RenderAsync_EveryChart_HasATitleADescriptionAndATable()
    {
        var page = Page(await ReportRenderer.RenderAsync(Figures("项目"), Chinese));
        var charts = page.Descendants().Where(element => element.Name.LocalName == "svg").ToList();

        Assert.Equal(8, charts.Count);
        Assert.All(charts, chart =>
        {
            var named = chart.Attribute("aria-labelledby")!.Value.Split(' ');
            Assert.Equal(named, chart.Elements().Take(2).Select(element => element.Attribute("id")!.Value));
            Assert.All(chart.Elements().Take(2), element => Assert.NotEmpty(element.Value));
            Assert.NotEmpty(chart.Parent!.Descendants("table"));
        });
        Assert.Distinct(page.Descendants().Attributes("id").Select(id => id.Value));
    }

    [Fact]
    public async Task RenderAsync_NoForms_IsAPageThatSaysSo()
    {
        var nothing = new ReportFigures
        {
            At = DateTimeOffset.UnixEpoch,
            All = new FormGroup("", []),
            UnitCount = 0,
            Units = [],
            Inflation = Classes.OfInflation([]),
            Grades = [],
            Risks = [],
            Statuses = [],
            Rules = [],
            UnequalDeductions = 0,
            Worst = [],
            Rates = Classes.OfRates([]),
            WithdrawnCount = 0,
            WithdrawnBudget = 0,
            Withdrawn = [],
            Days = Classes.OfDays([]),
            Overdue = 0,
            Approvers = [],
            ApproverCount = 0,
            Files = 0,
            FailedFiles = 0,
        };

        Assert.Contains("结果表里还没有自评表", Text(await ReportRenderer.RenderAsync(nothing, Chinese)), StringComparison.Ordinal);
    }

    private static ReportFigures Figures(string project)
    {
        FormFigures[] forms =
        [
            new()
            {
                FormKey = "1", Project = project, Unit = project, SelfScore = 98, RecomputedScore = 90, VerifiedWeight = 50, Errors = 2, Warnings = 1, Risk = "blocked", Status = "returned",
                InitialBudget = 12_345_000, AnnualBudget = 0, Executed = 0, Round = 1,
            },
            new() { FormKey = "2", Project = "Second", Unit = project, SelfScore = 92, RecomputedScore = 91, VerifiedWeight = 90, Risk = "clean", Status = "approved", Grade = "excellent", Round = 1 },
        ];
        return new ReportFigures
        {
            At = new DateTimeOffset(2023, 2, 6, 2, 0, 0, TimeSpan.Zero),
            All = new FormGroup("", forms),
            UnitCount = 1,
            Units = [new FormGroup(project, forms)],
            Inflation = Classes.OfInflation(forms.Select(form => form.Inflation!.Value)),
            Grades = [new Share("excellent", 1), new Share("good", 0)],
            Risks = [new Share("blocked", 1), new Share("clean", 1)],
            Statuses = [new Share("returned", 1), new Share("approved", 1)],
            Rules = [new RuleFigures("inconsistent-deduction", 0, 3, 0, 2), new RuleFigures("total-sum", 2, 1, 0, 2)],
            UnequalDeductions = 1,
            Worst = [forms[0]],
            Rates = [new Share("full", 1)],
            WithdrawnCount = 1,
            WithdrawnBudget = 12_345_000,
            Withdrawn = [forms[0]],
            MedianDays = 2.5m,
            Days = [new Share("day3", 1)],
            Overdue = 0,
            Approvers = [new ApproverFigures("张三", 1, 2.5m, 0, 0, null)],
            ApproverCount = 1,
            Files = 1,
            FailedFiles = 0,
        };
    }

    // The page closes what it opens: it is XML but for the doctype and what HTML never closes.
    private static XElement Page(string html)
    {
        using var reader = XmlReader.Create(new StringReader(Meta().Replace(html, "")), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XElement.Load(reader);
    }

    private static string Text(string html) => string.Join(' ', Page(html).DescendantNodes().OfType<XText>().Select(text => text.Value));

    [GeneratedRegex("<meta [^>]*>")]
    private static partial Regex Meta();
}
