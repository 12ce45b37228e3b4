using System.Reflection;
using System.Runtime.Versioning;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Settings;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tables;

namespace PerfEval.Azure.Tests;

/// <summary>What the code uses is what the template makes, and the reverse.</summary>
public sealed partial class DriftTests(Deployment deployment)
{
    // What the host itself reads: https://learn.microsoft.com/azure/azure-functions/functions-app-settings.
    private static readonly string[] HostSettings =
    [
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "APPLICATIONINSIGHTS_CONNECTION_STRING",
        "AzureWebJobsStorage__blobServiceUri", "AzureWebJobsStorage__clientId", "AzureWebJobsStorage__credential",
        "AzureWebJobsStorage__queueServiceUri", "AzureWebJobsStorage__tableServiceUri", "OTEL_TRACES_SAMPLER", "OTEL_TRACES_SAMPLER_ARG",
    ];

    // Means something on one machine only.
    private static readonly string[] LocalSettings = [nameof(PerfEvalOptions.OutboxDirectory)];

    // A setting for each of its entries: ChannelTests.
    private static readonly string[] SettingsByEntry = [nameof(PerfEvalOptions.Channels)];

    private static readonly Assembly AppAssembly = typeof(PerfEvalOptions).Assembly;

    private Dictionary<string, string> Settings =>
        deployment.One("Microsoft.Web/sites/config").Properties.EnumerateObject().ToDictionary(setting => setting.Name, setting => setting.Value.GetString()!);

    [Fact]
    public void Containers_OfTheReportsAccount_AreThoseOfTheCode() =>
        Assert.Equal(
            StorageNames.Containers.Order(StringComparer.Ordinal),
            In("Microsoft.Storage/storageAccounts/blobServices/containers", deployment.Account("pevrep")));

    [Fact]
    public void Tables_OfTheResultsAccount_AreThoseOfTheCode() =>
        Assert.Equal(
            TableNames.All.Order(StringComparer.Ordinal),
            In("Microsoft.Storage/storageAccounts/tableServices/tables", deployment.Account("pevres")));

