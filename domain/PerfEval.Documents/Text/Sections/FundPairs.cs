using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Grids.Sections;
using PerfEval.Documents.Text.Layout;

namespace PerfEval.Documents.Text.Sections;

/// <summary>
/// Funds whose labels stand beside their amounts and not over them: 预算数：60 执行数：58.2 and below them 其中：财政拨款 50;
/// or, where the table is turned, 年初预算数 before an amount for each line.
/// </summary>
internal sealed class FundPairs
{
    private const string Budget = "预算";
    private const string OfWhich = "其中";
    private static readonly (string Text, FundColumn Column)[] OfExecution = [("执行率得分", FundColumn.Score), ("执行率权重", FundColumn.Weight), ("执行率分值", FundColumn.Weight)];
    private readonly Dictionary<(FundRow Row, FundColumn Column), FundValue> _values = [];
    private readonly Dictionary<FundColumn, decimal> _units = [];
    private readonly HashSet<(FundRow Row, FundColumn Column)> _printed = [];

    private FundPairs()
    {
    }

    /// <summary>Reads them; null where the amounts stand in no such order.</summary>
    public static FundPairs? Find(FormText text, int start, int end)
    {
        var items = Items(text, start, end);
        var first = items.FindIndex(i => i.Column is not null);
        if (first < 0) return null;
        var columns = Enumerable.Range(0, items.Count).Where(i => items[i].Column is not null).ToList();
        var amounts = columns.FindAll(i => items[i].Column <= FundColumn.Executed);
        if (columns.Count < 2 || amounts.Count == 0 || amounts.Exists(i => Run(items, i) == 0)) return null;
        var heading = items.Take(first).Where(i => i.Row is not null).Select(i => i.Row!.Value).Distinct().ToList();
        var pairs = new FundPairs { HasUnknown = Enumerable.Range(0, items.Count).Any(i => items[i] is { Column: null, Row: null, Value: null } && Run(items, i) > 0) };
        foreach (var column in columns.Where(c => items[c].Unit is not null)) pairs._units.TryAdd(items[column].Column!.Value, items[column].Unit!.Value);
        if (amounts.Select(i => items[i].Column).Distinct().Count() < amounts.Count) return pairs.ReadByLine(items) ? pairs : null;
        return (heading.Count >= 2 && heading.Contains(FundRow.Total) ? pairs.ReadTurned(items, columns, heading) : pairs.ReadBeside(items, columns, amounts)) ? pairs : null;
    }

    /// <summary>Whether an amount stands behind words that name nothing known: it may be any cell's.</summary>
    public bool HasUnknown { get; private init; }

    /// <summary>Whether a cell has a label.</summary>
    public bool IsPrinted(FundRow row, FundColumn column) => _printed.Contains((row, column));

    /// <summary>The cell's value; null where it is blank.</summary>
    public FundValue? Value(FundRow row, FundColumn column) => _values.TryGetValue((row, column), out var value) ? value : null;

    /// <summary>The unit that a column's own label names, in yuan; null where it names none.</summary>
    public decimal? Unit(FundColumn column) => _units.TryGetValue(column, out var unit) ? unit : null;

    private bool ReadTurned(List<Item> items, List<int> columns, List<FundRow> rows)
    {
        foreach (var at in columns)
        {
            var column = items[at].Column!.Value;
            var run = Run(items, at);
            if (column <= FundColumn.Executed ? run != rows.Count : run < 1) return false;
            for (var r = 0; r < rows.Count && r < run; r++)
            {
                if (column <= FundColumn.Executed || rows[r] == FundRow.Total) Set(rows[r], column, items[at + 1 + r]);
            }
        }

        return true;
    }

