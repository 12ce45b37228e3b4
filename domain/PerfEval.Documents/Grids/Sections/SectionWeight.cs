using PerfEval.Documents.Text.Indicators;

namespace PerfEval.Documents.Grids.Sections;

/// <summary>Parts 产出指标（50分） into the group's name and its weight.</summary>
internal static class SectionWeight
{
    /// <summary>The name of a group without the weight behind it.</summary>
    public static string Parted(string text, out decimal? weight)
    {
        weight = null;
        var open = text.AsSpan().IndexOfAny('(', '（');
        if (open < 0) open = text.AsSpan().IndexOfAnyInRange('0', '9');

        // （一）产出指标（50分）
        if (open == 0) open = text.AsSpan().LastIndexOfAny('(', '（');
        if (open <= 0 || !TableScanner.TryParseWeight(text.AsSpan(open), out var value)) return text;
        weight = value;
        return text[..open];
    }
}
