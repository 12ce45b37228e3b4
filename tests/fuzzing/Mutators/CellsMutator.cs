using System.Text;
using System.Text.RegularExpressions;

namespace PerfEval.Fuzzing.Mutators;

/// <summary>Cells of a form changed as people and programs change them: other texts and numbers, other places, other merges; whole rows lost and doubled.</summary>
internal sealed partial class CellsMutator : IMutator
{
    private const int MostChanges = 15;

    public string Name => "cells";

    public bool Fits(string format) => format is "xlsx" or "docx";

    public byte[] Mutate(byte[] content, Random random)
    {
        if (Package.Open(content) is not { } package) return content;
        for (var at = 0; at < package.Entries.Count; at++)
        {
            var (name, bytes) = package.Entries[at];
            if (!Holds().IsMatch(name)) continue;
            var xml = Encoding.UTF8.GetString(bytes);
            for (var times = random.Next(MostChanges); times > 0; times--) xml = Change(xml, random);
            package.Entries[at] = (name, Encoding.UTF8.GetBytes(xml));
        }

        return package.ToArray();
    }

    private static string Change(string xml, Random random) => random.Next(6) switch
    {
        0 or 1 => One(Text(), xml, random, match => match.Groups[1].Value + System.Security.SecurityElement.Escape(Odd.Text(random)) + match.Groups[3].Value),
        2 => One(Place(), xml, random, match => $" {match.Groups[1].Value}=\"{Address(random)}\""),
        3 => One(Merge(), xml, random, match => match.Groups[1].Value + Address(random) + ":" + Address(random) + "\""),
        4 => One(Row(), xml, random, _ => ""),
        _ => One(Row(), xml, random, match => match.Value + match.Value),
    };

    private static string Address(Random random) => random.Next(5) switch
    {
        0 => "XFD1048576",
        1 => "A0",
        2 => "ZZZZ9",
        _ => $"{(char)('A' + random.Next(12))}{random.Next(1, 60)}",
    };

    private static string One(Regex pattern, string xml, Random random, Func<Match, string> with) =>
        pattern.Match(xml, random.Next(xml.Length + 1)) is { Success: true } match ? string.Concat(xml.AsSpan(0, match.Index), with(match), xml.AsSpan(match.Index + match.Length)) : xml;

    [GeneratedRegex(@"sharedStrings\.xml$|worksheets/sheet\d+\.xml$|word/document\.xml$")]
    private static partial Regex Holds();

    [GeneratedRegex(@"(<(?:\w+:)?[tv](?: [^>]*)?>)([^<]*)(</)")]
    private static partial Regex Text();

    [GeneratedRegex(" (r)=\"[A-Z]+\\d+\"")]
    private static partial Regex Place();

    [GeneratedRegex("(<(?:\\w+:)?mergeCell ref=\")[^\"]*\"")]
    private static partial Regex Merge();

    [GeneratedRegex(@"<((?:\w+:)?(?:row|tr))[ >].*?</\1>", RegexOptions.Singleline)]
    private static partial Regex Row();
}
