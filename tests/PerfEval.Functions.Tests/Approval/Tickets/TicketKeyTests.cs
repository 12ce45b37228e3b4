using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PerfEval.Functions.Approval.Tickets;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Approval.Tickets;

/// <summary>The keys of tickets are the app's, not a process's: they outlive it, are shared, and old ones still open what they closed.</summary>
public sealed class TicketKeyTests(Azurite azurite)
{
    private static readonly InboxTicket Ticket = new("lead", new DateTimeOffset(2023, 2, 20, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_ticket_outlives_the_process_that_made_it()
    {
        var connection = await StorageAsync();
        string text;
        await using (var process = Process(connection)) text = Tickets(process).Protect(Ticket);

        await using var next = Process(connection);

        Assert.Equal(Ticket, Tickets(next).ReadInbox(text));
    }

    [Fact]
    public async Task A_ticket_of_an_old_key_still_reads_after_a_new_key_was_made()
    {
        var connection = await StorageAsync();
        await using var process = Process(connection);
        var old = Tickets(process).Protect(Ticket);
        var keys = process.GetRequiredService<IKeyManager>();
        keys.CreateNewKey(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(90));

        await using var next = Process(connection);
        var fresh = Tickets(next).Protect(Ticket);

        Assert.Equal(2, keys.GetAllKeys().Count);
        Assert.NotEqual(KeyOf(old), KeyOf(fresh));
        Assert.Equal(Ticket, Tickets(next).ReadInbox(old));
        Assert.Equal(Ticket, Tickets(next).ReadInbox(fresh));
    }

    [Fact]
    public async Task A_ticket_of_a_revoked_key_reads_no_more()
    {
        var connection = await StorageAsync();
        string text;
        await using (var process = Process(connection))
        {
            text = Tickets(process).Protect(Ticket);
            process.GetRequiredService<IKeyManager>().RevokeAllKeys(DateTimeOffset.UtcNow.AddMinutes(1), "a key was lost");
        }

        await using var next = Process(connection);

        Assert.Null(Tickets(next).ReadInbox(text));
    }

    [Fact]
    public async Task Two_processes_that_start_at_once_read_each_others_tickets()
    {
        var connection = await StorageAsync();
        await using var one = Process(connection);
        await using var other = Process(connection);

        var texts = await Task.WhenAll(Task.Run(() => Tickets(one).Protect(Ticket)), Task.Run(() => Tickets(other).Protect(Ticket)));

        Assert.All(texts, text => Assert.Equal(Ticket, Tickets(one).ReadInbox(text)));
        Assert.All(texts, text => Assert.Equal(Ticket, Tickets(other).ReadInbox(text)));
    }

    // Behind the magic header, 16 bytes say which key it was.
    private static string KeyOf(string ticket) => Convert.ToHexString(System.Buffers.Text.Base64Url.DecodeFromChars(ticket).AsSpan(4, 16));

    private static TicketProtector Tickets(ServiceProvider process) => process.GetRequiredService<TicketProtector>();

    private async Task<string> StorageAsync()
    {
        var connection = azurite.TakeAccount();
        var storage = new TestStorage(connection);
        await StorageLayout.CreateAsync(storage.Blobs, storage.Tables);
        return connection;
    }

    private static ServiceProvider Process(string connection)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new TestAppOptions().Settings(connection)).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging();
        services.AddPerfEval(configuration);
        return services.BuildServiceProvider();
    }
}