    // 预算数 150 执行数 147, and below them 其中：财政拨款 预算数 150 执行数 147: the labels again on each line.
    private bool ReadByLine(List<Item> items)
    {
        var row = FundRow.Total;
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Row is { } line)
            {
                if (Run(items, i) > 0) return false;
                row = line;
            }
            else if (items[i].Column is { } column)
            {
                if (Run(items, i) != 1 || IsPrinted(row, column)) return false;
                Set(row, column, items[i + 1]);
            }
        }

        return true;
    }

    private bool ReadBeside(List<Item> items, List<int> columns, List<int> amounts)
    {
        foreach (var at in columns)
        {
            if (Run(items, at) > 1) return false;
            if (Run(items, at) == 1) Set(FundRow.Total, items[at].Column!.Value, items[at + 1]);
        }

        var seen = new Dictionary<FundRow, int>();
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Row is not { } row || row == FundRow.Total) continue;
            var run = Run(items, i);
            var next = seen.GetValueOrDefault(row);
            if (next + run > amounts.Count) return false;
            for (var k = 0; k < run; k++) Set(row, items[amounts[next + k]].Column!.Value, items[i + 1 + k]);
            seen[row] = next + run;
        }

        return true;
    }

    private void Set(FundRow row, FundColumn column, Item item)
    {
        _printed.Add((row, column));
        if (item.Value is { } value) _values[(row, column)] = value;
    }

    private static int Run(List<Item> items, int label)
    {
        var run = 0;
        while (label + 1 + run < items.Count && items[label + 1 + run].Value is not null) run++;
        return run;
    }

    // Empty as soon as a column of amounts has no amount behind its label, as in most tables.
    private static List<Item> Items(FormText text, int start, int end)
    {
        var items = new List<Item>();
        for (var i = start; i < end;)
        {
            if (Next(text, ref i, end) is not { } item) continue;
            if (item.Value is null && items.Count > 0 && items[^1].Column <= FundColumn.Executed) return [];
            items.Add(item);
        }

        return items;
    }

    // What stands at an index, which goes on behind it; null where it says nothing.
    private static Item? Next(FormText text, ref int i, int end)
    {
        var at = i;
        var rest = text.Span(at, end);
        if (rest.StartsWith(OfWhich, StringComparison.Ordinal) && rest[OfWhich.Length..].TrimStart("-－—–") is var words && words.Length < rest.Length - OfWhich.Length && Labels.Match(Labels.FundRows, words) >= 0)
        {
            i = end - words.Length;
            return null;
        }

        if (Labels.Match(Labels.FundColumns, rest) is >= 0 and var column && EndOfLabel(text, at + Labels.FundColumns[column].Text.Length, end, out var unit) is { } behindColumn)
        {
            i = behindColumn;
            return new Item(Labels.FundColumns[column].Column, null, null, unit);
        }

        if (rest.StartsWith("合计", StringComparison.Ordinal) && EndOfLabel(text, at + 2, end, out _) is { } behindSum)
        {
            i = behindSum;
            return new Item(null, FundRow.Total, null, null);
        }

        foreach (var (label, named) in OfExecution)
        {
            var prefix = rest.StartsWith(Budget + label, StringComparison.Ordinal) ? Budget.Length : 0;
            if (!rest[prefix..].StartsWith(label, StringComparison.Ordinal) || EndOfLabel(text, at + prefix + label.Length, end, out _) is not { } behindLabel) continue;
            i = behindLabel;
            return new Item(named, null, null, null);
        }

        if (Labels.Match(Labels.FundRows, rest) is >= 0 and var row && EndOfLabel(text, at + Labels.FundRows[row].Text.Length, end, out _) is { } behindRow)
        {
            i = behindRow;
            return new Item(null, Labels.FundRows[row].Row, null, null);
        }

        i = text.TokenEnd(at, end);
        var token = text.Span(at, i);
        if (NumberText.TryParseAmount(token, out var number)) return new Item(null, null, FundValue.Of(token, number, text.LineOf(at)), null);
        if (NumberText.IsDash(token) || token is "无") return new Item(null, null, new FundValue(null, null, null, text.LineOf(at)), null);
        if (token.IndexOfAny('：', ':') is >= 0 and var colon && colon + 1 < token.Length) i = at + colon + 1;
        else if (!token.TrimEnd("：:").SequenceEqual(OfWhich)) return new Item(WordedColumn(text, at, i, end), null, null, null);
        return null;
    }

    // 实际执行 before an amount: what no listed label names, and is no other than what was spent.
    private static FundColumn? WordedColumn(FormText text, int start, int behind, int end)
    {
        if (behind >= end || text.GapBefore(behind) >= Gap.Line || !NumberText.TryParseAmount(text.Span(behind, text.TokenEnd(behind, end)), out _)) return null;
        return LabelIndex.FundColumnLike(LabelText.Of(text.Span(start, behind).ToString()).Core) == FundColumn.Executed ? FundColumn.Executed : null;
    }

    /// <summary>The index behind a label, which ends where its token does, or at its colon, behind a remark in brackets; null where it goes on.</summary>
    /// <param name="text">The form.</param>
    /// <param name="i">The index behind the label's words.</param>
    /// <param name="end">The end of the funds.</param>
    /// <param name="unit">The unit that the remark names, in yuan.</param>
    public static int? EndOfLabel(FormText text, int i, int end, out decimal? unit)
    {
        unit = null;
        if (i < end && text.Text[i] is '(' or '（')
        {
            if (FundHeading.RemarkEnd(text, i, end) is not { } behind) return null;
            unit = AmountUnit.In(text.Text[i..behind]);
            i = behind;
        }

        if (i < end && text.Text[i] is '：' or ':') return i + 1;
        return i >= end || text.GapBefore(i) != Gap.None || Glyph.IsDigit(text.Text[i]) ? i : null;
    }

    private readonly record struct Item(FundColumn? Column, FundRow? Row, FundValue? Value, decimal? Unit);
}
