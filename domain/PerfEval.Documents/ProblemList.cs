using System.Collections.Immutable;
using System.Globalization;
using PerfEval.Documents.Grids.Rows;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents;

/// <summary>The problems of one file, with their texts in both languages; a part of a message is an argument or the name of a text.</summary>
internal sealed class ProblemList
{
    private readonly string _file;
    private readonly int _most;
    private readonly ImmutableArray<ReadProblem>.Builder _problems = ImmutableArray.CreateBuilder<ReadProblem>();

    public ProblemList(string file, int most)
    {
        _file = file;
        _most = most;
    }

    public string File => _file;

    public int Count => _problems.Count;

    /// <summary>Whether no further problem will be named.</summary>
    public bool IsFull => _problems.Count > _most;

    public void Add(string code, int line, string message, params object[] arguments) =>
        Add(code, new SourcePosition { File = _file, Line = line }, message, arguments);

    public void Add(string code, SourcePosition position, string message, params object[] arguments)
    {
        if (IsFull) return;
        if (_problems.Count == _most)
        {
            code = ReadProblemCode.TooManyProblems;
            message = "TooManyProblems";
            arguments = [_most];
        }

        _problems.Add(new ReadProblem(
            code,
            position,
            Format(ReadMessages.Chinese, message, arguments),
            Format(ReadMessages.InEnglish, message, arguments)));
    }

    /// <summary>Names a form that is none of those read here.</summary>
    public void AddOtherForm(FormKind kind, SourcePosition start)
    {
        var (code, message) = kind switch
        {
            FormKind.Target => (ReadProblemCode.OtherForm, "TargetForm"),
            FormKind.Example => (ReadProblemCode.OtherForm, "ExampleForm"),
            FormKind.Several => (ReadProblemCode.OtherForm, "SeveralProjects"),
            FormKind.Monitoring => (ReadProblemCode.OtherForm, "MonitoringForm"),
            _ => (ReadProblemCode.OverallForm, "OverallForm"),
        };
        Add(code, start, message, new PlaceName(start));
    }

    /// <summary>Adds the problems of an archive's entry.</summary>
    public void AddRange(ProblemList others)
    {
        foreach (var problem in others._problems)
        {
            if (_problems.Count < _most) _problems.Add(problem);
            else Add(problem.Code, problem.Position, "TooManyProblems");
        }
    }

    public ImmutableArray<ReadProblem> ToImmutable() => _problems.ToImmutable();

    private static string Format(Func<string, string> text, string message, object[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, text(message), [.. arguments.Select(a => a switch
        {
            TextNames names => names.In(text),
            PlaceName place => place.In(text),
            _ => a,
        })]);
}
