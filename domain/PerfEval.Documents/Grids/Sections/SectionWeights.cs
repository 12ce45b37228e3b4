using System.Collections.Immutable;
using PerfEval.Documents.Text.Layout;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Grids.Sections;

/// <summary>
/// Reads the weights printed beside 一级指标. A group whose name stands in several cells prints in each the same weight, or
/// that of the rows beside it: 产出指标（30分） and below it 产出指标（20分） are one section of 50.
/// </summary>
internal sealed class SectionWeights
{
    private readonly CellReader _cells;
    private readonly Dictionary<string, Section> _sections = new(StringComparer.Ordinal);

    public SectionWeights(CellReader cells) => _cells = cells;

    /// <summary>Takes a row.</summary>
    /// <param name="name">Its section's name without the weight.</param>
    /// <param name="cell">The cell that prints the section's weight beside it; null where none does.</param>
    /// <param name="weight">The weight in that cell, as text.</param>
    /// <param name="points">The row's own weight.</param>
    public void Add(string name, GridCell? cell, string weight, decimal points)
    {
        if (!_sections.TryGetValue(name, out var section))
        {
            if (cell is null) return;
            _sections[name] = section = new Section(_cells.Number(CellPointer.SectionWeight(name), cell with { Text = weight }, cell.Position));
        }

        if (cell is not null && (section.Parts.Count == 0 || section.Parts[^1].Cell != cell)) section.Parts.Add(new Part(cell, NumberText.TryParseCell(weight, out var printed) ? printed : null));
        section.Parts[^1].Points += points;
    }

    /// <summary>The weights by the sections' names.</summary>
    public ImmutableSortedDictionary<string, NumberCell> Complete()
    {
        var weights = ImmutableSortedDictionary.CreateBuilder<string, NumberCell>(StringComparer.Ordinal);
        foreach (var (name, section) in _sections) weights[name] = Whole(CellPointer.SectionWeight(name), section);
        return weights.ToImmutable();
    }

    private NumberCell Whole(string pointer, Section section)
    {
        var (parts, first) = (section.Parts, section.First.Value);
        var (points, isSame) = (parts.Sum(p => p.Points), parts.TrueForAll(p => p.Weight == first));
        if (parts.Count == 1 || (isSame && points == first)) return section.First;
        if (parts.Sum(p => p.Weight ?? 0) is var sum && sum == points && parts.TrueForAll(p => p.Weight == p.Points)) return sum;
        if (!isSame) _cells.Doubt(pointer, ReadMessages.DoubtTwice);
        return section.First;
    }

    private sealed record Section(NumberCell First)
    {
        public List<Part> Parts { get; } = [];
    }

    private sealed record Part(GridCell Cell, decimal? Weight)
    {
        public decimal Points { get; set; }
    }
}
