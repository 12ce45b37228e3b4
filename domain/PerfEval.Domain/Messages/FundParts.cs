using System.Collections.Immutable;

namespace PerfEval.Domain.Messages;

/// <summary>Printed parts of a fund line as an argument of a message, labels as the form prints them: 中央补助400.00 + 省级财政资金200.00.</summary>
/// <param name="Parts">Each label with its amount as it is said.</param>
internal sealed record FundParts(ImmutableArray<(string Label, string Amount)> Parts)
{
    /// <summary>The sum in a language.</summary>
    public string In(MessageLanguage language) => string.Join(" + ", Parts.Select(part => FindingMessages.Write(language, "fund-term.part", [part.Label, part.Amount])));
}
