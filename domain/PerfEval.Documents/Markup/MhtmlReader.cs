using MimeKit;
using PerfEval.Documents.Content;
using PerfEval.Documents.Grids;

namespace PerfEval.Documents.Markup;

/// <summary>
/// Makes grids of the pages of a web archive, MHTML: what Word and Excel save as a page in a single file, and what many
/// systems hand out under a document's or workbook's name. The pages are read in their order, a workbook's sheets among
/// them; pictures and styles are passed over, and nothing that a page refers to is loaded.
/// </summary>
internal sealed class MhtmlReader
{
    private const int MostDepth = 20;

    private readonly ReadLimits _limits;
    private readonly HtmlReader _pages;
    private readonly CancellationToken _cancellation;

    public MhtmlReader(ReadLimits limits, string file, CancellationToken cancellation)
    {
        _limits = limits;
        _pages = new HtmlReader(limits, file, cancellation);
        _cancellation = cancellation;
    }

    /// <summary>Reads an archive; one without a page has no grids.</summary>
    /// <exception cref="OverLimitException">It has more pages, or they have more cells or elements in one another, than the limits.</exception>
    /// <exception cref="FormatException">Its headers are no message's.</exception>
    public IReadOnlyList<Grid> Read(Stream content)
    {
        using var message = new MimeParser(new ParserOptions { MaxMimeDepth = MostDepth }, content).ParseMessage(_cancellation);
        IReadOnlyList<Grid> grids = [];
        var pages = 0;
        foreach (var part in message.BodyParts.OfType<TextPart>().Where(p => p.IsHtml))
        {
            _cancellation.ThrowIfCancellationRequested();
            if (++pages > _limits.MaxEntries) throw new OverLimitException("LimitEntries", _limits.MaxEntries);
            using var page = new MemoryStream();
            part.Content?.DecodeTo(page, _cancellation);
            if (TextDecoder.Decode(page.ToArray()) is { } decoded) grids = _pages.Read(decoded.Text);
        }

        return grids;
    }
}
