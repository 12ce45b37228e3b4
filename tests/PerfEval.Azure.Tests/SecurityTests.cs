using System.Text.Json;

namespace PerfEval.Azure.Tests;

public sealed class SecurityTests(Deployment deployment)
{
    public static TheoryData<string> Environments => ["prod", "dev"];

    [Theory]
    [MemberData(nameof(Environments))]
    public void StorageAccounts_TakeHttpsAndNoKeys(string environment)
    {
        var accounts = Resources(environment).Where(resource => resource.Type == "Microsoft.Storage/storageAccounts").ToList();

        Assert.Equal(3, accounts.Count);
        Assert.All(accounts, account =>
        {
            Assert.Equal("StorageV2", account["kind"].GetString());
            Assert.Contains(account["sku.name"].GetString(), (string[])["Standard_LRS", "Standard_ZRS"]);
            Assert.Equal("TLS1_2", account["properties.minimumTlsVersion"].GetString());
            Assert.Equal("Hot", account["properties.accessTier"].GetString());
            Assert.True(account["properties.supportsHttpsTrafficOnly"].GetBoolean());
            Assert.True(account["properties.defaultToOAuthAuthentication"].GetBoolean());
            Assert.False(account["properties.allowBlobPublicAccess"].GetBoolean());
            Assert.False(account["properties.allowSharedKeyAccess"].GetBoolean());
            Assert.False(account["properties.allowCrossTenantReplication"].GetBoolean());
        });
    }

    [Fact]
    public void AccountKeys_CanBeAllowed_ForTheResultsAlone()
    {
        var written = Templates(deployment.Main).SelectMany(ResourcesOf)
            .Where(resource => resource.GetProperty("type").GetString() == "Microsoft.Storage/storageAccounts" && resource.TryGetProperty("properties", out _))
            .Select(resource => resource.GetProperty("properties").GetProperty("allowSharedKeyAccess").ToString()).Order(StringComparer.Ordinal);

        Assert.Equal(["False", "False", "[parameters('allowAccountKeys')]"], written);
    }

    [Fact]
    public void Containers_AreNotPublic() =>
        Assert.All(
            deployment.Prod.Where(resource => resource.Type.EndsWith("/containers", StringComparison.Ordinal)),
            container => Assert.DoesNotContain("publicAccess", container.Id + (container.HasProperties ? container.Properties.GetRawText() : "")));

