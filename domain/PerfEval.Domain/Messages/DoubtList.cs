using System.Collections.Immutable;
using PerfEval.Domain.Forms;

namespace PerfEval.Domain.Messages;

/// <summary>Reasons of doubt as an argument of a message: each language says them in its own words, within a sentence.</summary>
/// <param name="Doubts">The doubts.</param>
internal sealed record DoubtList(ImmutableArray<CellDoubt> Doubts)
{
    /// <summary>The reasons in a language, each once.</summary>
    public string In(MessageLanguage language)
    {
        var (between, end) = language == MessageLanguage.Chinese ? ("；", '。') : ("; ", '.');
        return string.Join(between, Doubts.Select(doubt => DoubtReasons.In(doubt.Reason, language).TrimEnd(end)).Distinct(StringComparer.Ordinal));
    }
}
