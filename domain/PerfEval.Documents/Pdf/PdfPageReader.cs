using System.Globalization;
using PerfEval.Documents.Pdf.Characters;
using PerfEval.Documents.Pdf.Pages;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace PerfEval.Documents.Pdf;

/// <summary>Reads the pages of one PDF with the library, and makes a named problem of everything that the library throws.</summary>
internal sealed class PdfPageReader
{
    private const int Tail = 2048;

    private readonly ReadOnlyMemory<byte> _content;
    private readonly ReadLimits _limits;
    private readonly ReadBudget _budget;
    private readonly UnmappedCodes _unmapped;
    private readonly PagePlacer _pages = new();
    private readonly List<PdfProblem> _problems = [];
    private long _letters;
    private int _pictures;

    public PdfPageReader(ReadOnlyMemory<byte> content, ReadLimits limits, ReadBudget budget)
    {
        _content = content;
        _limits = limits;
        _budget = budget;
        _unmapped = new UnmappedCodes(budget);
    }

    /// <summary>That the time for a file is over.</summary>
    public static PdfProblem OverTime(ReadLimits limits) =>
        new(ReadProblemCode.TooSlow, null, "TooSlow", limits.MaxTime.TotalSeconds.ToString("0.##", CultureInfo.InvariantCulture));

    /// <summary>The pages and what was wrong with them.</summary>
    public PdfPages Read()
    {
        try
        {
            ReadDocument();
        }
        catch (PdfDocumentEncryptedException)
        {
            _problems.Add(new PdfProblem(ReadProblemCode.Encrypted, null, "Encrypted"));
        }
        catch (Exception) when (_budget.IsOver)
        {
            _problems.Add(OverTime(_limits));
        }
        catch (Exception) when (_budget.IsTooLarge)
        {
            _problems.Add(TooMuchUnpacked());
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The library throws whatever a broken file leads it to; the file is broken, and that is what is said.
            _problems.Add(new PdfProblem(ReadProblemCode.Damaged, null, "PdfDamaged"));
        }

        return _pages.Placed(_problems);
    }

    private void ReadDocument()
    {
        using var document = PdfDocument.Open(_content, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, Logger = _unmapped, FilterProvider = new BoundedFilters(_budget) });
        document.AddPageFactory(new PageContentSize(document.Structure));
        var count = Math.Min(document.NumberOfPages, _limits.MaxPages);
        for (var number = 1; number <= count && ReadPage(document, number); number++)
        {
        }

        if (_budget.IsDamaged || (_letters > 0 && _content.Span[^Math.Min(Tail, _content.Length)..].LastIndexOf("%%EOF"u8) < 0)) _problems.Add(new PdfProblem(ReadProblemCode.Damaged, null, "PdfPartlyDamaged"));
        if (count < document.NumberOfPages) _problems.Add(new PdfProblem(ReadProblemCode.TooManyPages, count + 1, "TooManyPages", document.NumberOfPages, _limits.MaxPages));
        if (_letters == 0 && _problems.Count == 0) _problems.Add(new PdfProblem(ReadProblemCode.NoText, null, _pictures > 0 ? "PagesScanned" : "PagesBlank"));
    }

    private bool ReadPage(PdfDocument document, int number)
    {
        _budget.Check();
        _unmapped.Clear();
        Page page;
        try
        {
            if (document.GetPage<PageContentSize.Bytes>(number).Count > _limits.MaxPageBytes)
            {
                _problems.Add(new PdfProblem(ReadProblemCode.OverLimit, number, "PageOverLimit", number, _limits.MaxPageBytes));
                return true;
            }

            page = document.GetPage(number);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException && !_budget.IsOver && !_budget.IsTooLarge)
        {
            // The other pages may be whole.
            _problems.Add(new PdfProblem(ReadProblemCode.Damaged, number, "PageDamaged", number));
            return true;
        }

        _budget.Check();
        var filledIn = FilledInOn(page, document);
        _letters += page.Letters.Count + filledIn.Sum(f => (long)f.Text.Length);
        if (_letters > _limits.MaxLetters)
        {
            _problems.Add(new PdfProblem(ReadProblemCode.TooManyLetters, number, "TooManyLetters", number, _limits.MaxLetters));
            return false;
        }

        if (page.Letters.Count == 0 && page.NumberOfImages > 0)
        {
            _pictures++;
            if (_letters > 0) _problems.Add(new PdfProblem(ReadProblemCode.NoText, number, "PageScanned", number));
            return true;
        }

        var content = PageContentReader.Read(new DrawnPage(page.Number, page.Width, page.Height, page.Letters, page.Paths), _unmapped, filledIn);
        if (content.Unmapped > 0) _problems.Add(new PdfProblem(ReadProblemCode.InvalidBytes, number, "PageUnmapped", number, content.Unmapped));
        if (content.Invisible > 0) _problems.Add(new PdfProblem(ReadProblemCode.RecognisedText, number, "PageRecognised", number, content.Invisible));
        _pages.Place(content);
        return true;
    }

    private List<FilledIn> FilledInOn(Page page, PdfDocument document)
    {
        try
        {
            return FilledIn.Of(page, document.Structure, _limits.MaxLetters);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException && !_budget.IsOver && !_budget.IsTooLarge)
        {
            // What is drawn on the page may be whole.
            _problems.Add(new PdfProblem(ReadProblemCode.Damaged, page.Number, "PdfPartlyDamaged"));
            return [];
        }
    }

    private PdfProblem TooMuchUnpacked() => new(ReadProblemCode.OverLimit, null, "OverLimit", new TextNames("LimitUnpacked"), _limits.MaxUnpackedBytes);
}
