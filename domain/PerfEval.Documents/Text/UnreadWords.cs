using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Grids.Sections;
using PerfEval.Documents.Text.Indicators;
using PerfEval.Documents.Text.Layout;
using PerfEval.Documents.Text.Sections;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Text;

/// <summary>
/// Holds a reading to its text: words that went into no cell were lost somewhere. Below the total, values and labels show
/// that the text is not in the order in which the form is read, as where a program draws wrapped cells after all others.
/// </summary>
internal sealed class UnreadWords
{
    private const int ShortestGoal = 4;
    private const int LongestYear = 12;
    private const int LongestUnit = 12;
    private static readonly string[] WordsOfNotes = ["填", "限", "模板", "盖章", "签字", "注："];

    private readonly FormText _text;
    private readonly FormSections _sections;
    private readonly SelfEvaluationForm _form;
    private readonly ReadingNotes _notes;
    private readonly ReadWords _words;

    private UnreadWords(FormText text, FormSections sections, SelfEvaluationForm form, ReadingNotes notes) =>
        (_text, _sections, _form, _notes, _words) = (text, sections, form, notes, new ReadWords(form));

    /// <summary>Doubts what may have lost them.</summary>
    /// <param name="text">The form.</param>
    /// <param name="sections">Where its parts stand.</param>
    /// <param name="form">What was read.</param>
    /// <param name="notes">Where doubts go.</param>
    public static void Doubt(FormText text, FormSections sections, SelfEvaluationForm form, ReadingNotes notes)
    {
        var unread = new UnreadWords(text, sections, form, notes);
        unread.DoubtForFoot();
        unread.DoubtForTable();
        unread.DoubtForGoals();
    }

    private void DoubtForFoot()
    {
        var (isOpen, isOutOfOrder) = (false, false);
        for (var i = BehindTotal(); i < _text.Length; i = _text.TokenEnd(i, _text.Length))
        {
            var word = _text.Span(i, _text.TokenEnd(i, _text.Length));
            if (_text.GapBefore(i) >= Gap.Line && TableFoot.BeginsNotes(word)) break;
            isOutOfOrder |= IsOfTable(word);
            isOpen |= IsLeftOver(i, _text.Length) && word.Length >= ShortestGoal && !IsOfNotes(word);
        }

        if (isOutOfOrder) DoubtAll();
        if (isOutOfOrder || isOpen) DoubtBlanks();
    }

    // Labels may be among what stands out of its place: a cell that has none is no more certain than others.
    private void DoubtAll()
    {
        _notes.DoubtAll(ReadMessages.DoubtLines);
        if (!_form.FiscalYear.IsPrinted) _notes.Doubt(CellPointer.FiscalYear, ReadMessages.DoubtUnread);
        DoubtAbsent(CellPointer.ProjectCode, _form.ProjectCode);
        DoubtAbsent(CellPointer.ProjectName, _form.ProjectName);
        DoubtAbsent(CellPointer.ImplementingUnit, _form.ImplementingUnit);
        DoubtAbsent(CellPointer.PrimaryBudgetUnit, _form.PrimaryBudgetUnit);
        DoubtAbsent(CellPointer.GoalExpected, _form.Goal.Expected);
        DoubtAbsent(CellPointer.GoalActual, _form.Goal.Actual);
    }

    private void DoubtAbsent(string pointer, TextCell cell)
    {
        if (!cell.IsPrinted) _notes.Doubt(pointer, ReadMessages.DoubtUnread);
    }

    // The line of the total has its numbers, and what they are worth.
    private int BehindTotal()
    {
        var i = _sections.TableEnd;
        while (i < _text.Length && (i == _sections.TableEnd || _text.GapBefore(i) < Gap.Line)) i = _text.TokenEnd(i, _text.Length);
        return i;
    }

    private bool IsOfTable(ReadOnlySpan<char> word)
    {
        if (Title.KindOf(word.ToString()) is FormKind.Project || IsUnit(word)) return true;
        if (LabelPieces.Tell(word)) return LabelText.Of(word.ToString()).Words is not { IsTotal: true } and not { Header: not null } and not { Indicator: IndicatorColumn.Deviation };
        return word.ContainsAnyInRange('0', '9') && !word.ContainsAny('：', ':') && ValueShape.IsQuantity(word) && _words.IsLeftOver(word) && !word.EndsWith("分") && !IsDate(word);
    }

