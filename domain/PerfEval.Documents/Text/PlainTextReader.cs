using System.Collections.Immutable;
using PerfEval.Documents.Content;
using PerfEval.Documents.Grids;
using PerfEval.Documents.Grids.Rows;
using PerfEval.Documents.Text.Layout;
using PerfEval.Documents.Text.Padded;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Text;

/// <summary>Reads the forms in a text that has no cells, only lines.</summary>
internal sealed class PlainTextReader
{
    private readonly ReadLimits _limits;

    public PlainTextReader(ReadLimits limits) => _limits = limits;

    /// <summary>Reads every form of a text; what is none is a problem.</summary>
    public ReadResult Read(DecodedText decoded, ProblemList problems, CancellationToken cancellationToken)
    {
        var boxed = BoxedText.Unwrapped(UprightSign.In(decoded.Text), out var isWhole);
        var unwrapped = PaddedText.Unwrapped(boxed, out var doubts);
        var isPadded = !ReferenceEquals(unwrapped, boxed);
        var isParted = !doubts.HasFlag(PaddedDoubts.Rows);
        var unnumbered = RowNumbers.Without(RepeatedHeads.Without(unwrapped), out var isNumbered);
        var simple = ForeignLabels.Simple(unnumbered);
        var whole = CutHeading.Whole(simple, out var isCentred);
        var upright = BackwardTable.Forward(whole);
        var document = new TextDocument(upright, ReferenceEquals(simple, unnumbered) ? null : AsPrinted(upright, simple, unnumbered)) { IsPadded = isPadded || !isParted };
        NameInvalidBytes(decoded, document, problems);
        var forms = ImmutableArray.CreateBuilder<FormReading>();
        var slices = FormSplitter.Split(document);
        var hasOwn = slices.Exists(s => s is { Kind: FormKind.Project, IsHeadless: false, IsExample: false });
        foreach (var slice in slices)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (problems.IsFull) break;
            if (slice.Kind != FormKind.Project)
            {
                problems.AddOtherForm(slice.Kind, new SourcePosition { File = problems.File, Line = slice.FirstLine + 1 });
                continue;
            }

            if (slice.IsExample && hasOwn)
            {
                problems.AddOtherForm(FormKind.Example, new SourcePosition { File = problems.File, Line = slice.FirstLine + 1 });
                continue;
            }

            if (slice.IsHeadless)
            {
                problems.Add(ReadProblemCode.Headless, slice.FirstLine + 1, "Headless", slice.FirstLine + 1);
                continue;
            }

            if (forms.Count == _limits.MaxForms)
            {
                problems.Add(ReadProblemCode.TooManyForms, slice.FirstLine + 1, "TooManyForms", _limits.MaxForms, slice.FirstLine + 1);
                break;
            }

            if (new FormReader(document, slice, _limits, problems, cancellationToken).Read() is not { } form) continue;
            forms.Add((isPadded || !isParted) && !ReadingCheck.Holds(form.Form, []) ? WithDoubt(form, "/", ReadMessages.DoubtAligned)
                : !isWhole || (isPadded && !isParted) ? WithDoubt(form, "/indicators/", ReadMessages.DoubtAligned)
                : doubts != PaddedDoubts.None ? (HasNeedlessReason(form.Form) ? WithDoubt(form, "/indicators/", ReadMessages.DoubtAligned) : WithDoubtOfGroups(form, doubts))
                : isNumbered && !ReadingCheck.Holds(form.Form, []) ? WithDoubt(form, "/indicators/", ReadMessages.DoubtRowNumbers)
                : isCentred ? WithDoubt(form, "/", ReadMessages.DoubtLines)
                : ReferenceEquals(upright, whole) ? form : WithDoubt(form, "/indicators/", ReadMessages.DoubtColumnOrder));
        }

        if (slices.Count == 0 && ForeignLabels.AreIn(decoded.Text)) problems.Add(ReadProblemCode.NoCells, 1, "TextForeign", 1);
        else if (forms.Count == 0 && problems.Count == 0) problems.Add(ReadProblemCode.NotAForm, 1, "NotAForm");
        return new ReadResult { Format = "text", Forms = forms.ToImmutable(), Problems = problems.ToImmutable() };
    }

    // The lines as they are printed, but those that reading has put together or turned round.
    private static string AsPrinted(string read, string simple, string printed)
    {
        if (ReferenceEquals(read, simple)) return printed;
        var (lines, before, original) = (read.Split('\n'), simple.Split('\n'), printed.Split('\n'));
        return string.Join('\n', lines.Select((line, i) => line == before[i] ? original[i] : line));
    }

    // A reason beside full points may be the next row's: then not the groups alone are open.
    private static bool HasNeedlessReason(SelfEvaluationForm form) => form.Indicators.Any(i => i.Deviation.Text.Length > 1 && i.Weight.Value == i.Score.Value);

    // Printed weights of sections to which their rows add up tell where each ends.
    private static FormReading WithDoubtOfGroups(FormReading form, PaddedDoubts doubts)
    {
        var open = new List<string>();
        if (doubts.HasFlag(PaddedDoubts.Level1) && form.Form.SectionWeights.IsEmpty) open.Add("/level1");
        if (doubts.HasFlag(PaddedDoubts.Level2)) open.Add("/level2");
        return form with
        {
            Confidence = form.Confidence.AddRange(form.Source.Keys.Where(k => open.Exists(o => k.EndsWith(o, StringComparison.Ordinal)) && !form.Confidence.ContainsKey(k))
                .Select(k => KeyValuePair.Create(k, new CellDoubt(CellDoubt.Review, ReadMessages.DoubtLevel)))),
        };
    }

    private static FormReading WithDoubt(FormReading form, string part, string reason) => form with
    {
        Confidence = form.Confidence.AddRange(form.Source.Keys.Where(k => k.StartsWith(part, StringComparison.Ordinal) && !form.Confidence.ContainsKey(k))
            .Select(k => KeyValuePair.Create(k, new CellDoubt(CellDoubt.Review, reason)))),
    };

    private static void NameInvalidBytes(DecodedText decoded, TextDocument document, ProblemList problems)
    {
        if (!decoded.HasInvalidBytes) return;
        for (var i = 0; i < document.LineCount && !problems.IsFull; i++)
        {
            if (document.Span(i).Contains('\uFFFD')) problems.Add(ReadProblemCode.InvalidBytes, i + 1, "InvalidBytes", i + 1, decoded.Encoding);
        }
    }
}
