namespace FunctionsLocalHost.Tests.Triggers;

/// <summary>Tests that share one Azurite; each uses a container of its own.</summary>
[CollectionDefinition(Name)]
public sealed class AzuriteTests : ICollectionFixture<Azurite>
{
    public const string Name = "Azurite";
}
