using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using PerfEval.Documents.Archives;
using PerfEval.Documents.Content;
using PerfEval.Documents.Pdf;
using PerfEval.Documents.Pdf.Pages;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Ofd;

/// <summary>Makes grids of the pages of an OFD, 版式文件, as those of a PDF are made: of characters and lines where they are drawn.</summary>
/// <remarks>GB/T 33190-2016, 电子文件存储与交换格式 版式文档. Seals and notes on pages are left out.</remarks>
internal sealed class OfdGridReader
{
    /// <summary>The file that names the documents of a package.</summary>
    public const string Entrance = "OFD.xml";

    private const string Encryptions = "Encryptions.xml";

    // What documents and their shared drawings take, in pages of the largest size.
    private const int FilesOfDocuments = 4;
    private readonly ReadLimits _limits;

    public OfdGridReader(ReadLimits limits) => _limits = limits;

    /// <summary>The grids of a file's pages, in their order; none where a problem says why.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="problems">Where what could not be read is named.</param>
    /// <param name="cancellation">Asked between objects.</param>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="XmlException">It is damaged.</exception>
    /// <exception cref="OverLimitException">It has more entries or bytes than the limits.</exception>
    /// <exception cref="ProtectedFileException">It is encrypted.</exception>
    public PdfReading Read(ReadOnlyMemory<byte> content, ProblemList problems, CancellationToken cancellation)
    {
        using var archive = new ZipArchive(Streams.Of(content), ZipArchiveMode.Read);
        PackageGuard.Check(archive, _limits);
        var package = new OfdPackage(archive, cancellation);
        if (package.Has(Encryptions)) throw new ProtectedFileException();
        var pages = new PagePlacer();
        var all = OfdDocument.PagesOf(package, FilesOfDocuments * (long)_limits.MaxPageBytes).ToList();
        var (letters, pictures, number) = (0L, 0, 0);
        foreach (var page in all)
        {
            var position = new SourcePosition { File = problems.File, Page = ++number };
            if (number > _limits.MaxPages)
            {
                problems.Add(ReadProblemCode.TooManyPages, position, "TooManyPages", all.Count, _limits.MaxPages);
                break;
            }

            var reader = new OfdPageReader(page.Document.Units, _limits.MaxPageBytes, cancellation);
            if (Drawn(page, reader, package, problems, position) is not { } drawn) continue;

            letters += drawn.Letters.Count;
            if (letters > _limits.MaxLetters)
            {
                problems.Add(ReadProblemCode.TooManyLetters, position, "TooManyLetters", number, _limits.MaxLetters);
                break;
            }

            if (drawn.Letters.Count == 0 && reader.Pictures > 0)
            {
                pictures++;
                if (letters > 0) problems.Add(ReadProblemCode.NoText, position, "PageScanned", number);
                continue;
            }

            Place(drawn, pages, problems, position);
        }

        if (number == 0) throw new InvalidDataException("There is no page.");
        if (letters == 0 && problems.Count == 0) problems.Add(ReadProblemCode.NoText, new SourcePosition { File = problems.File }, pictures > 0 ? "PagesScanned" : "PagesBlank");
        return PdfReading.Of(pages.Placed([]), problems.File);
    }

    private static void Place(DrawnPage drawn, PagePlacer pages, ProblemList problems, SourcePosition position)
    {
        var page = PageContentReader.Read(drawn, null, []);
        if (page.Unmapped > 0) problems.Add(ReadProblemCode.InvalidBytes, position, "PageUnmapped", drawn.Number, page.Unmapped);
        if (page.Invisible > 0) problems.Add(ReadProblemCode.RecognisedText, position, "PageRecognised", drawn.Number, page.Invisible);
        pages.Place(page);
    }

    // Where one page is broken or too large, the others may be whole.
    private DrawnPage? Drawn(OfdPage page, OfdPageReader reader, OfdPackage package, ProblemList problems, SourcePosition position)
    {
        var number = position.Page ?? 0;
        var bytes = 0L;
        try
        {
            var own = Loaded(page.Path) ?? throw new InvalidDataException("A page is missing.");
            XElement[] contents = [.. page.Document.TemplatesOf(own, isOver: false).Select(Loaded).OfType<XElement>(), own, .. page.Document.TemplatesOf(own, isOver: true).Select(Loaded).OfType<XElement>()];
            return reader.Read(number, page.Document.BoxOf(own), contents);
        }
        catch (OverLimitException)
        {
            problems.Add(ReadProblemCode.OverLimit, position, "PageOverLimit", number, _limits.MaxPageBytes);
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException)
        {
            problems.Add(ReadProblemCode.Damaged, position, "PageDamaged", number);
        }

        return null;

        // A page and its templates together are no larger than a page may be.
        XElement? Loaded(string path) => (bytes += package.LengthOf(path)) <= _limits.MaxPageBytes ? package.Load(path) : throw new OverLimitException("LimitUnpacked", _limits.MaxPageBytes);
    }
}
