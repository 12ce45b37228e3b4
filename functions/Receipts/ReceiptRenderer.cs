using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PerfEval.Functions.Receipts.Pages;

namespace PerfEval.Functions.Receipts;

/// <summary>Renders a receipt as one self-contained page without script. Text of a cell stays text.</summary>
public sealed class ReceiptRenderer : IAsyncDisposable
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    private readonly ServiceProvider _services = new ServiceCollection()
        .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
        .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
        .BuildServiceProvider();

    /// <summary>The page's HTML.</summary>
    /// <param name="receipt">The receipt.</param>
    /// <param name="language">The language it speaks, Chinese or English; Chinese where null.</param>
    public async Task<string> RenderAsync(Receipt receipt, CultureInfo? language = null)
    {
        var texts = new ReceiptTexts(language ?? Chinese);
        await using var renderer = new HtmlRenderer(_services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = new Dictionary<string, object?> { [nameof(ReceiptPage.Receipt)] = receipt, [nameof(ReceiptPage.Texts)] = texts };
            var page = await renderer.RenderComponentAsync<ReceiptPage>(ParameterView.FromDictionary(parameters));
            return page.ToHtmlString();
        });
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
