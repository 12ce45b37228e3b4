namespace PerfEval.Documents.Pdf.Rulings;

/// <summary>Makes lines of the dots that draw them, as a browser prints a dotted border.</summary>
internal sealed class DottedLines
{
    private const int FewestDots = 5;
    private const double SameLine = 0.15;

    // Dots stand as far apart as they are wide, some a little further.
    private const double WidestGap = 4;

    private readonly List<(double X, double Y, double Size)> _dots = [];

    /// <summary>Adds a dot.</summary>
    /// <param name="x">Its middle from the left, in points.</param>
    /// <param name="y">Its middle from the top, in points.</param>
    /// <param name="size">How wide or high it is, in points.</param>
    public void Add(double x, double y, double size) => _dots.Add((x, y, size));

    /// <summary>The lines that dots beside one another draw.</summary>
    public IEnumerable<Ruling> Horizontal() => Lines([.. _dots.Select(d => (d.Y, d.X, d.Size))]);

    /// <summary>The lines that dots under one another draw.</summary>
    public IEnumerable<Ruling> Vertical() => Lines([.. _dots.Select(d => (d.X, d.Y, d.Size))]);

    private static IEnumerable<Ruling> Lines(List<(double At, double Along, double Size)> dots)
    {
        dots.Sort((a, b) => a.At.CompareTo(b.At));
        for (var from = 0; from < dots.Count;)
        {
            var end = from + 1;
            while (end < dots.Count && dots[end].At - dots[end - 1].At <= SameLine) end++;
            var level = dots.GetRange(from, end - from);
            level.Sort((a, b) => a.Along.CompareTo(b.Along));
            foreach (var line in On(level)) yield return line;
            from = end;
        }
    }

    private static IEnumerable<Ruling> On(List<(double At, double Along, double Size)> level)
    {
        for (var from = 0; from < level.Count;)
        {
            var end = from + 1;
            while (end < level.Count && level[end].Along - level[end - 1].Along <= level[end].Size * WidestGap) end++;
            if (end - from >= FewestDots) yield return new Ruling(level[from].At, level[from].Along - (level[from].Size / 2), level[end - 1].Along + (level[end - 1].Size / 2));
            from = end;
        }
    }
}
