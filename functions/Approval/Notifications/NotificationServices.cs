using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PerfEval.Functions.Approval.Notifications.Channels;
using PerfEval.Functions.Approval.Notifications.Digests;
using PerfEval.Functions.Approval.Notifications.Kept;
using PerfEval.Functions.Approval.Policies;
using PerfEval.Functions.Settings;

namespace PerfEval.Functions.Approval.Notifications;

/// <summary>Registers what carries messages.</summary>
internal static class NotificationServices
{
    /// <summary>The key of the HTTP client of channels.</summary>
    public const string HttpKey = "channels";

    /// <summary>Adds it.</summary>
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddSingleton<ApproverNotices>();
        services.AddSingleton<OperatorNotices>();
        services.AddSingleton<KeptNotices>();
        services.AddSingleton<DigestStart>();
        services.AddSingleton<DigestText>();
        services.AddSingleton<DigestFailures>();
        services.AddSingleton<InboxNewsRows>();
        services.AddKeyedSingleton(HttpKey, (_, _) => ChannelHttp.Create());
        services.AddSingleton(Notifier);
        return services;
    }

    private static INotifier Notifier(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<PerfEvalOptions>>();
        if (options.Value.OutboxDirectory is { Length: > 0 } directory) return new OutboxNotifier(directory);
        if (options.Value.Channels.Count == 0) return new SilentNotifier(provider.GetRequiredService<ILogger<SilentNotifier>>());
        return new ChannelNotifier(
            options, provider.GetRequiredService<ApprovalPolicy>(), provider.GetRequiredKeyedService<HttpClient>(HttpKey), provider.GetRequiredService<TimeProvider>());
    }
}
