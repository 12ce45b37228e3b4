namespace PerfEval.Documents.Text;

/// <summary>
/// Tells which printed lines of a column of funds make up each line of ours, and which are only parts of others: by their
/// labels, and where those leave it open by what adds up to the printed total.
/// </summary>
internal sealed class FundColumnSum
{
    private readonly List<FundAmount> _lines;
    private readonly FundHints _hints;
    private readonly Dictionary<FundAmount, FundAmount?> _inner = [];
    private readonly List<FundAmount> _taken = [];
    private readonly bool[] _isOpen = new bool[FundCells.RowCount];

    /// <param name="lines">The lines of the column but its total.</param>
    /// <param name="total">The printed total, in yuan; null where it has none.</param>
    /// <param name="hints">What the rest of the funds says of these lines.</param>
    public FundColumnSum(IEnumerable<FundAmount> lines, decimal? total, FundHints hints)
    {
        _lines = [.. lines.OrderBy(l => l.Label.Order)];
        _hints = hints;
        foreach (var line in _lines)
        {
            if (line.Label.IsSubtotal) PutInto(line, Own(line.Row).TakeWhile(o => o != line).ToList());
            else if (!hints.Apart.Contains(line.Label.Order) && Own(line.Row).FindLast(o => o != line && IsWithin(line, o)) is { } whole) PutInto(whole, [line]);
        }

        FindOpenRows();
        foreach (var line in _lines.Where(l => hints.Within.ContainsKey(l.Label.Order))) Take((_lines.Find(l => l.Label.Order == hints.Within[line.Label.Order]), [line]));
        Missing = (total ?? 0) - Sum(_lines.Where(l => !_inner.ContainsKey(l)));
        IsHeld = total is not null && (Missing == 0 || (Missing < 0 && TakeOut(-Missing)));
        if (IsHeld) Missing = 0;
    }

    /// <summary>Whether each line is one of ours, whatever the total: most forms have no others.</summary>
    public static bool IsPlain(List<FundAmount> lines)
    {
        var seen = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var kind = 1 << (int)lines[i].Row;
            if ((seen & kind) != 0 || lines[i].Label.IsWithCarriedOver || (lines[i].Label.IsOfWhich && i > 0)) return false;
            seen |= kind;
        }

