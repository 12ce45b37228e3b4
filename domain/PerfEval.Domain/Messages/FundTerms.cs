using System.Collections.Immutable;

namespace PerfEval.Domain.Messages;

/// <summary>A sum of funds as an argument of a message: 当年财政拨款600.00（中央补助400.00 + 省级财政资金200.00） + 其他资金100.00.</summary>
/// <param name="Lines">The lines, each with its amount as it is said and the printed parts that make it up, none where it is printed itself.</param>
internal sealed record FundTerms(ImmutableArray<(string Line, string Amount, FundParts Parts)> Lines)
{
    /// <summary>The sum in a language.</summary>
    public string In(MessageLanguage language) => string.Join(" + ", Lines.Select(term =>
    {
        var line = FindingMessages.Write(language, "fund-term." + term.Line, [term.Amount]);
        return term.Parts.Parts.IsEmpty ? line : FindingMessages.Write(language, "fund-term.parts", [line, term.Parts.In(language)]);
    }));
}
