using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text.Layout;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Text.Sections;

/// <summary>Reads the two numbers of 总分.</summary>
internal static class TotalReader
{
    private const decimal FullWeight = 100m;
    private const int LongestLabel = 24;

    /// <summary>Reads the total; a single number is told to be weight or score by what the rows add up to.</summary>
    /// <param name="text">The form.</param>
    /// <param name="start">The index after the label.</param>
    /// <param name="header">The table's columns.</param>
    /// <param name="weights">What the weights add up to, if they do.</param>
    /// <param name="scores">What the scores add up to, if they do.</param>
    /// <param name="notes">Where positions and doubts go.</param>
    /// <param name="isCutOff">Whether the text ends before both numbers are there.</param>
    public static FormTotal Read(FormText text, int start, TableHeader header, decimal? weights, decimal? scores, ReadingNotes notes, out bool isCutOff)
    {
        var hasWeights = header.Has(IndicatorColumn.Weight);
        var numbers = new List<(decimal Value, int At)>(3);
        var end = start;
        var scoreFirst = header.HasScoreFirst;
        var isLabelled = false;
        for (var i = start; i < text.Length && numbers.Count < 3;)
        {
            end = text.TokenEnd(i, text.Length);
            var token = text.Span(i, end);
            if (NumberText.TryParseCell(NumberText.WithoutGrade(token), out var value) && !(value > FullWeight && PartRunTogether(token, weights, scores) is not null))
            {
                numbers.Add((value, i));
            }
            else if (numbers.Count == 0 && PartRunTogether(token, weights, scores) is { } parts)
            {
                numbers.Add((parts.Weight, i));
                numbers.Add((parts.Score, i));
            }
            else if (IsLabel(token) is { } isScore)
            {
                if (numbers.Count == 0 && !isLabelled) scoreFirst = isScore;
                isLabelled = true;
            }
            else if (!(NumberText.IsDash(token) || IsGradeLabel(token)) || numbers.Count > 0)
            {
                break;
            }

            i = end;
        }

        // 100 1.1 98.9: a third number is of a column that no label names.
        if (numbers.Count == 3 && numbers[2].Value != numbers[0].Value && numbers[2].Value != numbers[1].Value)
        {
            notes.Doubt(CellPointer.TotalWeight, ReadMessages.DoubtColumnOrder);
            notes.Doubt(CellPointer.TotalScore, ReadMessages.DoubtColumnOrder);
        }

        // 总分：97.83 100 97.83 says the score twice; of 100 55 97.9 the one that the rows add up to is it.
        if (numbers.Count == 3) numbers.RemoveAt(numbers[0].Value == numbers[2].Value && numbers[0].Value != numbers[1].Value ? 0 : numbers[0].Value == weights && numbers[2].Value == scores ? 1 : 2);
        if (scoreFirst) numbers.Reverse();
        var isScoreAlone = numbers.Count == 1 && ((numbers[0].Value == scores && scores != weights) || IsScoreLabel(text, start));
        isCutOff = numbers.Count < (hasWeights && header.Has(IndicatorColumn.Score) ? 2 : 1) && end >= text.Length && !isScoreAlone;
        var line = text.LineOf(Math.Max(0, Math.Min(start, text.Length) - 1));
        notes.At(CellPointer.TotalWeight, numbers.Count > 0 ? text.LineOf(numbers[0].At) : line);
        notes.At(CellPointer.TotalScore, numbers.Count > 0 ? text.LineOf(numbers[^1].At) : line);
        if (numbers.Count == 2) return new FormTotal { Weight = hasWeights ? numbers[0].Value : NumberCell.Absent, Score = numbers[1].Value };
        var blankWeight = hasWeights ? NumberCell.Blank : WeightOfLabel(text.Span(0, start));
        if (numbers.Count == 0) return new FormTotal { Weight = blankWeight, Score = NumberCell.Blank };

        var only = numbers[0].Value;
        if (hasWeights && !header.Has(IndicatorColumn.Score) && !IsScoreLabel(text, start) && (only == weights || only == FullWeight)) return new FormTotal { Weight = only };
        if (only == FullWeight && hasWeights && !isScoreAlone)
        {
            notes.Doubt(CellPointer.TotalWeight, ReadMessages.DoubtOneOfTwo);
            notes.Doubt(CellPointer.TotalScore, ReadMessages.DoubtOneOfTwo);
            return only == scores && only != weights
                ? new FormTotal { Weight = NumberCell.Blank, Score = only }
                : new FormTotal { Weight = only, Score = NumberCell.Blank };
        }

        if (hasWeights) notes.Doubt(CellPointer.TotalWeight, ReadMessages.DoubtOneOfTwo);
        return new FormTotal { Weight = blankWeight, Score = only };
    }

