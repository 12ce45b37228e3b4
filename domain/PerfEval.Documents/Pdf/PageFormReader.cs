using System.Collections.Immutable;
using PerfEval.Documents.Content;
using PerfEval.Documents.Grids;
using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Pdf.Breaks;
using PerfEval.Documents.Pdf.Pages;
using PerfEval.Documents.Text;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Pdf;

/// <summary>Reads the forms of a file of pages, PDF or OFD: out of its cells, where nothing encloses them out of its columns, and else out of its text.</summary>
internal sealed class PageFormReader
{
    private const int FewestLabels = 3;
    private readonly string _format;
    private readonly ReadLimits _limits;
    private readonly ProblemList _problems;
    private readonly CancellationToken _cancellation;

    /// <param name="format">The format's name for a result.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="problems">Where what could not be read is named.</param>
    /// <param name="cancellation">Asked between two forms, and within each.</param>
    public PageFormReader(string format, ReadLimits limits, ProblemList problems, CancellationToken cancellation)
    {
        _format = format;
        _limits = limits;
        _problems = problems;
        _cancellation = cancellation;
    }

    private SourcePosition File => new() { File = _problems.File };

    /// <summary>Reads the forms of the pages; what cannot be read is a problem.</summary>
    public ReadResult Read(PdfReading pages)
    {
        if (pages.IsTight) return ReadText(pages, "PagesNoCells");
        var (forms, problems, isUnsure) = FormsOf(pages);
        if (pages.Close is { } close && !close.IsTight && FormsOf(close) is var (closeForms, closeProblems, _) && !AreSame(forms, closeForms))
        {
            // Two ways to part the columns, and two readings: neither is sure.
            var isCloser = !closeForms.IsEmpty && (forms.IsEmpty || Rank(closeForms, close).CompareTo(Rank(forms, pages)) >= 0);
            if (isCloser) (pages, forms, problems) = (close, closeForms, closeProblems);
            if (forms.IsEmpty) return ReadText(close, "PagesCloseColumns");
            _problems.Add(ReadProblemCode.NoCells, File, "PagesCloseColumns");
            forms = [.. forms.Select(PageText.Doubted)];
        }
        else if (isUnsure)
        {
            // What was lost has no cell that a doubt could be noted on.
            _problems.Add(ReadProblemCode.NoCells, File, "PagesInferred");
        }

        // What a page's columns do not show, its words may.
        if (forms.IsEmpty && _problems.Count == 0 && problems.IsEmpty) return ReadText(pages, null);
        return Result(forms, problems);
    }

    private (ImmutableArray<FormReading> Forms, ImmutableArray<ReadProblem> Problems, bool IsUnsure) FormsOf(PdfReading pages)
    {
        var problems = new ProblemList(_problems.File, _limits.MaxProblems);
        var forms = new GridFormReader(_limits).Read(pages.Grids, problems, _cancellation);
        var (checkedForms, isUnsure) = pages.Checked(forms);
        return (checkedForms, [.. problems.ToImmutable().Select(p => Reasoned(p, pages))], isUnsure);
    }

    // What a table without lines lacks may be there, and its columns not be told apart.
    private ReadProblem Reasoned(ReadProblem problem, PdfReading pages)
    {
        if (problem.Code != ReadProblemCode.Truncated || pages.Ruled.Contains(problem.Position.Page ?? 0)) return problem;
        var unread = new ProblemList(_problems.File, 1);
        unread.Add(ReadProblemCode.NoCells, problem.Position, "PagesUnread");
        return unread.ToImmutable()[0];
    }

    private static bool AreSame(ImmutableArray<FormReading> one, ImmutableArray<FormReading> other) =>
        one.Length == other.Length && one.Zip(other).All(f => FormJson.Serialize(new FormReading { Form = f.First.Form }).AsSpan().SequenceEqual(FormJson.Serialize(new FormReading { Form = f.Second.Form })));

    // What holds counts before how much is read: columns parted where none end give more cells.
    private static (int Parts, int Cells) Rank(ImmutableArray<FormReading> forms, PdfReading pages) =>
        (forms.Sum(f => ReadingCheck.PartsThatHold(f.Form, pages.Grids)), forms.Sum(f => f.Source.Count));

    // Where nothing shows which lines are one cell, what is known of forms tells.
    private ReadResult ReadText(PdfReading pages, string? doubt)
    {
        var page = new PageText(pages.Grids);
        var problems = new ProblemList(_problems.File, _limits.MaxProblems);
        var read = new PlainTextReader(_limits).Read(new DecodedText(page.Text, "UTF-16LE", false), problems, _cancellation);
        if (read.Forms.IsEmpty)
        {
            // A text that breaks off where columns cannot be told apart need not be one that is cut off.
            if (HasHeading(pages) || (FormWords.AreIn(page.Text) && read.Problems.Any(p => p.Code is ReadProblemCode.Truncated or ReadProblemCode.NoCells))) _problems.Add(ReadProblemCode.NoCells, File, "PagesUnread");
            else if (_problems.Count == 0) _problems.Add(ReadProblemCode.NotAForm, File, "NotAForm");
            return Result([], []);
        }

        if (doubt is not null) _problems.Add(ReadProblemCode.NoCells, File, doubt);
        var forms = read.Forms.Select(page.Placed).Select(f => doubt is null ? f : PageText.Doubted(f));
        return Result([.. forms], [.. read.Problems.Select(p => p with { Position = page.Place(p.Position) })]);
    }

    // The columns of a self-evaluation among text without lines: 实际完成值 or 得分, and others.
    private static bool HasHeading(PdfReading pages)
    {
        if (!pages.Ruled.IsEmpty) return false;
        var labels = pages.Grids.SelectMany(g => g.Cells).Where(c => RowKind.IsIndicatorColumn(c.Text)).Select(c => c.Text).Distinct(StringComparer.Ordinal).ToList();
        return labels.Count >= FewestLabels && labels.Exists(RowKind.IsOutcome);
    }

    private ReadResult Result(ImmutableArray<FormReading> forms, ImmutableArray<ReadProblem> problems) =>
        new() { Format = _format, Forms = forms, Problems = [.. _problems.ToImmutable(), .. problems] };
}
