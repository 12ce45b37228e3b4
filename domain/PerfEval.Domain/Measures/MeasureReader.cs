using System.Buffers;
using System.Collections.Immutable;
using PerfEval.Domain.Profiles;

namespace PerfEval.Domain.Measures;

/// <summary>Reads the text of a target or an actual.</summary>
/// <remarks>
/// measure := not-carried-out | budget-limit | schedule | alternatives | range | quantity | text.
/// A text that is none of the first six to its last character is text: nothing is read into it.
/// </remarks>
public sealed class MeasureReader
{
    // No measure is longer; a text that is costs its length squared to try.
    private const int MaxLength = 1000;

    private static readonly char[] ClosingPunctuation = [.. "。；;，,、.！!"];

    private static readonly SearchValues<char> DateWords = SearchValues.Create("年月季");

    private readonly MeasureVocabulary _vocabulary;
    private readonly QuantityReader _quantities;
    private readonly WordList _notCarriedOut;
    private readonly WordList _withinBudget;
    private readonly WordList _alternatives;
    private readonly WordList _doneFirst;
    private readonly WordList _planned;

    /// <summary>Creates a reader.</summary>
    /// <param name="vocabulary">The words in which measures are written.</param>
    public MeasureReader(MeasureVocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        _vocabulary = vocabulary;
        _quantities = new QuantityReader(vocabulary);
        _notCarriedOut = new WordList(vocabulary.NotCarriedOut);
        _withinBudget = new WordList(vocabulary.WithinBudget);
        _alternatives = new WordList(vocabulary.Alternatives);
        _doneFirst = new WordList(vocabulary.DoneFirst);
        _planned = new WordList(vocabulary.PlannedWords);
    }

    /// <summary>Reads 年度指标值. Never throws on any text; what is no number and no time is <see cref="Qualitative"/>.</summary>
    public Measure ReadTarget(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = Fold(text);
        return Read(_planned.PrefixOf(folded) is > 0 and var planned && planned < folded.Length ? folded[planned..] : folded);
    }

    /// <summary>Reads 实际完成值: as a target, and what begins as not carried out is <see cref="NotCarriedOut"/>.</summary>
    public Measure ReadActual(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = Fold(text);
        return _notCarriedOut.PrefixOf(folded) > 0 ? new NotCarriedOut(folded) : Read(folded);
    }

    /// <summary>Whether a folded text begins with an operator.</summary>
    internal bool StartsWithOperator(ReadOnlySpan<char> text) => _quantities.StartsWithOperator(text);

    private static string Fold(string text) => CharacterFolding.Fold(text).TrimEnd(ClosingPunctuation);

    private Measure Read(string text)
    {
        if (text.Length == 0) return Empty.Instance;
        if (text.Length > MaxLength) return new Qualitative(text);
        if (text == _vocabulary.None) return new Qualitative(text) { IsNone = true };
        if (_withinBudget.Has(text)) return new Limit(new Quantity(Comparison.AtMost, 100, Unit.Percent)) { BudgetPhrase = text };
        return ScheduleReader.Read(text) ?? ReadAlternatives(text) ?? ReadQuantity(text) ?? new Qualitative(text);
    }

    /// <summary>2022年左右 is neither a count of years nor a date that anyone could be held to.</summary>
    private Measure? ReadQuantity(string text)
    {
        var measure = _quantities.Read(text) ?? ReadRemarked(text);
        // A unit nobody knows may itself look like a number: what does not read back the same was not understood.
        if (measure is not null && !HasKnownUnit(measure) && !measure.Equals(_quantities.Read(measure.ToString()!))) return null;
        return measure is not null && !(text.AsSpan().ContainsAny(DateWords) && ScheduleReader.Read(measure.ToString()!.TrimStart('约')) is not null) ? measure : null;
    }

    private static bool HasKnownUnit(Measure measure) => measure is Quantity { Unit: var unit } && (unit.Kind is not (UnitKind.Count or UnitKind.Other) || unit.Name.Length == unit.WordLength);

    /// <summary>
    /// 13人,均已到岗: what follows a comma and holds no further number, or tells of a part (其中), remarks on the one before it; 已完成,共5场
    /// says first that it was done.
    /// </summary>
    private Measure? ReadRemarked(string text)
    {
        if (text.AsSpan().IndexOfAny(',', ';') is not (> 0 and var comma)) return null;
        var behind = text.AsSpan(comma + 1);
        if (_doneFirst.Has(text.AsSpan(0, comma))) return _quantities.Read(text[(comma + 1)..]);
        return !behind.ContainsAnyInRange('0', '9') || behind.StartsWith("其中", StringComparison.Ordinal) ? _quantities.Read(text[..comma]) : null;
    }

    private Alternatives? ReadAlternatives(string text)
    {
        if (!_alternatives.IsIn(text)) return null;
        var choices = ImmutableArray.CreateBuilder<Measure>();
        var start = 0;
        for (var searched = 0; _alternatives.In(text.AsSpan(searched)) is { Index: >= 0 } found;)
        {
            var at = searched + found.Index;
            searched = at + found.Length;
            // 大于或等于 holds the same word: a part that is no measure by itself is not an alternative.
            if (_quantities.Read(text[start..at]) is not { } choice) continue;
            choices.Add(WithOperatorOf(choices, choice));
            start = searched;
        }

        if (choices.Count == 0 || _quantities.Read(text[start..]) is not { } last) return null;
        choices.Add(WithOperatorOf(choices, last));
        return new Alternatives(choices.ToImmutable());
    }

    /// <summary>≥2天或16小时: the operator stands before the first and holds for all.</summary>
    private static Measure WithOperatorOf(ImmutableArray<Measure>.Builder before, Measure choice) =>
        choice is Quantity { Comparison: Comparison.None } bare && before is [.., Quantity { Comparison: not Comparison.None } led]
            ? bare with { Comparison = led.Comparison }
            : choice;
}