    [Theory]
    [MemberData(nameof(Environments))]
    public void App_TakesHttpsAndNoPasswords(string environment)
    {
        var app = Assert.Single(Resources(environment), resource => resource.Type == "Microsoft.Web/sites");

        Assert.Equal("functionapp,linux", app["kind"].GetString());
        Assert.True(app["properties.httpsOnly"].GetBoolean());
        Assert.Equal("1.2", app["properties.siteConfig.minTlsVersion"].GetString());
        Assert.Equal("1.2", app["properties.siteConfig.scmMinTlsVersion"].GetString());
        Assert.Equal("Disabled", app["properties.siteConfig.ftpsState"].GetString());
        Assert.Equal("UserAssigned", app["identity.type"].GetString());
        Assert.Equal("UserAssignedIdentity", app["properties.functionAppConfig.deployment.storage.authentication.type"].GetString());
        Assert.Equal(
            ["ftp", "scm"],
            Resources(environment).Where(resource => resource.Type == "Microsoft.Web/sites/basicPublishingCredentialsPolicies" && !resource["properties.allow"].GetBoolean())
                .Select(resource => resource.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void SignedInHeader_IsBelieved_OnlyBehindTheSignIn()
    {
        Assert.Equal("False", Settings().GetProperty("PerfEval__RequireSignedIn").GetString());
        Assert.DoesNotContain(deployment.Prod, resource => resource.Name == "authsettingsV2");

        var signIn = Assert.Single(deployment.All, resource => resource.Name == "authsettingsV2");
        var settings = Assert.Single(deployment.All, resource => resource.Name == "appsettings").Properties;
        Assert.True(signIn["properties.platform.enabled"].GetBoolean());
        Assert.Equal("True", settings.GetProperty("PerfEval__RequireSignedIn").GetString());
        // No secret: the registration trusts the app's identity.
        Assert.True(settings.TryGetProperty(signIn["properties.identityProviders.azureActiveDirectory.registration.clientSecretSettingName"].GetString()!, out _));
        // Events of uploads come without a sign-in.
        Assert.False(signIn["properties.globalValidation.requireAuthentication"].GetBoolean());
    }

    [Fact]
    public void Telemetry_TakesNoWriterThatHasNotSignedIn() =>
        Assert.True(deployment.One("Microsoft.Insights/components")["properties.DisableLocalAuth"].GetBoolean());

    [Fact]
    public void Vault_GoesByRolesAndIsProtectedInProduction()
    {
        var vault = deployment.One("Microsoft.KeyVault/vaults");

        Assert.True(vault["properties.enableRbacAuthorization"].GetBoolean());
        Assert.True(vault["properties.enablePurgeProtection"].GetBoolean());
        Assert.Equal("standard", vault["properties.sku.name"].GetString());
    }

    [Fact]
    public void SamplingKey_IsWrittenOnceAndNeverSpokenOf()
    {
        var vault = Assert.Single(Templates(deployment.Main), template => template.GetProperty("parameters").TryGetProperty("samplingKey", out _));
        var secret = Assert.Single(ResourcesOf(vault), resource => resource.GetProperty("type").GetString() == "Microsoft.KeyVault/vaults/secrets");

        Assert.True(secret.GetProperty("@options").TryGetProperty("onlyIfNotExists", out _));
        Assert.Equal("[parameters('samplingKey')]", secret.GetProperty("properties").GetProperty("value").GetString());
        Assert.StartsWith("[format('@Microsoft.KeyVault(SecretUri=", Settings().GetProperty("PerfEval__SamplingKey").GetString());
    }

    [Fact]
    public void ParametersThatHoldSecrets_AreSecureAndHaveNoFixedDefault()
    {
        var parameters = Templates(deployment.Main).Append(deployment.EventSubscription)
            .SelectMany(template => template.GetProperty("parameters").EnumerateObject()).ToList();
        var secrets = parameters.Where(parameter => parameter.Value.TryGetProperty("type", out var type) && type.GetString() == "securestring").ToList();

        Assert.Equal(["samplingKey", "samplingKeySalt", "samplingKeySeed"], secrets.Select(parameter => parameter.Name).Order(StringComparer.Ordinal));
        Assert.All(secrets, parameter => Assert.True(!parameter.Value.TryGetProperty("defaultValue", out var value) || value.GetString() == "[newGuid()]"));
        Assert.DoesNotContain(
            parameters.Except(secrets),
            parameter => System.Text.RegularExpressions.Regex.IsMatch(parameter.Name, "(secret|password|token|key)$", System.Text.RegularExpressions.RegexOptions.IgnoreCase));
    }

    [Fact]
    public void Outputs_HoldNoSecret()
    {
        var outputs = Templates(deployment.Main).Append(deployment.EventSubscription)
            .Where(template => template.TryGetProperty("outputs", out _))
            .SelectMany(template => template.GetProperty("outputs").EnumerateObject()).ToList();

        Assert.NotEmpty(outputs);
        Assert.All(outputs, output =>
        {
            Assert.Equal("string", output.Value.GetProperty("type").GetString());
            Assert.DoesNotMatch("list[A-Z]|ConnectionString|InstrumentationKey|parameters\\('samplingKey", output.Value.GetProperty("value").GetString());
        });
    }

    [Fact]
    public void Keys_AreAskedForOnlyWhereTheSubscriptionNeedsOne()
    {
        Assert.DoesNotMatch("list[A-Z]\\w*\\(", deployment.Main.GetRawText());
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(deployment.EventSubscription.GetRawText(), "list[A-Z]\\w*\\("));
        Assert.False(deployment.EventSubscription.TryGetProperty("outputs", out _));
    }

    private JsonElement Settings() => deployment.One("Microsoft.Web/sites/config").Properties;

    private IReadOnlyList<Resource> Resources(string environment) => environment == "prod" ? deployment.Prod : deployment.Dev;

    private static IEnumerable<JsonElement> Templates(JsonElement template) =>
        ResourcesOf(template)
            .Where(resource => resource.GetProperty("type").GetString() == "Microsoft.Resources/deployments")
            .SelectMany(resource => Templates(resource.GetProperty("properties").GetProperty("template"))).Prepend(template);

    private static IEnumerable<JsonElement> ResourcesOf(JsonElement template) => template.GetProperty("resources") is { ValueKind: JsonValueKind.Object } named
        ? named.EnumerateObject().Select(resource => resource.Value)
        : template.GetProperty("resources").EnumerateArray();
}
