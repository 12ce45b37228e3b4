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
        ArgumentNullException.ThrowIfNull(receipt);
        var texts = new ReceiptTexts(language ?? Chinese);
        // Each form by itself: a renderer holds all that it has drawn, and what it held of 500 forms at once is not given back.
        var sections = new List<MarkupString>(receipt.Forms.Length);
        foreach (var form in receipt.Forms)
        {
            // The places of findings name the sheet, and each workbook of an archive, or of files checked together, has a Sheet1.
            var entry = receipt.Format == "zip" || receipt.Submission.Length == 0 ? form.File : null;
            sections.Add((MarkupString)await RenderAsync<ReceiptFormSection>((nameof(ReceiptFormSection.Form), form), (nameof(ReceiptFormSection.Entry), entry), (nameof(ReceiptFormSection.Texts), texts)));
        }

        return await RenderAsync<ReceiptPage>((nameof(ReceiptPage.Receipt), receipt), (nameof(ReceiptPage.Sections), sections), (nameof(ReceiptPage.Texts), texts));
    }

    private async Task<string> RenderAsync<T>(params (string Name, object? Value)[] parameters) where T : IComponent
    {
        await using var renderer = new HtmlRenderer(_services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var rendered = await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value)));
            return rendered.ToHtmlString();
        });
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
