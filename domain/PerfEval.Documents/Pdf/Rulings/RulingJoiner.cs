namespace PerfEval.Documents.Pdf.Rulings;

/// <summary>Joins what was drawn in pieces: lines dashed, doubled, or drawn cell by cell.</summary>
internal static class RulingJoiner
{
    /// <summary>The whole lines of one direction.</summary>
    /// <param name="rulings">The lines as drawn.</param>
    /// <param name="apart">How far apart across their direction two pieces of a line may lie, in points.</param>
    /// <param name="gap">How wide a gap along it may be.</param>
    public static List<Ruling> Join(IEnumerable<Ruling> rulings, double apart, double gap)
    {
        var joined = new List<Ruling>();
        var level = new List<Ruling>();
        foreach (var ruling in rulings.OrderBy(r => r.At))
        {
            if (level.Count > 0 && ruling.At - level[0].At > apart) Flush(level, gap, joined);
            level.Add(ruling);
        }

        Flush(level, gap, joined);
        return joined;
    }

    private static void Flush(List<Ruling> level, double gap, List<Ruling> joined)
    {
        if (level.Count == 0) return;
        var at = level.Average(r => r.At);
        level.Sort((a, b) => a.From.CompareTo(b.From));
        var (from, to) = (level[0].From, level[0].To);
        foreach (var ruling in level)
        {
            if (ruling.From > to + gap)
            {
                joined.Add(new Ruling(at, from, to));
                from = ruling.From;
                to = ruling.To;
            }

            to = Math.Max(to, ruling.To);
        }

        joined.Add(new Ruling(at, from, to));
        level.Clear();
    }
}
