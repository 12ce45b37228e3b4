using PerfEval.Documents.Tests.Layouts;
using PerfEval.Documents.Tests.Pdf.Paper;

namespace PerfEval.Documents.Tests.Composed;

/// <summary>Composed forms on paper: with lines they are exact.</summary>
public sealed class ComposedPaperTests
{
    private const int RuledForms = 190;

    // Numbers cut by narrow columns and rows cut by a page's end leave something open, which is doubted.
    [Fact]
    public void Read_ComposedWithLines_IsExactAndDoubtedOnlyWhereCut()
    {
        for (var seed = 0; seed < RuledForms; seed++)
        {
            var (composed, style) = (ComposedForm.Of(seed), PaperStyle.Of(seed, isRuled: true));
            var (name, result) = ($"{composed.Choices}; {style.Choices}", Read(composed, style));
            Assert.True(result.Forms.Length == 1, name);
            var read = result.Forms[0];
            var wrong = style.HoldsNumbers ? Cells.Differences(composed.Expected, read.Form) : Misreadings.Silent(composed.Expected, read);
            Assert.True(wrong.Length == 0, name + "\n" + wrong);
            Assert.True(read.Confidence.IsEmpty || style.CutsRows || !style.HoldsNumbers, name + "\n" + string.Join('\n', read.Confidence.Keys));
        }
    }

    private static ReadResult Read(ComposedForm composed, PaperStyle style) =>
        new DocumentReader().Read(GridPaper.Of(composed.Spec, style), "form.pdf", TestContext.Current.CancellationToken);
}
