using PerfEval.Documents.Text.Indicators;
using PerfEval.Documents.Text.Layout;
using PerfEval.Documents.Text.Sections;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Text;

/// <summary>Reads one form of a text, part by part, as far as it goes; one that breaks off is a problem and not a form with false errors.</summary>
internal sealed class FormReader
{
    private readonly TextDocument _document;
    private readonly FormSlice _slice;
    private readonly ReadLimits _limits;
    private readonly ProblemList _problems;
    private readonly FormText _text;

    // A file that ends in a digit, without a line's end, may have been cut off within the number.
    private readonly bool _endsWithinNumber;

    public FormReader(TextDocument document, FormSlice slice, ReadLimits limits, ProblemList problems)
    {
        _document = document;
        _slice = slice;
        _limits = limits;
        _problems = problems;
        _text = FormText.From(document, slice.FirstLine, slice.EndLine);
        _endsWithinNumber = slice.EndLine == document.LineCount && document.Text[^1] is >= '0' and <= '9' or '.';
    }

    private int FirstLine => _slice.FirstLine + 1;

    /// <summary>The form; null where it cannot be read, which is then named.</summary>
    public FormReading? Read()
    {
        var notes = new ReadingNotes(_problems.File);
        var sections = FormSections.Find(_text);
        var form = new HeaderReader(_text, sections.HeadEnd, notes).Read(new SelfEvaluationForm());
        var table = sections is { Table: { } header, Total: >= 0 } ? ReadTable(header, sections.Total, notes) : null;
        if (table is null && sections is { Table: not null, Total: >= 0 })
        {
            _problems.Add(ReadProblemCode.TooManyRows, FirstLine, "TooManyRows", FirstLine, FormGaps.NameOf(form), _limits.MaxRows);
            return null;
        }

        if (table is null || table.Rows.IsEmpty)
        {
            _problems.Add(ReadProblemCode.Truncated, FirstLine, "Truncated", FirstLine, FormGaps.NameOf(form), new TextNames([.. BrokenOff(form, sections)]));
            return null;
        }

        var funds = new FundsReader(_text, sections, notes).Read();
        var total = TotalReader.Read(
            _text, sections.TotalText, sections.Table!,
            table.Weights + (funds.Total.Weight.Value ?? 0), table.Scores + (funds.Total.Score.Value ?? 0), notes, out var isCutOff);
        if (isCutOff)
        {
            _problems.Add(ReadProblemCode.Truncated, FirstLine, "Truncated", FirstLine, FormGaps.NameOf(form), new TextNames("PartTotalScore"));
            return null;
        }

        if (_endsWithinNumber && total.Score.Value != table.Scores + (funds.Total.Score.Value ?? 0)) notes.Doubt(CellPointer.TotalScore, ReadMessages.DoubtCutOff);
        form = form with
        {
            Funds = funds,
            Goal = new GoalReader(_text, sections, notes).Read(),
            Indicators = table.Rows,
            SectionWeights = table.SectionWeights,
            Total = total,
        };
        if (FormGaps.Of(form, sections.Table!.Has, HasAmounts(funds.Total)) is { Count: > 0 } missing)
        {
            var start = new SourcePosition { File = _problems.File, Line = FirstLine };
            _problems.Add(ReadProblemCode.Incomplete, start, "Incomplete", new PlaceName(start), FormGaps.NameOf(form), new TextNames([.. missing]));
        }

        return notes.Complete(form);
    }

    private IndicatorTable? ReadTable(TableHeader header, int total, ReadingNotes notes)
    {
        var headerLine = _text.LineOf(header.Start);
        if (DelimitedTable.Below(_document.Span(headerLine - 1)) is { } delimited)
        {
            return new DelimitedTableReader(notes).Read(delimited, _document, headerLine, _text.LineOf(total) - 1, _limits.MaxRows);
        }

        return new IndicatorTableReader(_text, header, notes).Read(total, _limits.MaxRows);
    }

    private static bool HasAmounts(FundTotal total) => total.InitialBudget.IsPrinted || total.AnnualBudget.IsPrinted || total.Executed.IsPrinted;

    // Where the text ends before the table does, what is missing is what did not come any more.
    private static List<string> BrokenOff(SelfEvaluationForm form, FormSections sections)
    {
        var missing = new List<string>();
        if (!form.ProjectName.IsPrinted && !form.ProjectCode.IsPrinted) missing.Add("PartHeader");
        if (!sections.HasFunds) missing.Add("PartFunds");
        if (sections.GoalExpected < 0 && sections.GoalActual < 0) missing.Add("PartGoal");
        missing.Add(sections.Table is null ? "PartTable" : sections.Total < 0 ? "PartTotal" : "PartRows");
        return missing;
    }
}
