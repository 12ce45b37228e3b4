using System.Text;
using System.Text.RegularExpressions;

namespace PerfEval.Fuzzing.Mutators;

/// <summary>Elements and attributes of a part of a workbook or document lost, doubled, nested, renamed; figures made extreme; entities declared.</summary>
internal sealed partial class XmlMutator : IMutator
{
    private const int MostChanges = 6;
    private const int MostCopies = 3000;
    private const int Deep = 5000;

    public string Name => "xml";

    public bool Fits(string format) => format is "xlsx" or "docx" or "ofd";

    public byte[] Mutate(byte[] content, Random random)
    {
        if (Package.Open(content) is not { } package) return content;
        var parts = package.Entries.Select((entry, index) => (entry, index)).Where(part => part.entry.Name.EndsWith(".xml", StringComparison.Ordinal) || part.entry.Name.EndsWith(".rels", StringComparison.Ordinal)).ToArray();
        if (parts.Length == 0) return content;
        var (entry, at) = parts[random.Next(parts.Length)];
        var xml = Encoding.UTF8.GetString(entry.Content);
        for (var times = random.Next(1, MostChanges); times > 0; times--) xml = Change(xml, random);
        package.Entries[at] = (entry.Name, Encoding.UTF8.GetBytes(xml));
        return package.ToArray();
    }

    private static string Change(string xml, Random random) => random.Next(9) switch
    {
        0 => Replaced(Attribute(), xml, random, match => $"{match.Groups[1].Value}=\"{Odd.Number(random)}\""),
        1 => Replaced(Attribute(), xml, random, match => $"{match.Groups[1].Value}=\"{Escaped(Odd.Text(random))}\""),
        2 => Replaced(Attribute(), xml, random, _ => ""),
        3 => Replaced(Element(), xml, random, _ => ""),
        4 => Replaced(Element(), xml, random, match => string.Concat(Enumerable.Repeat(match.Value, random.Next(6) == 0 ? random.Next(MostCopies) : 2))),
        5 => Replaced(Element(), xml, random, match => match.Value + Take(Element(), xml, random)),
        6 => Replaced(Tag(), xml, random, match => match.Value + Nested(match.Groups[1].Value, random)),
        7 => xml.Insert(0, "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>").Replace("</", random.Next(2) == 0 ? "&b;</" : "&c;</", StringComparison.Ordinal),
        _ => Replaced(Tag(), xml, random, match => match.Value + "<!-- " + Escaped(Odd.Text(random)).Replace("-", "", StringComparison.Ordinal) + " --><?a b?><![CDATA[" + random.Next(100) + "]]>"),
    };

    private static string Nested(string name, Random random)
    {
        var depth = random.Next(5) == 0 ? random.Next(Deep) : random.Next(1, 40);
        return string.Concat(Enumerable.Repeat($"<{name}>", depth)) + string.Concat(Enumerable.Repeat($"</{name}>", depth));
    }

    private static string Replaced(Regex pattern, string xml, Random random, Func<Match, string> with) =>
        pattern.Match(xml, random.Next(xml.Length + 1)) is { Success: true } match ? string.Concat(xml.AsSpan(0, match.Index), with(match), xml.AsSpan(match.Index + match.Length)) : xml;

    private static string Take(Regex pattern, string xml, Random random) => pattern.Match(xml, random.Next(xml.Length + 1)).Value;

    private static string Escaped(string text) => System.Security.SecurityElement.Escape(text) ?? "";

    [GeneratedRegex("([\\w:]+)=\"[^\"]*\"")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"<([\w:]+)[^<>]*(/>|>[^<]*</\1>)")]
    private static partial Regex Element();

    [GeneratedRegex("<([\\w:]+)[^<>/]*>")]
    private static partial Regex Tag();
}
