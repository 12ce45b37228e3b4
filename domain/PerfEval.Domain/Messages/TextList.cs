using System.Collections.Immutable;

namespace PerfEval.Domain.Messages;

/// <summary>Several texts as an argument of a message: each language sets its own mark between them.</summary>
/// <param name="Texts">The texts.</param>
internal sealed record TextList(ImmutableArray<string> Texts)
{
    /// <summary>The texts one after the other.</summary>
    public string In(MessageLanguage language) => string.Join(language == MessageLanguage.Chinese ? "、" : ", ", Texts);
}
