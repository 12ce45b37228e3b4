namespace PerfEval.Azure.Tests;

/// <summary>With a network of its own, all that the app reaches is reached by it, and by nobody from outside.</summary>
public sealed class NetworkTests(Deployment deployment)
{
    private static readonly string[] Closable = ["Microsoft.Storage/storageAccounts", "Microsoft.KeyVault/vaults"];

    [Theory]
    [InlineData("prod", "Enabled", "Allow")]
    [InlineData("all", "Disabled", "Deny")]
    public void StorageAndVault_AreOpenOrClosedTogether(string environment, string access, string action)
    {
        var closable = deployment.Of(environment).Where(resource => Closable.Contains(resource.Type)).ToList();

        Assert.Equal(4, closable.Count);
        Assert.All(closable, resource =>
        {
            Assert.Equal(access, resource["properties.publicNetworkAccess"].GetString());
            Assert.Equal(action, resource["properties.networkAcls.defaultAction"].GetString());
            // Event Grid alone comes from outside, to the account that it keeps undelivered events in.
            Assert.Equal(resource.Name.StartsWith("pevapp", StringComparison.Ordinal) ? "AzureServices" : "None", resource["properties.networkAcls.bypass"].GetString());
        });
    }

    [Fact]
    public void Endpoints_AreOfWhatTheSettingsOfTheAppLeadTo()
    {
        var settings = Assert.Single(deployment.All, resource => resource.Name == "appsettings").Properties.EnumerateObject();
        var reached = settings.Where(setting => setting.Name.EndsWith("ServiceUri", StringComparison.Ordinal))
            .Select(setting => (Account(setting.Value.GetString()!), Service: setting.Name.Split("__")[1][..^"ServiceUri".Length]));

        Assert.Equal(
            reached.Append((Assert.Single(deployment.All, resource => resource.Type == "Microsoft.KeyVault/vaults").Name, "vault")).Order(),
            Endpoints().Select(endpoint => (endpoint.Target, endpoint.Service)).Order());
    }

    [Fact]
    public void Endpoints_HaveNamesInTheNetwork()
    {
        var named = deployment.All.Where(resource => resource.Type == "Microsoft.Network/privateEndpoints/privateDnsZoneGroups").Select(group => group.Owner);

        Assert.Equal(Endpoints().Select(endpoint => endpoint.Name).Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
        Assert.Equal(4, deployment.All.Count(resource => resource.Type == "Microsoft.Network/privateDnsZones"));
        Assert.Equal(4, deployment.All.Count(resource => resource.Type == "Microsoft.Network/privateDnsZones/virtualNetworkLinks"));
    }

    [Fact]
    public void App_GoesOutByItsOwnSubnet()
    {
        var subnets = Assert.Single(deployment.All, resource => resource.Type == "Microsoft.Network/virtualNetworks")["properties.subnets"].EnumerateArray().ToList();
        var app = Assert.Single(deployment.All, resource => resource.Type == "Microsoft.Web/sites");

        Assert.Contains("subnets[0].id", app["properties.virtualNetworkSubnetId"].GetString(), StringComparison.Ordinal);
        var delegation = Assert.Single(subnets[0].GetProperty("properties").GetProperty("delegations").EnumerateArray());
        Assert.Equal("Microsoft.App/environments", delegation.GetProperty("properties").GetProperty("serviceName").GetString());
        Assert.Equal(["10.20.0.0/26", "10.20.0.64/26"], subnets.Select(subnet => subnet.GetProperty("properties").GetProperty("addressPrefix").GetString()));
    }

    [Fact]
    public void Network_IsMadeOnlyWhereItIsAskedFor() =>
        Assert.DoesNotContain(deployment.Prod, resource => resource.Type.StartsWith("Microsoft.Network/", StringComparison.Ordinal));

    private IEnumerable<(string Name, string Target, string Service)> Endpoints() =>
        deployment.All.Where(resource => resource.Type == "Microsoft.Network/privateEndpoints").Select(endpoint =>
        {
            var connection = Assert.Single(endpoint["properties.privateLinkServiceConnections"].EnumerateArray()).GetProperty("properties");
            return (endpoint.Name, connection.GetProperty("privateLinkServiceId").GetString()!.Split('/')[^1], Assert.Single(connection.GetProperty("groupIds").EnumerateArray()).GetString()!);
        });

    private static string Account(string address) => System.Text.RegularExpressions.Regex.Match(address, "/storageAccounts/(\\w+)'").Groups[1].Value;
}
