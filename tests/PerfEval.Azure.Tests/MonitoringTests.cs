using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using PerfEval.Functions.Settings;

namespace PerfEval.Azure.Tests;

/// <summary>What alerts and the workbook ask of the logs is what the app writes there.</summary>
public sealed partial class MonitoringTests(Deployment deployment)
{
    private static readonly Dictionary<string, LoggerMessageAttribute> Events = typeof(PerfEvalOptions).Assembly.GetType("PerfEval.Functions.Log")!.GetMethods()
        .Select(method => (method.Name, Logged: method.GetCustomAttribute<LoggerMessageAttribute>())).Where(method => method.Logged is not null)
        .ToDictionary(method => method.Name, method => method.Logged!);

    [Fact]
    public void Queries_AskForEventsThatTheAppLogs() =>
        Assert.All(Queries(), query => Assert.Empty(EventsOf(query).Except(Events.Keys)));

    [Fact]
    public void Queries_AskForWhatTheirEventsSay() =>
        Assert.All(Queries().Where(query => EventsOf(query).Any()), query =>
        {
            var said = EventsOf(query).SelectMany(name => Placeholder().Matches(Events[name].Message!)).Select(match => match.Groups[1].Value);
            Assert.Empty(Property().Matches(query).Select(match => match.Groups[1].Value).Except(said).Except(["EventName"]));
        });

    [Fact]
    public void Queries_AskTracesForTheAppsEventsOnly_ForTheHostSendsNoneOfItsOwn() =>
        Assert.All(Queries().Where(query => query.StartsWith("AppTraces", StringComparison.Ordinal)), query => Assert.NotEmpty(EventsOf(query)));

    [Fact]
    public void Alerts_AreWrittenToTheOperators()
    {
        var group = Assert.Single(deployment.All, resource => resource.Type == "Microsoft.Insights/actionGroups");
        var alerts = Alerts();

        Assert.Equal(["ops@example.org"], group["properties.emailReceivers"].EnumerateArray().Select(receiver => receiver.GetProperty("emailAddress").GetString()));
        Assert.All(alerts, alert => Assert.Contains(group.Id, alert["properties.actions"].GetRawText(), StringComparison.Ordinal));
        foreach (var name in (string[])["submission-failed", "upload-given-up", "upload-unread", "step-lapsed", "upload-undelivered"])
            Assert.Single(alerts, alert => alert.Name == "perfeval-" + name);
    }

    [Fact]
    public void Alerts_HaveTheirCauseAndCureInTheOperatorsPage()
    {
        var page = Repository.Text("docs/operations.md");
        var described = Regex.Matches(page[page.IndexOf("\n## Alerts", StringComparison.Ordinal)..], @"^### ([\w-]+)$", RegexOptions.Multiline).Select(match => "perfeval-" + match.Groups[1].Value);

        Assert.Empty(Alerts().Select(alert => alert.Name).Except(described));
    }

    [Fact]
    public void Alerts_AreInTheOperatorsChinesePage()
    {
        var page = Repository.Text("docs/zh/operator.md");

        Assert.All(Alerts(), alert => Assert.Contains($"`{alert.Name["perfeval-".Length..]}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Workbook_ShowsWhatAnOperatorLooksFor()
    {
        using var content = System.Text.Json.JsonDocument.Parse(deployment.One("Microsoft.Insights/workbooks")["properties.serializedData"].GetString()!);
        var names = content.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()).ToList();

        foreach (var name in (string[])["submissions", "forms", "waiting", "failures", "poison"]) Assert.Contains(name, names);
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Fact]
    public void Telemetry_IsNotSampled_ForAnAlertAsksForSingleLines()
    {
        var settings = deployment.One("Microsoft.Web/sites/config").Properties;

        Assert.Equal("microsoft.fixed_percentage", settings.GetProperty("OTEL_TRACES_SAMPLER").GetString());
        Assert.Equal("1", settings.GetProperty("OTEL_TRACES_SAMPLER_ARG").GetString());
        Assert.True(deployment.One("Microsoft.OperationalInsights/workspaces")["properties.workspaceCapping.dailyQuotaGb"].GetInt32() >= 1);
    }

    private List<Resource> Alerts() =>
        [.. deployment.All.Where(resource => resource.Type is "Microsoft.Insights/scheduledQueryRules" or "Microsoft.Insights/metricAlerts")];

    private List<string> Queries()
    {
        var alerts = Alerts().Where(alert => alert.Type == "Microsoft.Insights/scheduledQueryRules")
            .SelectMany(alert => alert["properties.criteria.allOf"].EnumerateArray()).Select(criterion => criterion.GetProperty("query").GetString()!);
        using var workbook = System.Text.Json.JsonDocument.Parse(deployment.One("Microsoft.Insights/workbooks")["properties.serializedData"].GetString()!);
        var shown = workbook.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("content"))
            .Where(content => content.TryGetProperty("query", out _)).Select(content => content.GetProperty("query").GetString()!);
        var all = alerts.Concat(shown).ToList();
        Assert.True(all.Count >= 12);
        return all;
    }

    private static IEnumerable<string> EventsOf(string query) =>
        Asked().Matches(query).SelectMany(match => Text().Matches(match.Value)).Select(match => match.Groups[1].Value).Distinct();

    [GeneratedRegex(@"Event(Name\))? (==|in) (""\w+""|\([^)]*\))")]
    private static partial Regex Asked();

    [GeneratedRegex("\"(\\w+)\"")]
    private static partial Regex Text();

    [GeneratedRegex(@"Properties\.(\w+)")]
    private static partial Regex Property();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
