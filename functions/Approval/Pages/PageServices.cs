using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PerfEval.Functions.Approval.Callbacks;
using PerfEval.Functions.Settings;

namespace PerfEval.Functions.Approval.Pages;

/// <summary>Registers the approvers' pages and what answers their posts.</summary>
internal static class PageServices
{
    /// <summary>Adds them.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        // Chinese stands in a page as it is; what HTML could take for markup is encoded all the same.
        services.AddWebEncoders(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddAntiforgery();
        services.AddSingleton<IConfigureOptions<AntiforgeryOptions>>(provider => new ConfigureOptions<AntiforgeryOptions>(options =>
        {
            options.Cookie = new AntiforgeryCookie(provider.GetRequiredService<IOptions<PerfEvalOptions>>().Value.BaseAddress!);
            options.SuppressXFrameOptionsHeader = true;
        }));
        services.AddSingleton<PageFrames>();
        services.AddSingleton<WaitingTickets>();
        services.AddSingleton<InboxReader>();
        services.AddSingleton<DecisionTaker>();
        services.AddSingleton<Onward>();
        services.AddSingleton<FormViews>();
        services.AddSingleton<PagePost>();
        return services;
    }
}
