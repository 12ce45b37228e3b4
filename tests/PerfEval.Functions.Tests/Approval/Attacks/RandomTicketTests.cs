using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Approval.Tickets;
using PerfEval.Functions.Tests.Support;

namespace PerfEval.Functions.Tests.Approval.Attacks;

public sealed class RandomTicketTests(Azurite azurite)
{
    private const int Count = 10_000;

    [Fact]
    public async Task Ten_thousand_random_tickets()
    {
        await using var app = await TestApp.StartAsync(azurite);
        var tickets = app.Services.GetRequiredService<TicketProtector>();
        var gate = app.Services.GetRequiredService<TicketGate>();
        var good = tickets.Protect(new DecisionTicket("lead", new FormRound("key", "2022", 1), "step", "instance", TestApp.Start, TestApp.Start.AddHours(1)));
        var random = new Random(20230206);
        var context = new DefaultHttpContext();

        for (var number = 0; number < Count; number++)
        {
            var ticket = number % 2 == 0 ? Noise(random) : Spoilt(good, random);
            Assert.Null(gate.Decision(context.Request, ticket).Ticket);
            Assert.Null(gate.Inbox(context.Request, ticket).Ticket);
        }

        // Ten thousand failures from one caller later, a good ticket of the same caller opens what it is for.
        Assert.Equal(StatusCodes.Status429TooManyRequests, gate.Decision(context.Request, "forged").Refusal!.Status);
        Assert.Equal("lead", gate.Decision(context.Request, good).Ticket!.Approver);
    }

    private static string Noise(Random random)
    {
        var bytes = new byte[random.Next(0, 400)];
        random.NextBytes(bytes);
        return random.Next(3) switch
        {
            0 => System.Buffers.Text.Base64Url.EncodeToString(bytes),
            1 => "CfDJ8" + System.Buffers.Text.Base64Url.EncodeToString(bytes),
            _ => System.Text.Encoding.Latin1.GetString(bytes),
        };
    }

    /// <summary>A good ticket with a few bytes changed, or cut, or with some more.</summary>
    private static string Spoilt(string good, Random random)
    {
        var bytes = System.Buffers.Text.Base64Url.DecodeFromChars(good);
        switch (random.Next(3))
        {
            case 0:
                bytes[random.Next(bytes.Length)] ^= (byte)random.Next(1, 256);
                break;
            case 1:
                bytes = bytes[..random.Next(bytes.Length)];
                break;
            default:
                bytes = [.. bytes, (byte)random.Next(256)];
                break;
        }

        return System.Buffers.Text.Base64Url.EncodeToString(bytes);
    }
}
