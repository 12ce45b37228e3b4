using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Grids.Sections;
using PerfEval.Documents.Text;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Grids;

/// <summary>Reads one form of grids, part by part, as far as it goes; what it lacks is named.</summary>
internal sealed class GridForm
{
    private readonly GridSlice _slice;
    private readonly ReadLimits _limits;
    private readonly ProblemList _problems;
    private readonly CancellationToken _cancellation;

    public GridForm(GridSlice slice, ReadLimits limits, ProblemList problems, CancellationToken cancellation)
    {
        _slice = slice;
        _limits = limits;
        _problems = problems;
        _cancellation = cancellation;
    }

    private SourcePosition Start => _slice.Rows[0].Starting.First().Position;

    /// <summary>The form; null where there is too little of it, which is then named.</summary>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public FormReading? Read()
    {
        var notes = new ReadingNotes(_problems.File, _cancellation);
        var cells = new CellReader(notes);
        var table = new TableReader(_slice, cells, _limits.MaxRows);
        table.Read();
        var (rest, below) = RowsAround(table);
        var funds = new FundsReader(rest, below, cells, notes);
        var goals = new GoalReader(rest.FindAll(r => !funds.Used.Contains(r)), below, cells);
        var fundCells = funds.Read();
        var goal = goals.Read();
        var head = new HeadReader(rest.FindAll(r => !funds.Used.Contains(r) && !goals.Used.Contains(r)), cells).Read();
        var form = WithNameInTable(head, cells) with
        {
            Funds = fundCells,
            Goal = goal,
            Indicators = table.Rows,
            SectionWeights = table.SectionWeights,
            Total = table.Total ?? (table.Columns is { } heading ? new TotalReader(heading, cells).Outside(rest) : null) ?? new FormTotal(),
        };
        if (table.IsTooLong)
        {
            _problems.Add(ReadProblemCode.TooManyRows, Start, "GridTooManyRows", new PlaceName(Start), FormGaps.NameOf(form), _limits.MaxRows);
            return null;
        }

        if (table.Columns is not { } columns || table.Rows.IsEmpty)
        {
            // Lists of purchases and invoices name projects too.
            if (table.Columns is null && !funds.IsPrinted && !_slice.Rows.Any(r => r.Starting.Any(c => FormWords.AreIn(c.Text)))) return null;
            _problems.Add(ReadProblemCode.Truncated, Start, "GridTruncated", new PlaceName(Start), FormGaps.NameOf(form), new TextNames(table.Columns is null ? "PartTable" : "PartRows"));
            return null;
        }

        if (SeveralProjects.AreBeside(_slice, table.Used, form))
        {
            _problems.AddOtherForm(FormKind.Several, Start);
            return null;
        }

        if (FormGaps.HasNoResults(form, columns.Has))
        {
            _problems.AddOtherForm(FormKind.Target, Start);
            return null;
        }

        var missing = FormGaps.Of(form, IsPrinted, funds.IsPrinted && HasAmounts(form.Funds));
        FormGaps.Name(_problems, Start, form, missing, () => rest.Exists(r => r.Starting.Any(MentionsGoal)), table.HasNumbersUnderNoLabel);
        return notes.Complete(form);

        bool IsPrinted(IndicatorColumn column) =>
            columns.Has(column) || (column == IndicatorColumn.Weight && table.HasWeightsInNames) || (column == IndicatorColumn.Deviation && table.HasReasonsBelow);
    }

    private static bool HasAmounts(Funds funds) => HasAmount(funds.Total) || HasAmount(funds.CurrentYearAppropriation) || HasAmount(funds.CarriedOver) || HasAmount(funds.Other);

    private static bool HasAmount(FundLine line) => line.InitialBudget.IsPrinted || line.AnnualBudget.IsPrinted || line.Executed.IsPrinted;

    private static bool MentionsGoal(GridCell cell) => cell.Label.Core.Contains("目标", StringComparison.Ordinal) && !Title.Is(cell.Text);

    // The table of one project may name it in a column, and nothing above it.
    private SelfEvaluationForm WithNameInTable(SelfEvaluationForm head, CellReader cells)
    {
        if (head.ProjectName.IsPrinted || head.ProjectCode.IsPrinted) return head;
        if (SeveralProjects.InColumn(_slice, HeaderField.ProjectName) is { } name) head = head with { ProjectName = cells.Text(CellPointer.ProjectName, name, name.Position) };
        return SeveralProjects.InColumn(_slice, HeaderField.ProjectCode) is { } code ? head with { ProjectCode = cells.Text(CellPointer.ProjectCode, code, code.Position) } : head;
    }

    // What stands below the table goes on with nothing that stands above it.
    private (List<GridRow> Around, HashSet<GridRow> Below) RowsAround(TableReader table)
    {
        var (rest, below) = (new List<GridRow>(_slice.Rows.Length), new HashSet<GridRow>());
        var isBelow = false;
        for (var i = 0; i < _slice.Rows.Length; i++)
        {
            isBelow |= table.Used[i];
            if (table.Used[i]) continue;
            rest.Add(_slice.Rows[i]);
            if (isBelow) below.Add(_slice.Rows[i]);
        }

        return (rest, below);
    }
}
