using System.Collections.Immutable;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Text;

/// <summary>Collects, while a form is read, where each cell stands and which cells are doubtful.</summary>
internal sealed class ReadingNotes
{
    private readonly string _file;
    private readonly Dictionary<string, SourcePosition> _source = new(160, StringComparer.Ordinal);
    private readonly Dictionary<string, CellDoubt> _doubts = new(StringComparer.Ordinal);
    private SourcePosition? _last;

    public ReadingNotes(string file) => _file = file;

    /// <summary>Notes the line on which a cell begins.</summary>
    public void At(string pointer, int line)
    {
        if (_last is null || _last.Line != line) _last = new SourcePosition { File = _file, Line = line };
        _source[pointer] = _last;
    }

    /// <summary>The line on which a cell begins; 0 where none was noted.</summary>
    public int LineOf(string pointer) => _source.GetValueOrDefault(pointer)?.Line ?? 0;

    /// <summary>Notes where a cell stands.</summary>
    public void At(string pointer, SourcePosition position) => _source[pointer] = position;

    /// <summary>Notes that a cell must be looked at; the first reason stands.</summary>
    public void Doubt(string pointer, string reason) => _doubts.TryAdd(pointer, new CellDoubt(CellDoubt.Review, reason));

    /// <summary>The reading of a form with what was noted.</summary>
    public FormReading Complete(SelfEvaluationForm form) => new()
    {
        Form = form,
        Source = _source.AsReadOnly(),
        Confidence = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, _doubts),
    };
}
