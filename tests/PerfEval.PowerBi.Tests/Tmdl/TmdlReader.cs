using System.Text.RegularExpressions;

namespace PerfEval.PowerBi.Tests.Tmdl;

/// <summary>Reads the part of TMDL that the model uses, and refuses all else with file and line.</summary>
/// <remarks>Indented by tabs. A longer expression stands below its equals sign, deeper than what belongs to the object.</remarks>
internal sealed partial class TmdlReader
{
    private readonly string _file;
    private readonly string[] _lines;
    private int _next;

    private TmdlReader(string file, string text)
    {
        _file = file;
        _lines = text.Split('\n');
    }

    /// <summary>The objects of a file.</summary>
    /// <exception cref="FormatException">The text is not of that part of TMDL.</exception>
    public static IReadOnlyList<TmdlNode> Read(string file, string text)
    {
        var reader = new TmdlReader(file, text);
        if (text.Contains('\r', StringComparison.Ordinal)) throw reader.Wrong("lines end in LF");
        var root = new TmdlNode("", "", "", "", file);
        reader.ReadInto(root, depth: 0);
        return root.Children;
    }

    private void ReadInto(TmdlNode parent, int depth)
    {
        var description = new List<string>();
        while (Peek() is { } line && Depth(line) >= depth)
        {
            if (Depth(line) > depth) throw Wrong("too deep");
            var text = line[depth..];
            if (text.EndsWith(' ') || text.EndsWith('\t')) throw Wrong("blanks at the end");
            if (text.StartsWith("///", StringComparison.Ordinal))
            {
                description.Add(text[3..].Trim());
                _next++;
                continue;
            }

            if (ReadObject(parent, text, depth, string.Join('\n', description))) description.Clear();
            else if (description.Count > 0) throw Wrong("a description stands above an object");
            else ReadProperty(parent, text, depth);
        }

        if (description.Count > 0) throw Wrong("a description stands above an object");
    }

    private bool ReadObject(TmdlNode parent, string text, int depth, string description)
    {
        if (Declaration().Match(text) is not { Success: true } match || !TmdlGrammar.IsObject(parent.Type, match.Groups["type"].Value)) return false;
        var (type, name) = (match.Groups["type"].Value, match.Groups["name"].Value);
        // `model Model` has a name too, but nothing refers to it.
        if (TmdlGrammar.IsNamed(type) && name.Length == 0) throw Wrong($"a {type} without a name");
        var place = $"{_file}:{_next + 1}";
        name = Unquote(name);
        _next++;
        var node = new TmdlNode(type, name, match.Groups["equals"].Success ? Expression(match.Groups["value"].Value, depth) : "", description, place);
        parent.Children.Add(node);
        ReadInto(node, depth + 1);
        return true;
    }

    private void ReadProperty(TmdlNode parent, string text, int depth)
    {
        if (TmdlGrammar.IsFlag(parent.Type, text)) Add(parent, text, "true");
        else if (Property().Match(text) is { Success: true } match && TmdlGrammar.IsProperty(parent.Type, match.Groups["name"].Value))
        {
            var expression = match.Groups["sign"].Value == "=";
            if (expression != (match.Groups["name"].Value == "source")) throw Wrong("an expression has an equals sign, a value a colon");
            Add(parent, match.Groups["name"].Value, match.Groups["value"].Value);
            if (expression) parent.Properties[match.Groups["name"].Value] = Expression(match.Groups["value"].Value, depth);
            else if (match.Groups["value"].Length == 0) throw Wrong("a value is missing");
        }
        else throw Wrong($"'{text}' cannot stand in {(parent.Type.Length > 0 ? "a " + parent.Type : "a file")}");
    }

    private void Add(TmdlNode node, string property, string value)
    {
        if (!node.Properties.TryAdd(property, value)) throw Wrong($"{property} is there twice");
        _next++;
    }

    private string Expression(string rest, int depth)
    {
        if (rest.Length > 0) return rest;
        var lines = new List<string>();
        while (_next < _lines.Length && (_lines[_next].Trim().Length == 0 || Depth(_lines[_next]) >= depth + 2)) lines.Add(_lines[_next++]);
        while (lines.Count > 0 && lines[^1].Trim().Length == 0) lines.RemoveAt(lines.Count - 1);
        return lines.Count > 0 ? string.Join('\n', lines) : throw Wrong("an expression is missing");
    }

    // The next line that is not empty.
    private string? Peek()
    {
        while (_next < _lines.Length && _lines[_next].Length == 0) _next++;
        return _next < _lines.Length ? _lines[_next] : null;
    }

    private string Unquote(string name)
    {
        if (name.StartsWith('\'')) return name[1..^1].Replace("''", "'", StringComparison.Ordinal);
        return name.AsSpan().IndexOfAny(".=:' ") < 0 ? name : throw Wrong($"the name {name} needs quotes");
    }

    private static int Depth(string line) => line.Length - line.TrimStart('\t').Length;

    private FormatException Wrong(string what) => new($"{_file}:{Math.Min(_next + 1, _lines.Length)}: {what}.");

    [GeneratedRegex(@"^(?<type>ref table|[A-Za-z]+)(?: (?<name>'(?:[^']|'')+'|[^'=:]+?))?(?<equals> =(?: (?<value>.+))?)?$")]
    private static partial Regex Declaration();

    [GeneratedRegex("^(?<name>[A-Za-z]+)(?::| (?<sign>=))(?: (?<value>.+))?$")]
    private static partial Regex Property();
}
