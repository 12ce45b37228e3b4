using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using PerfEval.Functions.Approval.Tickets;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Approval;

public sealed class VaultKeyTests : IDisposable
{
    private static readonly InboxTicket Ticket = new("approver", new DateTimeOffset(2023, 3, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly FakeVault _vault = new();
    private readonly KeptKeys _kept = new();

    [Fact]
    public void Ticket_OfOneInstance_IsReadByAnother() =>
        Assert.Equal(Ticket, Tickets(_vault.Client).ReadInbox(Tickets(_vault.Client).Protect(Ticket)));

    [Fact]
    public void KeptKey_HoldsNothingThatMakesTickets()
    {
        Tickets(_vault.Client).Protect(Ticket);

        var kept = Assert.Single(_kept.GetAllElements());
        Assert.DoesNotContain("masterKey", kept.ToString(), StringComparison.Ordinal);
        Assert.NotNull(kept.Descendants("wrappedByVault").SingleOrDefault());
    }

    [Fact]
    public void Ticket_AfterTheVaultsKeyWasRotated_IsStillRead()
    {
        var text = Tickets(_vault.Client).Protect(Ticket);
        _vault.Rotate();

        Assert.Equal(Ticket, Tickets(_vault.Client).ReadInbox(text));
    }

    [Fact]
    public void Ticket_WithoutTheVault_IsRefused()
    {
        var text = Tickets(_vault.Client).Protect(Ticket);

        Assert.Null(Tickets(vault: null).ReadInbox(text));
    }

    [Fact]
    public void Ticket_OfAKeyKeptBeforeTheVaultWas_IsStillRead()
    {
        var text = Tickets(vault: null).Protect(Ticket);

        Assert.Equal(Ticket, Tickets(_vault.Client).ReadInbox(text));
    }

    [Theory]
    [InlineData("https://kv-other.vault.azure.cn/keys/ticket-keys/v0")]
    [InlineData("https://kv-tests.vault.azure.cn/keys/ticket-keys-of-mine/v0")]
    [InlineData("https://kv-tests.vault.azure.cn/keys/ticket-keys/../other/v0")]
    public void Decrypt_WhereAnotherKeyIsNamed_AsksNobody(string version)
    {
        var element = Encrypted();
        element.Element("version")!.Value = version;

        Assert.ThrowsAny<Exception>(() => Decryptor().Decrypt(element));
        Assert.DoesNotContain(_vault.Asked, request => request.Contains("unwrapkey", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("cipher")]
    [InlineData("nonce")]
    [InlineData("tag")]
    [InlineData("key")]
    public void Decrypt_OfWhatWasChanged_IsRefused(string part)
    {
        var element = Encrypted();
        var bytes = Convert.FromBase64String(element.Element(part)!.Value);
        bytes[0] ^= 1;
        element.Element(part)!.Value = Convert.ToBase64String(bytes);

        Assert.ThrowsAny<CryptographicException>(() => Decryptor().Decrypt(element));
    }

    [Theory]
    [InlineData("cipher", null)]
    [InlineData("tag", "not base64")]
    [InlineData("version", "nowhere")]
    public void Decrypt_OfWhatIsMalformed_SaysSo(string part, string? value)
    {
        var element = Encrypted();
        if (value is null) element.Element(part)!.Remove();
        else element.Element(part)!.Value = value;

        Assert.ThrowsAny<CryptographicException>(() => Decryptor().Decrypt(element));
    }

    [Fact]
    public void Decrypt_WithoutAVault_NamesTheSetting()
    {
        var decryptor = new VaultXmlDecryptor(new ServiceCollection().BuildServiceProvider());

        Assert.Contains("KeyEncryptionKey", Assert.Throws<InvalidOperationException>(() => decryptor.Decrypt(Encrypted())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Token_IsForTheVaultsOfItsOwnCloud()
    {
        Encrypted();

        Assert.All(_vault.Credential.Scopes, scope => Assert.Equal("https://vault.azure.cn/.default", scope));
        Assert.NotEmpty(_vault.Credential.Scopes);
    }

    public void Dispose() => _vault.Dispose();

    private XElement Encrypted() => new VaultXmlEncryptor(_vault.Client).Encrypt(new XElement("key", "secret")).EncryptedElement;

    private VaultXmlDecryptor Decryptor() => new(new ServiceCollection().AddSingleton(_vault.Client).BuildServiceProvider());

    /// <summary>Tickets of a new instance of the app, on the keys that are kept.</summary>
    private TicketProtector Tickets(VaultKey? vault)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddDataProtection().SetApplicationName("tests");
        services.Configure<KeyManagementOptions>(options =>
        {
            options.XmlRepository = _kept;
            if (vault is not null) options.XmlEncryptor = new VaultXmlEncryptor(vault);
        });
        if (vault is not null) services.AddSingleton(vault);
        return new TicketProtector(services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>());
    }

    private sealed class KeptKeys : IXmlRepository
    {
        private readonly List<XElement> _elements = [];

        public IReadOnlyCollection<XElement> GetAllElements() => [.. _elements.Select(element => new XElement(element))];

        public void StoreElement(XElement element, string friendlyName) => _elements.Add(new XElement(element));
    }
}
