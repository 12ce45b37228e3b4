using System.Collections.Frozen;
using System.Collections.Immutable;
using PerfEval.Domain.Measures;
using PerfEval.Domain.Profiles;

namespace PerfEval.Domain.Deviations;

/// <summary>Tells cause and measure apart in a 偏差原因分析及改进措施.</summary>
internal sealed class DeviationReader
{
    private const int SureLabelLength = 4;
    private static readonly char[] ClauseEnds = ['，', ',', '。', '；', ';', '！', '!', '？', '?', '、'];
    private static readonly char[] LabelEnds = [':', '为', '是'];

    private readonly WordList _placeholders;
    private readonly WordList _denials;
    private readonly WordList _causeLabels;
    private readonly WordList _measureLabels;
    private readonly FrozenSet<string> _setPhrases;
    private readonly WordList _measureWords;
    private readonly WordList _planWords;
    private readonly WordList _neutralWords;
    private readonly WordList _causalWords;
    private readonly WordList _openWords;
    private readonly WordList _closedWords;
    private readonly ImmutableArray<string> _typos;

    public DeviationReader(DeviationProfile profile)
    {
        _placeholders = new WordList(profile.Placeholders);
        _denials = new WordList(profile.Denials);
        _causeLabels = new WordList(profile.CauseLabels);
        _measureLabels = new WordList(profile.MeasureLabels);
        _setPhrases = profile.SetPhrases.Select(CharacterFolding.Letters).ToFrozenSet(StringComparer.Ordinal);
        _measureWords = new WordList(profile.MeasureWords);
        _planWords = new WordList(profile.PlanWords);
        _neutralWords = new WordList(profile.NeutralWords);
        _causalWords = new WordList(profile.CausalWords);
        _openWords = new WordList(profile.OpenWords);
        _closedWords = new WordList(profile.ClosedWords);
        _typos = [.. profile.Typos.Select(typo => typo.Written)];
    }

    /// <summary>Reads a deviation; null where the text says nothing (blank, 无, /, —).</summary>
    public Deviation? Read(string printed)
    {
        var text = CharacterFolding.Fold(printed);
        var trimmed = CharacterFolding.TrimPunctuation(text);
        if (trimmed.Length == 0 || _placeholders.Has(text) || _placeholders.Has(trimmed)) return null;

        var (cause, measure) = Split(text);
        var clauses = cause.Split(ClauseEnds, StringSplitOptions.RemoveEmptyEntries);
        var causes = clauses.Where(clause => !StatesMeasure(clause)).ToImmutableArray();
        return new Deviation
        {
            Text = text,
            Cause = CharacterFolding.Letters(cause),
            SetPhrase = !causes.IsEmpty && causes.All(clause => _setPhrases.Contains(CharacterFolding.Letters(clause))) ? string.Join("，", causes) : null,
            StatesMeasure = IsTold(measure) || causes.Length < clauses.Length,
            Denies = _denials.Has(trimmed),
            BreaksOff = _openWords.SuffixOf(text) > 0 && _closedWords.SuffixOf(text) == 0,
            Typos = TyposIn(text),
        };
    }

    private (string Cause, string Measure) Split(string text)
    {
        var start = _causeLabels.PrefixOf(text);
        var body = start > 0 ? text[start..].TrimStart(LabelEnds) : text;
        for (var searched = 0; _measureLabels.In(body.AsSpan(searched)) is { Index: >= 0 } found;)
        {
            var at = searched + found.Index;
            searched = at + found.Length;
            // 采取措施加强管理 holds a short label's word but is no label.
            if (found.Length >= SureLabelLength || (searched < body.Length && body[searched] == ':'))
                return (body[..at], body[searched..].TrimStart(LabelEnds));
        }

        return (body, "");
    }

    private ImmutableArray<string> TyposIn(string text)
    {
        var found = ImmutableArray<string>.Empty;
        foreach (var typo in _typos)
            if (text.Contains(typo, StringComparison.Ordinal)) found = found.Add(typo);
        return found;
    }

    private bool IsTold(string measure) => CharacterFolding.TrimPunctuation(measure) is { Length: > 0 } told && !_placeholders.Has(told);

    private bool StatesMeasure(string clause)
    {
        while (_neutralWords.In(clause) is { Index: >= 0 } found) clause = clause.Remove(found.Index, found.Length);
        return _planWords.IsIn(clause) || (_measureWords.IsIn(clause) && !_causalWords.IsIn(clause));
    }
}
