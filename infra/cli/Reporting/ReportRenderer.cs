using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PerfEval.Cli.Reporting.Figures;
using PerfEval.Cli.Reporting.Pages;

namespace PerfEval.Cli.Reporting;

/// <summary>Renders a report as one self-contained page without script. Text of a form stays text.</summary>
internal static class ReportRenderer
{
    /// <summary>The page's HTML.</summary>
    /// <param name="figures">What it says.</param>
    /// <param name="language">The language it speaks, Chinese or English.</param>
    public static async Task<string> RenderAsync(ReportFigures figures, CultureInfo language)
    {
        // Chinese is to stand in the file as it is, for who looks for a word in it.
        await using var services = new ServiceCollection().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var parameters = new Dictionary<string, object?> { [nameof(ReportPage.Figures)] = figures, [nameof(ReportPage.Texts)] = new ReportTexts(language) };
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<ReportPage>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }
}
