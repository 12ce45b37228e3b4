using System.Buffers;
using PerfEval.Documents.Grids;
using PerfEval.Documents.Grids.Rows;
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
    private readonly CancellationToken _cancellation;
    private readonly FormText _text;

    private const decimal FullWeight = 100m;
    private static readonly string[] HeadingWords = ["一级", "二级", "三级", "指标值", "完成值", "指标名称"];

    private static readonly SearchValues<string> Results = SearchValues.Create(["自评", "得分", "评分", "完成值", "完成情况", "实际", "执行数", "执行率", "支出数", "决算数"], StringComparison.Ordinal);

    // A file that ends in a digit, without a line's end, may have been cut off within the number.
    private readonly bool _endsWithinNumber;
    private readonly bool _endsWithinLine;
    private readonly bool _isLast;

    public FormReader(TextDocument document, FormSlice slice, ReadLimits limits, ProblemList problems, CancellationToken cancellation)
    {
        _document = document;
        _slice = slice;
        _limits = limits;
        _problems = problems;
        _cancellation = cancellation;
        _text = FormText.From(document, slice.FirstLine, slice.EndLine, cancellation);
        _isLast = slice.EndLine == document.LineCount;
        _endsWithinLine = _isLast && document.Text[^1] is not ('\n' or '\r');
        _endsWithinNumber = _isLast && document.Text[^1] is >= '0' and <= '9' or '.';
    }

    private int FirstLine => _slice.FirstLine + 1;

    /// <summary>The form; null where it cannot be read, which is then named.</summary>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public FormReading? Read()
    {
        var list = ListHeadingAt();
        var only = list < 0 ? null : ListHeading.OnlyNameBelow(_document, list, _slice.EndLine);
        if (list >= 0 && only is null)
        {
            _problems.AddOtherForm(FormKind.Several, new SourcePosition { File = _problems.File, Line = FirstLine });
            return null;
        }

        var notes = new ReadingNotes(_problems.File, _cancellation);
        var sections = FormSections.Find(_text);
        var form = new HeaderReader(_text, sections.HeadEnd, notes).Read(new SelfEvaluationForm());
        if (only is not null)
        {
            // Nothing tells where a name in a column ends that is not parted from the next.
            if (sections.Table is not { } named || DelimitedBelow(named) is null)
            {
                _problems.Add(ReadProblemCode.NoCells, FirstLine, "TextHeading", FirstLine, only);
                return null;
            }

            form = form with { ProjectName = only };
            notes.At(CellPointer.ProjectName, list + 2);
        }

        if (IsUnclear(sections) || sections.Table?.IsScattered(_text) == true || sections.Table?.IsBesideAnother(_text) == true || IsOnOneLine(sections)) return Unread(form, sections);
        var table = sections.Table is { } header ? ReadTable(header, sections.TableEnd, notes) : null;
        if (table is null && sections.Table is not null)
        {
            _problems.Add(ReadProblemCode.TooManyRows, FirstLine, "TooManyRows", FirstLine, FormGaps.NameOf(form), _limits.MaxRows);
            return null;
        }

        if (table is null || table.Rows.IsEmpty) return Unread(form, sections);
        var funds = new FundsReader(_text, sections, notes).Read();
        if (ReadTotal(sections, table, funds, notes, out var isCutOff) is not { } total)
        {
            _problems.Add(ReadProblemCode.Truncated, FirstLine, "TruncatedAtTotal", FirstLine, FormGaps.NameOf(form));
            return null;
        }

        if (isCutOff)
        {
            AddTruncated(form, ["PartTotalScore"]);
            return null;
        }

        if (_endsWithinNumber && total.Score.Value != table.Scores + (funds.Total.Score.Value ?? 0)) notes.Doubt(CellPointer.TotalScore, ReadMessages.DoubtCutOff);
        var hasReasonsBelow = sections.HasReasonsBelowTotal(_text);
        if (hasReasonsBelow) DoubtMissingReasons(table, notes);
        if (AreSwapped(table, total)) DoubtNumbers(table, notes);
        if (table.Columns is null) DoubtExtraPoints(table, notes);
        form = form with
        {
            Funds = funds,
            Goal = new GoalReader(_text, sections, notes).Read(),
            Indicators = table.Rows,
            SectionWeights = table.SectionWeights,
            Total = total,
        };
        if (FormGaps.HasNoResults(form, c => table.Columns is { } columns ? columns.Has(c) : sections.Table!.Has(c)))
        {
            _problems.AddOtherForm(FormKind.Target, new SourcePosition { File = _problems.File, Line = FirstLine });
            return null;
        }

        var missing = FormGaps.Of(form, c => (table.Columns is { } columns ? columns.Has(c) : sections.Table!.Has(c)) || (c == IndicatorColumn.Weight && table.HasWeights) || (c == IndicatorColumn.Deviation && (hasReasonsBelow || table.Rows.Any(r => r.Deviation.Text.Length > 0))), HasAmounts(funds.Total));
        FormGaps.Name(_problems, new SourcePosition { File = _problems.File, Line = FirstLine }, form, missing, () => MentionsGoal(sections));

        UnreadLabels.Doubt(_text, sections, form, notes);
        UnreadWords.Doubt(_text, sections, form, notes);

        // Cells on lines of their own tell by their order alone which row and column they are of.
        if (sections.Table?.IsLabelALine(_text) == true && !ReadingCheck.Holds(form, [])) notes.DoubtAll(ReadMessages.DoubtLines);
        return notes.Complete(form);
    }

    // The line in which 项目名称 first stands where that is the heading of a table, not before the name of one project; -1 where it is not.
    private int ListHeadingAt()
    {
        for (var i = _slice.FirstLine; i < _slice.EndLine; i++)
        {
            if (FormSplitter.IsNameLabel(_document.Span(i))) return ListHeading.NamesProjects(_document.Span(i)) ? i : -1;
        }

        return -1;
    }

    // Scores above their weights that add up to 100 are weights: the heading's labels stand in another order than they were read in.
    private static bool AreSwapped(IndicatorTable table, FormTotal total) =>
        total.Score.Value == FullWeight && total.Weight.Value < FullWeight && table.Rows.All(r => r.Weight.Value <= r.Score.Value) && table.Rows.Any(r => r.Weight.Value < r.Score.Value);

    private static void DoubtNumbers(IndicatorTable table, ReadingNotes notes)
    {
        for (var i = 0; i < table.Rows.Length; i++)
        {
            notes.Doubt(RowPointers.At(i).Weight, ReadMessages.DoubtColumnOrder);
            notes.Doubt(RowPointers.At(i).Score, ReadMessages.DoubtColumnOrder);
        }

        notes.Doubt(CellPointer.TotalWeight, ReadMessages.DoubtColumnOrder);
        notes.Doubt(CellPointer.TotalScore, ReadMessages.DoubtColumnOrder);
    }

    // 加分项 and 扣分项 print one number: nothing tells which it is, nor where the row ends.
    private static void DoubtExtraPoints(IndicatorTable table, ReadingNotes notes)
    {
        for (var i = 0; i < table.Rows.Length; i++)
        {
            if (!table.Rows[i].Name.Text.Contains("加分项", StringComparison.Ordinal) && !table.Rows[i].Name.Text.Contains("扣分项", StringComparison.Ordinal)) continue;
            foreach (var pointer in RowPointers.At(i).Printed(table.Rows[i])) notes.Doubt(pointer, ReadMessages.DoubtRowNumbers);
        }
    }

    // Which rows the reasons below the total are for is not said; those that give their own keep it.
    private static void DoubtMissingReasons(IndicatorTable table, ReadingNotes notes)
    {
        for (var i = 0; i < table.Rows.Length; i++)
        {
            if (table.Rows[i] is { Deviation.Text.Length: 0 } row && row.Score.Value < row.Weight.Value) notes.Doubt(RowPointers.At(i).Deviation, ReadMessages.DoubtDeviation);
        }
    }

    // 总分 at the table's end or outside the table; null where none is printed and the text may have ended before it.
    private FormTotal? ReadTotal(FormSections sections, IndicatorTable table, Funds funds, ReadingNotes notes, out bool isCutOff)
    {
        isCutOff = false;
        var header = sections.Table!;
        var (weights, scores) = (table.Weights + (funds.Total.Weight.Value ?? 0), table.Scores + (funds.Total.Score.Value ?? 0));
        if (sections.Total >= 0)
        {
            var total = TotalReader.Read(_text, sections.TotalText, header, weights, scores, notes, out isCutOff);

            // What the rows do not add up to may be the form's error, or the total of a part of it.
            if (((total.Score.Value ?? scores) == scores && (total.Weight.Value ?? weights) == weights) || !sections.HasOtherTotal(_text)) return total;
            notes.Doubt(CellPointer.TotalScore, ReadMessages.DoubtTwice);
            notes.Doubt(CellPointer.TotalWeight, ReadMessages.DoubtTwice);
            return total;
        }

        var outside = TotalReader.Outside(_text, 0, header.Start, notes) ?? TotalReader.Outside(_text, sections.TableEnd, _text.Length, notes);
        if (sections.HasFoot || (outside is not null && outside.Score.Value == scores)) return outside ?? new FormTotal();

        // A table whose weights add up has all its rows, unless those worth nothing are cut off; one without numbers has no total to tell where it ends.
        if (_endsWithinLine || (header.HasNumbers && (weights != FullWeight || (_isLast && table.HasWorthless)))) return null;
        if (_isLast) notes.Doubt(RowPointers.At(table.Rows.Length - 1).Deviation, ReadMessages.DoubtCutOff);
        return outside ?? new FormTotal();
    }

    private IndicatorTable? ReadTable(TableHeader header, int end, ReadingNotes notes)
    {
        if (DelimitedBelow(header) is { } delimited)
        {
            var endLine = end < _text.Length ? _text.LineOf(end) - 1 : _text.LineOf(end);
            return delimited.Read(endLine, _problems.File, _limits.MaxRows, notes);
        }

        return new IndicatorTableReader(_text, header, notes).Read(end, _limits.MaxRows);
    }

    private DelimitedTable? DelimitedBelow(TableHeader header) => DelimitedTable.Below(_document, _text.LineOf(header.Start) - 1, _text.LineOf(header.LabelsAt) - 1);

    // Labels broken over lines, or what was reached and scored twice, with nothing that parts the cells.
    private bool IsUnclear(FormSections sections) => sections.Table is { } table && (table.IsBroken(_text) || (table.HasSeveralResults(_text) && DelimitedBelow(table) is null));

    // What keeps a form from being read: its text ends early, or is broken so that its table cannot be told apart. Another paper that names a project is none.
    private FormReading? Unread(SelfEvaluationForm form, FormSections sections)
    {
        if (NamesNoResults()) _problems.AddOtherForm(FormKind.Target, new SourcePosition { File = _problems.File, Line = FirstLine });
        else if (ForeignLabels.AreIn(_text.Text)) _problems.Add(ReadProblemCode.NoCells, FirstLine, "TextForeign", FirstLine);
        else if (sections.Table?.IsBesideAnother(_text) ?? HasSeveralGroups()) _problems.Add(ReadProblemCode.NoCells, FirstLine, "TextSideBySide", FirstLine);
        else if (sections.Table?.IsScattered(_text) == true) _problems.Add(ReadProblemCode.NoCells, FirstLine, "TextScattered", FirstLine, FormGaps.NameOf(form));
        else if (sections.Table is null ? HasBrokenHeading(sections) : IsUnclear(sections)) _problems.Add(ReadProblemCode.NoCells, FirstLine, "TextHeading", FirstLine, FormGaps.NameOf(form));
        else if (IsOnOneLine(sections)) _problems.Add(ReadProblemCode.NoCells, FirstLine, "TextOneLine", FirstLine, FormGaps.NameOf(form));
        else if (sections.Table is { HasNumbers: false } header && header.End < sections.TableEnd) _problems.Add(ReadProblemCode.NoCells, FirstLine, "TextRows", FirstLine, FormGaps.NameOf(form));
        else if (sections.Table is not null || sections.HasFunds || FormWords.AreIn(_text.Text)) AddTruncated(form, BrokenOff(form, sections));
        return null;
    }

    // Outside its table and its title.
    private bool MentionsGoal(FormSections sections)
    {
        for (var i = _slice.FirstLine; i < _slice.EndLine; i++)
        {
            var line = i + 1;
            if (_document.Span(i).Contains("目标", StringComparison.Ordinal) && FormSplitter.TitleOf(_document.Span(i)) is null && (line < _text.LineOf(sections.Table!.Start) || line > _text.LineOf(Math.Min(sections.TableEnd, _text.Length - 1)))) return true;
        }

        return false;
    }

    private bool HasSeveralGroups()
    {
        for (var i = _slice.FirstLine; i < _slice.EndLine; i++)
        {
            if (ListHeading.HasSeveralGroups(_document.Span(i))) return true;
        }

        return false;
    }

    // 三级指标 and 指标值, and no label of what was reached, spent or scored: a form of targets, whatever its title.
    private bool NamesNoResults() =>
        _text.Text.Contains("三级指标", StringComparison.Ordinal) && _text.Text.Contains("指标值", StringComparison.Ordinal) && !_text.Text.AsSpan().ContainsAny(Results);

    // Rows behind their heading on its own line, to the text's end: its lines' ends are lost.
    private bool IsOnOneLine(FormSections sections) => sections.Table is { } table && table.End < _text.Length && _text.LineOf(table.Start) == _text.LineOf(_text.Length - 1);

    private void AddTruncated(SelfEvaluationForm form, List<string> missing) =>
        _problems.Add(ReadProblemCode.Truncated, FirstLine, "Truncated", FirstLine, FormGaps.NameOf(form), new TextNames([.. missing]));

    // Two labels of its columns stand below the rest of the form, or the words that they are broken into; of cells on lines of their own, within its funds.
    private bool HasBrokenHeading(FormSections sections)
    {
        var rest = _text.Span(Math.Max(sections.FundsEnd, Math.Max(sections.GoalExpectedText, sections.GoalActualText)), _text.Length);
        var labels = 0;
        foreach (var label in HeadingWords)
        {
            if (rest.IndexOf(label, StringComparison.Ordinal) >= 0) labels++;
        }

        return labels >= 2 || (_text.Text.Contains("二级指标", StringComparison.Ordinal) && _text.Text.Contains("三级指标", StringComparison.Ordinal));
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