    /// <summary>The score that stands outside the table, as beside the form's title: 自评总分（分） 97.5; null where none does.</summary>
    /// <param name="text">The form.</param>
    /// <param name="start">The index from which to look.</param>
    /// <param name="end">The index before which to look.</param>
    /// <param name="notes">Where its position goes.</param>
    public static FormTotal? Outside(FormText text, int start, int end, ReadingNotes notes)
    {
        for (var i = start; i < end; i = text.TokenEnd(i, end))
        {
            var next = text.TokenEnd(i, end);
            if (next - i > LongestLabel) continue;
            var colon = text.Span(i, next).IndexOfAny('：', ':');
            var label = LabelText.Of((colon > 0 ? text.Span(i, i + colon) : text.Span(i, next)).ToString());
            if (!label.Core.EndsWith('分') || !LabelIndex.IsTotal(label)) continue;
            var at = colon > 0 && i + colon + 1 < next ? i + colon + 1 : next;
            if (at >= end || text.GapBefore(at) >= Gap.Line || !NumberText.TryParseCell(NumberText.WithoutGrade(text.Span(at, text.TokenEnd(at, end))), out var score)) continue;
            notes.At(CellPointer.TotalScore, text.LineOf(at));
            return new FormTotal { Score = score };
        }

        return null;
    }

    // 总分（100分）
    private static NumberCell WeightOfLabel(ReadOnlySpan<char> before)
    {
        var label = before.TrimEnd("：:");
        var open = label.LastIndexOfAny('(', '（');
        return open >= 0 && label[^1] is ')' or '）' && label[^2] == '分' && NumberText.TryParse(label[(open + 1)..^2], out var weight) ? weight : NumberCell.Absent;
    }

    // 自评总分 and 总得分 are what the form got, 总分 may be what it could get.
    private static bool IsScoreLabel(FormText text, int end) =>
        text.Span(0, end).TrimEnd("：:") is var label && (label.EndsWith("得分", StringComparison.Ordinal) || label.EndsWith("自评总分", StringComparison.Ordinal));

    /// <summary>Whether a word names the score and not the weight, as in 总分值 100 总得分 87.5; null where it names neither.</summary>
    public static bool? IsLabel(ReadOnlySpan<char> token) => token.TrimEnd("：:") switch
    {
        "总分值" or "分值" or "满分" => false,
        "总得分" or "得分" or "自评得分" or "自评总分" => true,
        _ => null,
    };

    // 总分值, 总得分 and 自评等级 over 100, 99.5 and 优.
    private static bool IsGradeLabel(ReadOnlySpan<char> token) => token.TrimEnd("：:") is "自评等级" or "自评等次" or "评价等级" or "评价等次" or "等级" or "等次";

    // 10098.5—: weight and score run together, parted where they are what the rows add up to, or else behind the full weight.
    private static (decimal Weight, decimal Score)? PartRunTogether(ReadOnlySpan<char> token, decimal? weights, decimal? scores)
    {
        var text = token.TrimEnd("—-");
        (decimal, decimal)? full = null;
        for (var i = 1; i < text.Length; i++)
        {
            if (!GluedNumbers.IsNumber(text[..i]) || !GluedNumbers.IsNumber(text[i..])) continue;
            if (!NumberText.TryParse(text[..i], out var weight) || !NumberText.TryParse(text[i..], out var score)) continue;
            if (weight == weights && score == scores) return (weight, score);
            if (weight == FullWeight) full = (weight, score);
        }

        return full;
    }
}
