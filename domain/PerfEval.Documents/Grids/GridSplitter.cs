using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Grids;

/// <summary>Cuts the rows of a file's grids into its forms: by their titles, or by their first labels where a title is missing.</summary>
internal sealed class GridSplitter
{
    private const int LookedAhead = 10;
    private const int LongestYear = 40;

    // A title over several rows has little between them; a list of contents names the form long before it.
    private const int MostTitleRows = 4;

    // A list of attachments names the form too, and is none.
    private const int LeastOtherRows = 5;

    private readonly List<GridRow> _rows;
    private readonly RowFacts[] _facts;
    private readonly List<GridSlice> _slices = [];
    private readonly List<int> _kept = [];
    private bool _isOpen;
    private bool _headless;
    private FormKind _kind;
    private bool _sawHead;
    private bool _sawTable;
    private bool _sawTotal;
    private int _identityAt = -1;

    private GridSplitter(List<GridRow> rows, CancellationToken cancellationToken)
    {
        _rows = rows;
        _facts = new RowFacts[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _facts[i] = RowFacts.Of(rows, i);
        }
    }

    /// <summary>The forms of rows, in their order; the rows outside belong to none.</summary>
    public static List<GridSlice> Split(List<GridRow> rows, CancellationToken cancellationToken)
    {
        var splitter = new GridSplitter(rows, cancellationToken);
        for (var i = 0; i < rows.Count; i = splitter.Take(i))
        {
        }

        splitter.Close();
        return splitter._slices;
    }

    private int Take(int i)
    {
        var facts = _facts[i];
        if (facts.Title is not null && !facts.NamesProject)
        {
            if (_isOpen && _sawTable && !_sawTotal && RepeatedHeadEnd(i) is var end && end > i) return end;
            if (_isOpen && !_sawHead && !_sawTable && !_headless && _kept.Count <= MostTitleRows) _kind = facts.Kind;
            else Open(facts.Kind, false);
        }
        else if (facts.NamesProject)
        {
            if (_isOpen && _sawTable && !_sawTotal && RepeatedHeadEnd(i) is var end && end > i) return end;
            if (!_isOpen || _headless || _sawTable || _sawTotal) OpenAtHead(i, facts.Kind);
            if (!_sawHead) _identityAt = i;
            _sawHead = true;
        }
        else if (facts.Table is not null)
        {
            if (!_isOpen || _sawTotal) Open(FormKind.Project, true);
            _sawTable = true;
        }
        else if (facts.IsTotal && _sawTable)
        {
            _sawTotal |= !SectionTotals.IsOne(_rows, _facts, i);
        }

        if (_isOpen) _kept.Add(i);
        return i + 1;
    }

    // A page or sheet repeats title and head above the rest of its table. A form of its own has funds or goals below its head.
    private int RepeatedHeadEnd(int i)
    {
        var head = -1;
        for (var k = i; k < _rows.Count && k < i + LookedAhead; k++)
        {
            if (head >= 0 && _facts[k].Title is not null) return i;
            if (_facts[k].NamesProject)
            {
                if (head < 0 && !SameProject(k)) return i;
                if (head < 0) head = k;
            }
            else if (_facts[k].IsFundHeading || _facts[k].NamesGoal)
            {
                return i;
            }
            else if (_facts[k].Table is not null)
            {
                return k;
            }
        }

        return head < 0 && _facts[i].Title is not null ? i + 1 : i;
    }

    private bool SameProject(int at)
    {
        if (_identityAt < 0) return false;
        return Identity(_identityAt) is { Length: > 0 } mine && mine == Identity(at);
    }

    private string Identity(int at)
    {
        var row = _rows[at];
        foreach (var cell in row.Starting)
        {
            foreach (var label in cell.HeadLabels)
            {
                if (label.Field is HeaderField.ProjectName or HeaderField.ProjectCode) return label.Value.Length > 0 ? label.Value : row.RightOf(cell)?.Text ?? "";
            }
        }

        return "";
    }

    // Without a title, units and year may stand above the project's name.
    private void OpenAtHead(int i, FormKind kind)
    {
        var from = i;
        while (from > 0 && _rows[from - 1].GridIndex == _rows[i].GridIndex && IsHeadRow(from - 1)) from--;
        while (from > 0 && (_rows[from - 1].GridIndex == _rows[i].GridIndex ? SaysYear(from - 1) : SaysNothingElse(from - 1))) from--;
        _kept.RemoveAll(k => k >= from);
        Open(kind, false);
        for (var k = from; k < i; k++) _kept.Add(k);
    }

    private bool IsHeadRow(int k) =>
        _facts[k] is { Title: null, Table: null, IsTotal: false, IsFundHeading: false, NamesGoal: false }
        && _rows[k].Starting.First().HeadLabels is [var label, ..] && (label.Field != HeaderField.Other || !_isOpen);

    // （2022年度） above the head, below a title that is none of ours or none at all.
    private bool SaysYear(int k) => _facts[k] is { Table: null, IsTotal: false } && _rows[k].Cells is [{ Text.Length: <= LongestYear } only] && Title.Year(only.Text) is not null;

    // In a document it is a paragraph above the table, where a date may stand below the form before.
    private bool SaysNothingElse(int k) => _rows[k].Cells is [{ Text: var text }] && text.AsSpan().Trim("（）() ") is var year && YearText.At(year) is not null && year[YearText.Length..].TrimStart() is "年" or "年度";

    private void Open(FormKind kind, bool headless)
    {
        Close();
        _isOpen = true;
        _kind = kind;
        _headless = headless;
        _sawHead = _sawTable = _sawTotal = false;
        _identityAt = -1;
    }

    private void Close()
    {
        if (_isOpen && (_sawHead || _sawTable || (_kind != FormKind.Project && _kept.Count >= LeastOtherRows)))
        {
            _slices.Add(new GridSlice([.. _kept.Select(i => _rows[i])], [.. _kept.Select(i => _facts[i])], _headless, _kind));
        }

        _kept.Clear();
    }
}
