using System.Collections.Immutable;
using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Grids.Sections;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Grids;

/// <summary>Makes forms of grids, by the labels in their cells and never by position, whatever format the grids come from.</summary>
internal sealed class GridFormReader
{
    private readonly ReadLimits _limits;

    public GridFormReader(ReadLimits limits) => _limits = limits;

    /// <summary>
    /// Reads the forms of a file's grids, in the order given; a form may stand with others on one grid or go on over several.
    /// What stands in no form is left out; a form that lacks a part is a problem.
    /// </summary>
    /// <param name="grids">The file's grids, in its order.</param>
    /// <param name="problems">Where what could not be read is named; that there is no form at all is the caller's to say.</param>
    /// <param name="cancellationToken">Asked between two rows.</param>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public ImmutableArray<FormReading> Read(IReadOnlyList<Grid> grids, ProblemList problems, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(grids);
        ArgumentNullException.ThrowIfNull(problems);
        var forms = ImmutableArray.CreateBuilder<FormReading>();
        var rows = GridRows.Of(grids, cancellationToken);
        var slices = GridSplitter.Split(rows, cancellationToken);
        var hasOwn = slices.Exists(s => s is { Kind: FormKind.Project, IsHeadless: false, IsExample: false });
        for (var i = 0; i < slices.Count; i++)
        {
            var slice = slices[i];
            cancellationToken.ThrowIfCancellationRequested();
            if (problems.IsFull) break;
            var start = slice.Rows[0].Starting.First().Position;
            if (slice.Kind != FormKind.Project)
            {
                problems.AddOtherForm(slice.Kind, start);
            }
            else if (slice.IsExample && hasOwn)
            {
                problems.AddOtherForm(FormKind.Example, start);
            }
            else if (SeveralProjects.AreIn(slice))
            {
                problems.AddOtherForm(FormKind.Several, start);
            }
            else if (SeveralProjects.ShareHead(slice, slices, i + 1) is > 0 and var beside)
            {
                problems.AddOtherForm(FormKind.Several, start);
                i += beside;
            }
            else if (slice.IsHeadless)
            {
                problems.Add(ReadProblemCode.Headless, start, "GridHeadless", new PlaceName(start));
            }
            else if (forms.Count == _limits.MaxForms)
            {
                problems.Add(ReadProblemCode.TooManyForms, start, "GridTooManyForms", _limits.MaxForms, new PlaceName(start));
                break;
            }
            else if (new GridForm(slice, _limits, problems, cancellationToken).Read() is { } form)
            {
                forms.Add(form);
            }
        }

        if (forms.Count == 0 && problems.Count == 0 && rows.Find(SeveralProjects.Heads) is { } list) problems.AddOtherForm(FormKind.Several, list.Starting[0].Position);
        return forms.ToImmutable();
    }
}