        return true;
    }

    /// <summary>What the total says beyond the lines, in yuan; negative where it says less.</summary>
    public decimal Missing { get; }

    /// <summary>Whether the lines make up the total.</summary>
    public bool IsHeld { get; }

    /// <summary>The lines that only the total shows to be parts of others, and of which, where that is known.</summary>
    public IEnumerable<(FundAmount Line, FundAmount? Whole)> Taken => _taken.Select(l => (l, _inner[l]));

    /// <summary>The lines that make up one of ours.</summary>
    public List<FundAmount> Own(FundRow row) => _lines.FindAll(l => l.Row == row && !_inner.ContainsKey(l));

    /// <summary>The lines of the kind of one of ours that are parts of others.</summary>
    public List<FundAmount> Inner(FundRow row) => _lines.FindAll(l => l.Row == row && _inner.ContainsKey(l));

    /// <summary>The lines that say of what a line is made, where they have no money in common.</summary>
    public List<FundAmount> Within(FundAmount whole) => _lines.FindAll(l => _inner.GetValueOrDefault(l) == whole) is var within && ArePlain(within) ? within : [];

    /// <summary>Whether it is not plain which lines make up one of ours: they may share money, or one may be a part of another.</summary>
    public bool IsOpen(FundRow row) => _isOpen[(int)row] || Sum(Inner(row)) > Sum(Own(row)) || !ArePlain(Own(row));

    /// <summary>What lines add up to, in yuan.</summary>
    public static decimal Sum(IEnumerable<FundAmount> lines) => lines.Sum(l => l.Amount ?? 0);

    // Below 当年财政拨款, 中央资金 is a part of it; below 单位资金, 事业收入 is.
    private bool IsWithin(FundAmount line, FundAmount above) =>
        above.Amount is not null && above.Label.Order <= line.Label.Order
        && ((above.Label.IsWhole && !line.Label.IsWhole && above == _lines.Find(l => l.Row == line.Row && l.Amount is not null)) || (line.Label.Origin is { } origin && above.Label.Origin?.Holds(origin) == true));

    // 其他资金 is the rest of what stands above it, and may be a whole for what stands below.
    private static bool AreApart(FundAmount above, FundAmount below) =>
        above.Label.Origin is { IsRest: false } origin && below.Label.Origin is { } other && origin.IsApartFrom(other);

    private static bool ArePlain(List<FundAmount> lines)
    {
        var printed = lines.FindAll(l => l.Amount is not null);
        for (var i = 0; i < printed.Count; i++)
        {
            for (var j = i + 1; j < printed.Count; j++)
            {
                if (!AreApart(printed[i], printed[j])) return false;
            }
        }

        return true;
    }

    // 其中 before the first line says of the total what it is made of, and so it does before the next ones that have no money in
    // common with it; elsewhere it says that of the line above.
    private int FirstOfWhich()
    {
        if (_lines.TrueForAll(l => l.Label.IsOfWhich)) return _lines.Count;
        var first = 1;
        while (first < _lines.Count && _lines[0].Label.IsOfWhich && _lines[first].Label.IsOfWhich && ArePlain(_lines.GetRange(0, first + 1))) first++;
        while (first < _lines.Count && (!_lines[first].Label.IsOfWhich || _inner.ContainsKey(_lines[first]))) first++;
        return first;
    }

    private void FindOpenRows()
    {
        for (var i = FirstOfWhich(); i < _lines.Count; i++) _isOpen[(int)_lines[i - 1].Row] = _isOpen[(int)_lines[i].Row] = true;
        if (_lines.Exists(l => l.Label.IsWithCarriedOver))
        {
            foreach (var line in _lines.Where(l => l.Label.IsWithCarriedOver || l.Row == FundRow.CarriedOver)) _isOpen[(int)line.Row] = true;
        }
    }

    // Takes out the first lines without which the others make up the total.
    private bool TakeOut(decimal tooMuch)
    {
        foreach (var choice in Runs().Concat(Subtotals()).Concat(CarriedOver()).Concat(NextTable()))
        {
            if (Sum(choice.Lines) != tooMuch) continue;
            Take(choice);
            return true;
        }

        return false;
    }

    private void Take((FundAmount? Whole, List<FundAmount> Lines) choice)
    {
        PutInto(choice.Whole, choice.Lines);
        _taken.AddRange(choice.Lines);
        foreach (var line in choice.Lines) _isOpen[(int)line.Row] = true;
    }

    private void PutInto(FundAmount? whole, List<FundAmount> lines)
    {
        foreach (var line in lines) _inner.TryAdd(line, whole);
    }

    // The lines from 其中 on, or from one that may share money with the line above, as far as they go within that line.
    private IEnumerable<(FundAmount? Whole, List<FundAmount> Lines)> Runs()
    {
        var ofWhich = FirstOfWhich();
        for (var first = 1; first < _lines.Count; first++)
        {
            var whole = _lines[first - 1];
            var isOfWhich = first >= ofWhich && _lines[first].Label.IsOfWhich;
            var run = new List<FundAmount>();
            foreach (var line in _lines.Skip(first).Where(l => !_inner.ContainsKey(l)))
            {
                run.Add(line);
                if (Sum(run) > (whole.Amount ?? 0) || (!isOfWhich && (line.Row != whole.Row || line.Label.Text == whole.Label.Text || AreApart(whole, line)))) break;
                yield return (whole, [.. run]);
            }
        }
    }

    // 财政拨款 below 中央资金 and 省级资金 may say again what they are.
    private IEnumerable<(FundAmount? Whole, List<FundAmount> Lines)> Subtotals()
    {
        foreach (var line in _lines.Where(l => !_inner.ContainsKey(l)))
        {
            var above = Own(line.Row).TakeWhile(l => l != line).ToList();
            if (above.Count > 0 && Sum(above) == line.Amount && above.TrueForAll(l => line.Label.IsWhole || (l.Label.Origin is { } origin && line.Label.Origin?.Holds(origin) == true))) yield return (line, above);
        }
    }

    private IEnumerable<(FundAmount? Whole, List<FundAmount> Lines)> CarriedOver()
    {
        if (_lines.Find(l => l.Label.IsWithCarriedOver) is { } whole) yield return (whole, Own(FundRow.CarriedOver));
    }

    // Behind a second total stand the lines of another table.
    private IEnumerable<(FundAmount? Whole, List<FundAmount> Lines)> NextTable()
    {
        if (_hints.NextTotal is { } next) yield return (null, _lines.FindAll(l => l.Label.Order > next && !_inner.ContainsKey(l)));
    }
}