    // （万元） and 单位：万元 say of the funds what they are printed in.
    private static bool IsUnit(ReadOnlySpan<char> word) =>
        word.Length <= LongestUnit && word.IndexOf('元') > 0 && AmountUnit.In(word.ToString()) is not null && (word[0] is '(' or '（' || word.StartsWith("单位") || word.StartsWith("金额单位"));

    private static bool IsDate(ReadOnlySpan<char> word) => word.Length <= LongestYear && YearText.At(word) is not null && word[YearText.Length..] is ['年' or '.' or '-' or '/', ..] or [];

    private static bool IsOfNotes(ReadOnlySpan<char> word)
    {
        foreach (var words in WordsOfNotes)
        {
            if (word.IndexOf(words, StringComparison.Ordinal) >= 0) return true;
        }

        return false;
    }

    // What an indicator table holds beside the cells of its rows is a column of another kind, and that its heading names.
    private void DoubtForTable()
    {
        if (_sections.Table is not { } table || HasLeftOver(table.Start, table.End)) return;
        for (var i = table.End; i < _sections.TableEnd; i = _text.TokenEnd(i, _sections.TableEnd))
        {
            if (IsLeftOver(i, _sections.TableEnd)) DoubtRowsAt(_text.LineOf(i));
        }
    }

    // The row that begins above it or on its line, and the one below, unless it is known already that the words about them are open.
    private void DoubtRowsAt(int line)
    {
        var above = _form.Indicators.Length - 1;
        while (above > 0 && LineOf(above) > line) above--;
        if (IsDoubted(above) || (above + 1 < _form.Indicators.Length && IsDoubted(above + 1))) return;
        for (var r = above; r <= above + 1 && r < _form.Indicators.Length; r++)
        {
            foreach (var pointer in RowPointers.At(r).Printed(_form.Indicators[r])) _notes.Doubt(pointer, ReadMessages.DoubtLines);
        }
    }

    private int LineOf(int row) => RowPointers.At(row).Printed(_form.Indicators[row]).Select(_notes.LineOf).Where(l => l > 0).DefaultIfEmpty().Min();

    private bool IsDoubted(int row) => _notes.IsDoubted(RowPointers.At(row).Name) || _notes.IsDoubted(RowPointers.At(row).Deviation) || _notes.IsDoubted(RowPointers.At(row).Actual);

    private void DoubtForGoals()
    {
        if (_form.Goal is { Expected.IsBlank: false, Actual.IsBlank: false } || _sections.Table is not { } table) return;
        if (HasLeftOver(_sections.HeadEnd, table.Start)) DoubtBlankGoals();
    }

    // Cells hold what is printed, and labels are known in simple characters alone.
    private bool IsLeftOver(int start, int end)
    {
        var next = _text.TokenEnd(start, end);
        return _words.IsLeftOver(_text.Span(start, next)) && _words.IsLeftOver(_text.Printed(start, next));
    }

    private bool HasLeftOver(int start, int end)
    {
        for (var i = start; i < end; i = _text.TokenEnd(i, end))
        {
            if (IsLeftOver(i, end)) return true;
        }

        return false;
    }

    private void DoubtBlanks()
    {
        DoubtBlankGoals();
        DoubtBlank(CellPointer.ProjectCode, _form.ProjectCode);
        DoubtBlank(CellPointer.ProjectName, _form.ProjectName);
        DoubtBlank(CellPointer.ImplementingUnit, _form.ImplementingUnit);
        DoubtBlank(CellPointer.PrimaryBudgetUnit, _form.PrimaryBudgetUnit);
        if (_form.FiscalYear.IsBlank) _notes.Doubt(CellPointer.FiscalYear, ReadMessages.DoubtUnread);
        for (var r = 0; r < _form.Indicators.Length; r++)
        {
            var (row, pointers) = (_form.Indicators[r], RowPointers.At(r));
            DoubtBlank(pointers.Name, row.Name);
            DoubtBlank(pointers.Target, row.Target);
            DoubtBlank(pointers.Actual, row.Actual);
            if (row.Score.Value < row.Weight.Value) DoubtBlank(pointers.Deviation, row.Deviation);
        }
    }

    private void DoubtBlankGoals()
    {
        DoubtBlank(CellPointer.GoalExpected, _form.Goal.Expected);
        DoubtBlank(CellPointer.GoalActual, _form.Goal.Actual);
    }

    private void DoubtBlank(string pointer, TextCell cell)
    {
        if (cell.IsBlank) _notes.Doubt(pointer, ReadMessages.DoubtUnread);
    }
}
