using System.IO.Compression;
using ExcelDataReader.Exceptions;
using PerfEval.Documents.Archives;
using PerfEval.Documents.Content;
using PerfEval.Documents.Delimited;
using PerfEval.Documents.Grids;
using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Markup;
using PerfEval.Documents.Ofd;
using PerfEval.Documents.Pdf;
using PerfEval.Documents.Text;
using PerfEval.Documents.Word;
using PerfEval.Documents.Word.Binary;
using PerfEval.Documents.Word.Rtf;
using PerfEval.Documents.Workbooks;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents;

/// <summary>Reads the bytes of one file, or of one entry of an archive, as what they are.</summary>
internal sealed class ContentReader
{
    private readonly ReadLimits _limits;
    private readonly CancellationToken _cancellation;
    private readonly int _depth;

    /// <param name="limits">The limits.</param>
    /// <param name="depth">How many archives the bytes come out of.</param>
    /// <param name="cancellation">Asked between rows and forms.</param>
    public ContentReader(ReadLimits limits, int depth, CancellationToken cancellation)
    {
        _limits = limits;
        _cancellation = cancellation;
        _depth = depth;
    }

    /// <summary>Reads the bytes; what cannot be read is a problem.</summary>
    public ReadResult Read(ReadOnlyMemory<byte> content, ProblemList problems)
    {
        if (content.IsEmpty) return Unread("unknown", problems, ReadProblemCode.Empty, "EmptyFile");
        if (content.Length > _limits.MaxBytes) return Unread("unknown", problems, ReadProblemCode.TooLarge, "TooLarge", content.Length, _limits.MaxBytes);
        var format = FormatSniffer.Sniff(content);
        var name = FormatSniffer.NameOf(format);
        try
        {
            var result = format switch
            {
                ContentFormat.Xlsx or ContentFormat.Xls => ReadWorkbook(content, format, problems),
                ContentFormat.Docx => ReadWord(content, problems),
                ContentFormat.Doc => ReadBinaryWord(content, problems),
                ContentFormat.Rtf => FromDocument(RtfReader.Read(content.Span, _limits, problems.File, _cancellation), name, problems),
                ContentFormat.Pdf => FromPages(new PdfGridReader(_limits).Read(content, problems, _cancellation), name, problems),
                ContentFormat.Ofd => FromPages(new OfdGridReader(_limits).Read(content, problems, _cancellation), name, problems),
                ContentFormat.Zip => new ArchiveReader(_limits, _depth, _cancellation).Read(content, problems),
                ContentFormat.Text => ReadText(content, problems),
                ContentFormat.Html when TextDecoder.Decode(content.Span) is { } page => FromGrids(new HtmlReader(_limits, problems.File, _cancellation).Read(page.Text), name, problems),
                ContentFormat.SpreadsheetXml => FromGrids(new SpreadsheetXmlReader(_limits, problems.File, _cancellation).Read(Streams.Of(content)), name, problems),
                ContentFormat.Mhtml => FromGrids(new MhtmlReader(_limits, problems.File, _cancellation).Read(Streams.Of(content)), name, problems),
                ContentFormat.Image => Unread(name, problems, ReadProblemCode.UnsupportedFormat, "UnsupportedImage"),
                ContentFormat.Archive => Unread(name, problems, ReadProblemCode.UnsupportedFormat, "UnsupportedArchive"),
                _ => Unread(name, problems, ReadProblemCode.UnsupportedFormat, "UnsupportedFormat", name),
            };
            return result.Forms.IsEmpty || FileExtension.Misnamed(problems.File, result.Format) is not { } extension ? result : Misnamed(result, extension, problems);
        }
        catch (OverLimitException over)
        {
            return Unread(name, problems, ReadProblemCode.OverLimit, "OverLimit", new TextNames(over.What), over.Limit);
        }
        catch (Exception exception) when (exception is InvalidPasswordException or ProtectedFileException)
        {
            return Unread(name, problems, ReadProblemCode.Encrypted, "Encrypted");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            if (format == ContentFormat.Xls && CompoundFile.Open(content)?.Has("EncryptedPackage") is true) return Unread(name, problems, ReadProblemCode.Encrypted, "Encrypted");

            // The libraries answer broken bytes with exceptions of every kind; each means that this file is broken.
            return Unread(name, problems, ReadProblemCode.Damaged, "Damaged", name);
        }
    }

    private static ReadResult Misnamed(ReadResult result, string extension, ProblemList problems)
    {
        problems.Add(ReadProblemCode.WrongExtension, new SourcePosition { File = problems.File }, "WrongExtension", extension, result.Format);
        return result with { Problems = problems.ToImmutable() };
    }

