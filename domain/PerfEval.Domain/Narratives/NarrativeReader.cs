using System.Collections.Immutable;
using PerfEval.Domain.Measures;
using PerfEval.Domain.Profiles;

namespace PerfEval.Domain.Narratives;

/// <summary>Reads the figures of a text: numbers that count something, not those inside names, dates, ranges, quotations or ordinals.</summary>
internal sealed class NarrativeReader(RuleProfile profile)
{
    private const string ClauseEnds = "，,。；;：:！!？?()\n";
    private const string SentenceEnds = "。；;！!？?\n";
    private const string Opening = "《“「『‘〈";
    private const string Closing = "》”」』’〉";
    private const string Joined = "*×/~-.:+_#";

    // Beyond these nothing is read about a figure: no sentence is so long, and a text without an end costs its length squared.
    private const int LongestSentence = 2000;
    private const int LongestClause = 300;

    private readonly FigureUnitReader _units = new(profile.Measures);
    private readonly FigureContext _context = new(profile.Narrative);
    private readonly WordList _idioms = new(profile.Measures.Idioms);
    private readonly WordList _atLeastAfter = new(profile.Narrative.AtLeastAfter);
    private readonly WordList _atMostAfter = new(profile.Narrative.AtMostAfter);
    private readonly WordList _aboutAfter = new(profile.Narrative.ApproximateAfter);

    /// <summary>The figures of a text that stand for the year's result of what they count.</summary>
    /// <param name="printed">The text.</param>
    /// <param name="year">The form's year; a sentence that names another one is left out.</param>
    public ImmutableArray<NarrativeFigure> Read(string printed, int? year)
    {
        var text = CharacterFolding.Fold(printed);
        var figures = ImmutableArray.CreateBuilder<NarrativeFigure>();
        int clause = 0, sentence = 0, quoted = 0;
        var noun = "";
        for (var at = 0; at < text.Length;)
        {
            var character = text[at];
            if (Opening.Contains(character, StringComparison.Ordinal)) quoted++;
            else if (Closing.Contains(character, StringComparison.Ordinal)) quoted = Math.Max(0, quoted - 1);
            if (ClauseEnds.Contains(character, StringComparison.Ordinal)) (clause, noun) = (at + 1, "");
            if (SentenceEnds.Contains(character, StringComparison.Ordinal)) (sentence, quoted) = (at + 1, 0);

            var length = StartsNumber(text, at) ? FigureUnitReader.NumberLength(text.AsSpan(at)) : 0;
            if (length == 0)
            {
                at++;
                continue;
            }

            var end = ReadFigure(text, at, length, clause, out var figure);
            if (figure is null)
            {
                at += length;
                continue;
            }

            figure = figure with { Before = noun + figure.Before, Sentence = text[Math.Max(sentence, at - LongestSentence)..at] };
            noun = "";
            // 由90%提高到95%: the first figure is where it came from, and its noun is the second one's.
            if (figure.Before is [.., '由' or '从']) noun = figure.Before[..^1];
            else if (quoted == 0 && _context.Judge(figure, year) is { } kept) figures.Add(kept);
            (at, clause) = (end, end);
        }

        return figures.ToImmutable();
    }

    private static bool StartsNumber(string text, int at)
    {
        if (text.AsSpan(at).StartsWith(FigureUnitReader.InHundredths, StringComparison.Ordinal)) return true;
        if (!char.IsAsciiDigit(text[at]) && ChineseNumeral.Digit(text[at]) < 0 && text[at] != '十') return false;
        if (at == 0) return true;
        var before = text[at - 1];
        return !char.IsAsciiLetterOrDigit(before) && before != '第' && !Joined.Contains(before, StringComparison.Ordinal);
    }

    /// <summary>Reads number, multiplier, unit and bound; null where what follows makes it no count.</summary>
    private int ReadFigure(string text, int start, int length, int clause, out NarrativeFigure? figure)
    {
        figure = null;
        var rest = text.AsSpan(start);
        if (_idioms.PrefixOf(rest) > 0 || _units.Read(rest, length) is not { } counted) return start + length;
        var end = start + counted.Length;
        var bound = counted.IsMore ? FigureBound.AtLeast : FigureBound.Exact;
        var tail = text.AsSpan(end);
        var behind = 0;
        if (_atLeastAfter.PrefixOf(tail) is > 0 and var least) (bound, behind) = (FigureBound.AtLeast, least);
        else if (_aboutAfter.PrefixOf(tail) is > 0 and var about) (bound, behind) = (FigureBound.About, about);
        else if (_atMostAfter.PrefixOf(tail) is > 0 and var most) (bound, behind) = (FigureBound.AtMost, most);
        end += behind;
        if (end < text.Length && (text[end] is '/' or '每' or '-' or '~' or '*' or '×' || (text[end] is '至' or '到' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))) return end;

        var stop = end;
        var last = Math.Min(text.Length, end + LongestClause);
        while (stop < last && !ClauseEnds.Contains(text[stop], StringComparison.Ordinal) && !char.IsAsciiDigit(text[stop])) stop++;
        figure = new NarrativeFigure
        {
            Text = text[start..end],
            Value = counted.Value,
            Step = counted.Step,
            Unit = counted.Unit,
            Bound = bound,
            Before = text[Math.Max(clause, start - LongestClause)..start],
            After = text[end..stop],
        };
        return end;
    }
}
