using System.Collections.Immutable;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Text;

/// <summary>Collects, while a form is read, where each cell stands and which cells are doubtful.</summary>
internal sealed class ReadingNotes
{
    private readonly string _file;
    private readonly Dictionary<string, SourcePosition> _source = new(160, StringComparer.Ordinal);
    private readonly Dictionary<string, CellDoubt> _doubts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<CellPart>> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<CellBreakdown>> _within = new(StringComparer.Ordinal);
    private readonly CancellationToken _cancellation;
    private decimal? _amountUnit;
    private bool _unitIsSaid;
    private SourcePosition? _last;

    /// <param name="file">The name of the file.</param>
    /// <param name="cancellation">Ends the reading of the form.</param>
    public ReadingNotes(string file, CancellationToken cancellation) => (_file, _cancellation) = (file, cancellation);

    /// <summary>Asks whether the reading is to go on: wherever what is read may stand in a file by the thousand.</summary>
    /// <exception cref="OperationCanceledException">It is not.</exception>
    public void GoOn() => _cancellation.ThrowIfCancellationRequested();

    /// <summary>Notes the line on which a cell begins.</summary>
    public void At(string pointer, int line) => _source[pointer] = PlaceOf(line);

    /// <summary>Where a line of the text stands.</summary>
    public SourcePosition PlaceOf(int line) => _last is { } last && last.Line == line ? last : _last = new SourcePosition { File = _file, Line = line };

    /// <summary>The line on which a cell begins; 0 where none was noted.</summary>
    public int LineOf(string pointer) => _source.GetValueOrDefault(pointer)?.Line ?? 0;

    /// <summary>Notes where a cell stands.</summary>
    public void At(string pointer, SourcePosition position) => _source[pointer] = position;

    /// <summary>Notes that a cell must be looked at; the first reason stands.</summary>
    public void Doubt(string pointer, string reason) => _doubts.TryAdd(pointer, new CellDoubt(CellDoubt.Review, reason));

    /// <summary>Whether a cell must be looked at.</summary>
    public bool IsDoubted(string pointer) => _doubts.ContainsKey(pointer);

    /// <summary>Notes what makes up a cell that is the sum of several printed amounts.</summary>
    public void Parts(string pointer, ImmutableArray<CellPart> parts) => _parts[pointer] = parts;

    /// <summary>Notes what a form says to be within the printed lines of a cell.</summary>
    public void Within(string pointer, ImmutableArray<CellBreakdown> lines)
    {
        if (lines.Length > 0) _within[pointer] = lines;
    }

    /// <summary>Takes back what makes up a cell: it holds more than that.</summary>
    public void RemoveParts(string pointer)
    {
        _parts.Remove(pointer);
        _within.Remove(pointer);
    }

    /// <summary>Notes the unit that an amount is printed in, in yuan: the smallest of all is the form's.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="isSaid">Whether the form says it, of this amount or of all.</param>
    public void AmountUnit(decimal unit, bool isSaid)
    {
        _amountUnit = _amountUnit is { } smallest ? Math.Min(smallest, unit) : unit;
        _unitIsSaid |= isSaid;
    }

    /// <summary>Notes that every cell must be looked at.</summary>
    public void DoubtAll(string reason)
    {
        foreach (var pointer in _source.Keys) Doubt(pointer, reason);
    }

    /// <summary>The reading of a form with what was noted.</summary>
    public FormReading Complete(SelfEvaluationForm form)
    {
        var parted = CodeBeforeName.Part(form);
        if (parted.ProjectCode.IsPrinted && !form.ProjectCode.IsPrinted) CopyNotes(CellPointer.ProjectName, CellPointer.ProjectCode);
        if (!_unitIsSaid && UnsaidUnit.MayBeTenThousand(form)) DoubtAmounts();
        return Completed(parted);
    }

    private void CopyNotes(string from, string to)
    {
        if (_source.TryGetValue(from, out var position)) _source[to] = position;
        if (_doubts.TryGetValue(from, out var doubt)) _doubts.TryAdd(to, doubt);
    }

    private void DoubtAmounts()
    {
        foreach (var pointer in _source.Keys)
        {
            if (CellPointer.IsAmount(pointer)) Doubt(pointer, ReadMessages.DoubtUnit);
        }
    }

    private FormReading Completed(SelfEvaluationForm form) => new()
    {
        Form = form,
        AmountUnit = _amountUnit ?? 1m,
        Source = _source.AsReadOnly(),
        Parts = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, _parts),
        Within = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, _within),
        Confidence = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, _doubts),
    };
}