    private ReadResult ReadWorkbook(ReadOnlyMemory<byte> content, ContentFormat format, ProblemList problems)
    {
        if (format == ContentFormat.Xlsx) CheckPackage(content);
        var sheets = SheetsOf(content, format, problems.File);
        foreach (var hidden in sheets.Where(s => s.IsHidden))
        {
            if (GridSplitter.Split(GridRows.Of([hidden.Grid], _cancellation), _cancellation).Count == 0) continue;
            problems.Add(ReadProblemCode.HiddenSheet, new SourcePosition { File = problems.File, Sheet = hidden.Grid.Name }, "HiddenSheet", hidden.Grid.Name);
        }

        var result = FromGrids([.. sheets.Where(s => !s.IsHidden).Select(s => s.Grid)], FormatSniffer.NameOf(format), problems);
        if (format != ContentFormat.Xlsx || !result.Forms.Any(f => Uncalculated.MayBeIn(f.Form))) return result;
        using var workbook = Streams.Of(content);
        return result with { Forms = [.. Uncalculated.Doubted(result.Forms, workbook)] };
    }

    private List<Sheet> SheetsOf(ReadOnlyMemory<byte> content, ContentFormat format, string file)
    {
        using var stream = Streams.Of(content);
        var reader = new WorkbookReader(_limits, file, _cancellation);
        try
        {
            return [.. reader.Read(stream)];
        }
        catch (OverLimitException) when (format == ContentFormat.Xlsx && reader.IsSparse)
        {
            using var whole = Streams.Of(content);
            using var used = UsedPart.Of(whole, _cancellation);
            return [.. new WorkbookReader(_limits, file, _cancellation).Read(used)];
        }
    }

    private ReadResult ReadWord(ReadOnlyMemory<byte> content, ProblemList problems)
    {
        CheckPackage(content);
        using var stream = Streams.Of(content);
        return FromDocument(new WordReader(_limits, problems.File, _cancellation).Read(stream), "docx", problems);
    }

    private ReadResult ReadBinaryWord(ReadOnlyMemory<byte> content, ProblemList problems) =>
        CompoundFile.Open(content) is { } file && BinaryDocumentReader.Read(file, _limits, problems.File, _cancellation) is { } document
            ? FromDocument(document, "doc", problems)
            : Unread("doc", problems, ReadProblemCode.UnsupportedFormat, "OldDocument");

    private ReadResult FromDocument(WordDocument document, string format, ProblemList problems)
    {
        var result = FromGrids(document.Grids, format, problems);
        if (!result.Forms.IsEmpty || result.Problems is not [{ Code: ReadProblemCode.NotAForm }]) return result;
        var text = new ProblemList(problems.File, _limits.MaxProblems);
        var read = new PlainTextReader(_limits).Read(new DecodedText(document.Text, "UTF-16LE", false), text, _cancellation);
        return read.Forms.IsEmpty ? result : read with { Format = format };
    }

    private ReadResult ReadText(ReadOnlyMemory<byte> content, ProblemList problems)
    {
        if (TextDecoder.Decode(content.Span) is not { } decoded) return Unread("unknown", problems, ReadProblemCode.Binary, "Binary");
        if (string.IsNullOrWhiteSpace(decoded.Text)) return Unread("text", problems, ReadProblemCode.Blank, "BlankFile");
        return new DelimitedReader(_limits, problems.File, _cancellation).Read(decoded.Text) is { } grid
            ? Parted(FromGrids([grid], "csv", problems))
            : new PlainTextReader(_limits).Read(decoded, problems, _cancellation);
    }

    private static ReadResult Parted(ReadResult result) => result with { Forms = [.. result.Forms.Select(MergedBlanks.Doubted)] };

    private ReadResult FromGrids(IReadOnlyList<Grid> grids, string format, ProblemList problems)
    {
        var forms = new GridFormReader(_limits).Read(grids, problems, _cancellation);
        if (forms.IsEmpty && problems.Count == 0) problems.Add(ReadProblemCode.NotAForm, new SourcePosition { File = problems.File }, "NotAForm");
        return new ReadResult { Format = format, Forms = forms, Problems = problems.ToImmutable() };
    }

    private ReadResult FromPages(PdfReading pages, string format, ProblemList problems) => new PageFormReader(format, _limits, problems, _cancellation).Read(pages);

    private void CheckPackage(ReadOnlyMemory<byte> content)
    {
        using var archive = new ZipArchive(Streams.Of(content), ZipArchiveMode.Read);
        PackageGuard.Check(archive, _limits);
    }

    private static ReadResult Unread(string format, ProblemList problems, string code, string message, params object[] arguments)
    {
        problems.Add(code, 1, message, arguments);
        return new ReadResult { Format = format, Problems = problems.ToImmutable() };
    }
}