    [Fact]
    public void Settings_OfTheApp_AreThoseThatSomethingReads()
    {
        var options = typeof(PerfEvalOptions).GetProperties().Select(property => property.Name).Except(LocalSettings).Except(SettingsByEntry)
            .Select(name => $"{PerfEvalOptions.Section}__{name}");
        var triggers = BindingTexts().SelectMany(text => BindingExpression().Matches(text)).Select(match => match.Groups[1].Value);
        var uploads = new[] { "blobServiceUri", "queueServiceUri", "credential", "clientId" }
            .SelectMany(property => Connections().Select(connection => $"{connection}__{property}"));
        var results = new[] { "tableServiceUri", "clientId" }.Select(property => $"{StorageNames.ResultsConnection}__{property}");

        Assert.Equal([StorageNames.ReportsConnection], Connections());
        Assert.Equal(
            options.Concat(triggers).Concat(uploads).Concat(results).Concat(HostSettings).Order(StringComparer.Ordinal),
            Settings.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Settings_ThatNobodySaysOtherwise_AreTheCodesDefaults()
    {
        var defaults = new PerfEvalOptions();

        Assert.Equal(defaults.Profile, Settings["PerfEval__Profile"]);
        Assert.Equal(defaults.PolicyFile, Settings["PerfEval__PolicyFile"]);
        Assert.Equal(defaults.HolidayFile, Settings["PerfEval__HolidayFile"]);
        Assert.Equal(defaults.TimeZone, Settings["PerfEval__TimeZone"]);
        Assert.Equal(defaults.MaxFileBytes, int.Parse(Settings["PerfEval__MaxFileBytes"], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(defaults.RequireSignedIn, bool.Parse(Settings["PerfEval__RequireSignedIn"]));
        Assert.Equal(defaults.DigestWindow, TimeSpan.Parse(Settings["PerfEval__DigestWindow"], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(defaults.FanOut, int.Parse(Settings["PerfEval__FanOut"], System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("AzureWebJobsStorage", "pevapp")]
    [InlineData(StorageNames.ReportsConnection, "pevrep")]
    [InlineData(StorageNames.ResultsConnection, "pevres")]
    public void Connection_LeadsToItsAccount(string connection, string account)
    {
        var addresses = Settings.Where(setting => setting.Key.StartsWith(connection + "__", StringComparison.Ordinal) && setting.Key.EndsWith("Uri", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(addresses);
        Assert.All(addresses, setting =>
        {
            var service = setting.Key[(connection.Length + 2)..^"ServiceUri".Length];
            Assert.Matches($"/storageAccounts/{deployment.Account(account).Name}'.*\\.primaryEndpoints\\.{service}]$", setting.Value);
        });
    }

    [Fact]
    public void Runtime_IsWhatTheAppIsCompiledFor()
    {
        var framework = new FrameworkName(AppAssembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName);
        var runtime = deployment.One("Microsoft.Web/sites")["properties.functionAppConfig.runtime"];

        Assert.Equal("dotnet-isolated", runtime.GetProperty("name").GetString());
        Assert.Equal(framework.Version.ToString(2), runtime.GetProperty("version").GetString());
    }

    [Fact]
    public void Plan_IsFlexConsumption()
    {
        var plan = deployment.One("Microsoft.Web/serverfarms");
        var app = deployment.One("Microsoft.Web/sites");

        Assert.Equal(("FC1", "FlexConsumption"), (plan["sku.name"].GetString(), plan["sku.tier"].GetString()));
        Assert.True(plan["properties.reserved"].GetBoolean());
        Assert.Equal(plan.Id, app["properties.serverFarmId"].GetString());
        Assert.All(
            app["properties.functionAppConfig.scaleAndConcurrency.alwaysReady"].EnumerateArray(),
            group => Assert.Contains(group.GetProperty("name").GetString(), (string[])["http", "blob", "durable"]));
    }

    [Fact]
    public void Work_ExpiresAfterThirtyDays_AndNothingElseDoes()
    {
        var rules = Assert.Single(deployment.Prod, resource => resource.Type.EndsWith("/managementPolicies", StringComparison.Ordinal) && resource.Owner == deployment.Account("pevrep").Name)
            ["properties.policy.rules"].EnumerateArray().Select(rule => rule.GetProperty("definition")).ToList();
        var deleting = Assert.Single(rules, rule => rule.GetProperty("actions").TryGetProperty("baseBlob", out _));

        Assert.Equal([StorageNames.Work + "/"], Prefixes(deleting));
        Assert.Equal(30, deleting.GetProperty("actions").GetProperty("baseBlob").GetProperty("delete").GetProperty("daysAfterModificationGreaterThan").GetInt32());
        Assert.Equal(
            StorageNames.Containers.Select(name => name + "/").Order(StringComparer.Ordinal),
            rules.Where(rule => rule.GetProperty("actions").TryGetProperty("version", out _)).SelectMany(Prefixes).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Reports_CanBeHadBack()
    {
        var service = Assert.Single(deployment.Prod, resource => resource.Type == "Microsoft.Storage/storageAccounts/blobServices" && resource.Owner == deployment.Account("pevrep").Name);

        Assert.True(service["properties.isVersioningEnabled"].GetBoolean());
        Assert.True(service["properties.deleteRetentionPolicy.enabled"].GetBoolean());
        Assert.True(service["properties.containerDeleteRetentionPolicy.enabled"].GetBoolean());
    }

    [Fact]
    public void EventSubscription_BringsUploadsToTheFunctionThatWaitsForThem()
    {
        var subscription = deployment.EventSubscription.GetProperty("resources").EnumerateArray()
            .Single(resource => resource.GetProperty("type").GetString()!.EndsWith("/eventSubscriptions", StringComparison.Ordinal)).GetProperty("properties");
        var function = typeof(ReportUploaded).GetMethod(nameof(ReportUploaded.RunAsync))!.GetCustomAttribute<FunctionAttribute>()!.Name;

        Assert.Equal(BlobTriggerSource.EventGrid, Uploads().Source);
        Assert.StartsWith(StorageNames.Reports + "/", Uploads().BlobPath);
        Assert.Equal("WebHook", subscription.GetProperty("destination").GetProperty("endpointType").GetString());
        Assert.Contains($"/runtime/webhooks/blobs?functionName=Host.Functions.{function}", deployment.EventSubscription.GetRawText().Replace("\\u0026", "&", StringComparison.Ordinal));
        Assert.Contains(".systemKeys.blobs_extension", subscription.GetProperty("destination").GetRawText());
        Assert.Equal("Microsoft.Storage.BlobCreated", Assert.Single(subscription.GetProperty("filter").GetProperty("includedEventTypes").EnumerateArray()).GetString());
        Assert.Equal("[format('/blobServices/default/containers/{0}/blobs/', parameters('reportsContainer'))]", subscription.GetProperty("filter").GetProperty("subjectBeginsWith").GetString());
        Assert.Equal("StorageBlob", subscription.GetProperty("deadLetterWithResourceIdentity").GetProperty("deadLetterDestination").GetProperty("endpointType").GetString());
    }

    private static BlobTriggerAttribute Uploads() =>
        typeof(ReportUploaded).GetMethod(nameof(ReportUploaded.RunAsync))!.GetParameters()
            .Select(parameter => parameter.GetCustomAttribute<BlobTriggerAttribute>()).OfType<BlobTriggerAttribute>().Single();

    private static IEnumerable<ParameterInfo> Parameters() =>
        AppAssembly.GetTypes().SelectMany(type => type.GetMethods()).Where(method => method.IsDefined(typeof(FunctionAttribute))).SelectMany(method => method.GetParameters());

    private static IEnumerable<string> BindingTexts() =>
        Parameters().SelectMany(parameter => parameter.GetCustomAttributesData()).SelectMany(attribute => attribute.ConstructorArguments)
            .Select(argument => argument.Value).OfType<string>().Distinct();

    private static string[] Connections() =>
        [.. Parameters().Select(parameter => parameter.GetCustomAttribute<BlobTriggerAttribute>()?.Connection).OfType<string>().Distinct()];

    private static IEnumerable<string> Prefixes(JsonElement rule) =>
        rule.GetProperty("filters").GetProperty("prefixMatch").EnumerateArray().Select(prefix => prefix.GetString()!);

    private IEnumerable<string> In(string type, Resource account) =>
        deployment.Prod.Where(resource => resource.Type == type && resource.Owner == account.Name).Select(resource => resource.Name).Order(StringComparer.Ordinal);

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex BindingExpression();
}
