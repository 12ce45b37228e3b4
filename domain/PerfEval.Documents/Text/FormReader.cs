using PerfEval.Documents.Text.Indicators;
using PerfEval.Documents.Text.Layout;
using PerfEval.Documents.Text.Sections;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Text;

/// <summary>Reads one form of a text, part by part; a form that lacks a part is a problem and not a form with false errors.</summary>
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
        var form = new HeaderReader(_text, sections.Funds, notes).Read(new SelfEvaluationForm());
        var table = sections is { Table: { } header, Total: >= 0 } ? ReadTable(header, sections.Total, notes) : null;
        if (Missing(form, sections, table) is { Count: > 0 } missing)
        {
            var code = table is null && sections is { Table: not null, Total: >= 0 } ? ReadProblemCode.TooManyRows : ReadProblemCode.Truncated;
            if (code == ReadProblemCode.TooManyRows) _problems.Add(code, FirstLine, "TooManyRows", FirstLine, NameOf(form), _limits.MaxRows);
            else _problems.Add(code, FirstLine, "Truncated", FirstLine, NameOf(form), new TextNames([.. missing]));
            return null;
        }

        var funds = new FundsReader(_text, sections, notes).Read();
        var total = TotalReader.Read(
            _text, sections.TotalText, sections.Table!.Has(IndicatorColumn.Weight),
            table!.Weights + (funds.Total.Weight.Value ?? 0), table.Scores + (funds.Total.Score.Value ?? 0), notes, out var isCutOff);
        if (isCutOff)
        {
            _problems.Add(ReadProblemCode.Truncated, FirstLine, "Truncated", FirstLine, NameOf(form), new TextNames("PartTotalScore"));
            return null;
        }

        if (_endsWithinNumber && total.Score.Value != table.Scores + (funds.Total.Score.Value ?? 0)) notes.Doubt(CellPointer.TotalScore, ReadMessages.DoubtCutOff);
        return notes.Complete(form with
        {
            Funds = funds,
            Goal = new GoalReader(_text, sections, notes).Read(),
            Indicators = table.Rows,
            SectionWeights = table.SectionWeights,
            Total = total,
        });
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

    private static List<string> Missing(SelfEvaluationForm form, FormSections sections, IndicatorTable? table)
    {
        var missing = new List<string>();
        if (!form.ProjectName.IsPrinted && !form.ProjectCode.IsPrinted) missing.Add("PartHeader");
        if (sections.FundTotal < 0 && sections.FundsEnd <= sections.Funds) missing.Add("PartFunds");
        if (sections.GoalExpected < 0 && sections.GoalActual < 0) missing.Add("PartGoal");
        if (sections.Table is null) missing.Add("PartTable");
        else if (sections.Total < 0) missing.Add("PartTotal");
        else if (table is null || table.Rows.IsEmpty) missing.Add("PartRows");
        return missing;
    }

    private static object NameOf(SelfEvaluationForm form) =>
        form.ProjectName.Text is { Length: > 0 } name ? Cut(name) : form.ProjectCode.Text is { Length: > 0 } code ? Cut(code) : new TextNames("NoName");

    private static string Cut(string name) => name.Length <= 60 ? name : string.Concat(name.AsSpan(0, 60), "…");
}
