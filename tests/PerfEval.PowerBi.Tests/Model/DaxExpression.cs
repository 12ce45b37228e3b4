using System.Text.RegularExpressions;

namespace PerfEval.PowerBi.Tests.Model;

/// <summary>A measure's expression, taken apart far enough to know what it refers to.</summary>
internal sealed partial class DaxExpression
{
    /// <summary>Takes an expression apart.</summary>
    public DaxExpression(string text)
    {
        var rest = String().Replace(text, match =>
        {
            Strings.Add(match.Groups[1].Value);
            return "\"\"";
        });
        IsBalanced = rest.Count('(') == rest.Count(')') && rest.Count('{') == rest.Count('}') && rest.Count('[') == rest.Count(']');
        rest = Column().Replace(rest, match =>
        {
            Columns.Add((match.Groups["table"].Value, match.Groups["column"].Value));
            return "";
        });
        rest = Table().Replace(rest, match =>
        {
            Tables.Add(match.Groups["table"].Value);
            return "";
        });
        rest = Measure().Replace(rest, match =>
        {
            Measures.Add(match.Groups["measure"].Value);
            return "";
        });
        foreach (Match match in Function().Matches(rest)) Functions.Add(match.Groups["name"].Value);
        foreach (Match match in Variable().Matches(rest)) Variables.Add(match.Groups["name"].Value);
        foreach (Match match in Word().Matches(Variable().Replace(Function().Replace(rest, "("), ""))) Words.Add(match.Value);
    }

    public bool IsBalanced { get; }

    /// <summary>The texts in quotes.</summary>
    public List<string> Strings { get; } = [];

    public List<(string Table, string Column)> Columns { get; } = [];

    /// <summary>Tables without a column.</summary>
    public List<string> Tables { get; } = [];

    /// <summary>Names in brackets alone: measures, or columns of the expression itself, which begin with @.</summary>
    public List<string> Measures { get; } = [];

    public List<string> Functions { get; } = [];

    public List<string> Variables { get; } = [];

    /// <summary>What is left: keywords and variables.</summary>
    public List<string> Words { get; } = [];

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex String();

    [GeneratedRegex(@"'(?<table>[^']+)'\[(?<column>[^\]]+)\]")]
    private static partial Regex Column();

    [GeneratedRegex("'(?<table>[^']+)'")]
    private static partial Regex Table();

    [GeneratedRegex(@"\[(?<measure>[^\]]+)\]")]
    private static partial Regex Measure();

    [GeneratedRegex(@"(?<name>[A-Z]+)\(")]
    private static partial Regex Function();

    [GeneratedRegex(@"VAR (?<name>\w+) =")]
    private static partial Regex Variable();

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Word();
}
