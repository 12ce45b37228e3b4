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
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
        .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
        .BuildServiceProvider();

    /// <summary>The page's HTML.</summary>
    public async Task<string> RenderAsync(Receipt receipt)
    {
        await using var renderer = new HtmlRenderer(_services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(ReceiptPage.Receipt)] = receipt });
            var page = await renderer.RenderComponentAsync<ReceiptPage>(parameters);
            return page.ToHtmlString();
        });
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
