using System.Text;
using PerfEval.Documents.Tests.Grids;
using PerfEval.Documents.Tests.Layouts;

namespace PerfEval.Documents.Tests.Composed;

/// <summary>Forms composed of parts, as no sample has them together: with cells they are exact, and as text nothing is wrong in silence.</summary>
public sealed class ComposedFormsTests
{
    private const int FormsOfCells = 100;
    private const int FormsOfText = 300;

    [Theory]
    [InlineData("xlsx")]
    [InlineData("docx")]
    [InlineData("html")]
    [InlineData("csv")]
    [InlineData("tabs")]
    public void Read_ComposedOfCells_IsExactAndUndoubted(string format)
    {
        for (var seed = 0; seed < FormsOfCells; seed++)
        {
            var composed = ComposedForm.Of(seed);
            var result = Read(format, composed.Spec);
            Assert.True(result.Forms.Length == 1, composed.Choices);
            var differences = Cells.Differences(composed.Expected, result.Forms[0].Form);
            Assert.True(differences.Length == 0, composed.Choices + "\n" + differences);
            Assert.True(result.Forms[0].Confidence.IsEmpty, composed.Choices + "\n" + string.Join('\n', result.Forms[0].Confidence.Keys));
        }
    }

    [Theory]
    [InlineData("lines")]
    [InlineData("words")]
    public void Read_ComposedOfText_NoCellIsWrongInSilence(string format)
    {
        for (var seed = 0; seed < FormsOfText; seed++)
        {
            var composed = ComposedForm.Of(seed);
            var result = Read(format, composed.Spec);
            Assert.True(result.Forms.Length == 1 || result.Problems.Length > 0, composed.Choices);
            var silent = result.Forms.Length == 1 ? Misreadings.Silent(composed.Expected, result.Forms[0]) : "";
            Assert.True(silent.Length == 0, composed.Choices + "\n" + silent);
        }
    }

    [Fact]
    public void Read_ComposedOfWords_EachIsInItsColumn()
    {
        for (var seed = 0; seed < FormsOfText; seed++)
        {
            var composed = ComposedForm.Of(seed);
            var differences = Cells.Differences(composed.Expected, Read("words", composed.Spec).Forms[0].Form);
            Assert.True(differences.Length == 0, composed.Choices + "\n" + differences);
        }
    }

    // What text cut into columns does not tell is doubted, or the form is said to lack it.
    [Fact]
    public void Read_ComposedOfPaddedColumns_NoCellIsWrongInSilence()
    {
        for (var seed = 0; seed < FormsOfText; seed++)
        {
            var composed = ComposedForm.Of(seed);
            if (Read("padded", composed.Spec).Forms is not [var read]) continue;
            var lacking = Cells.DifferingCells(composed.Expected, read.Form).Where(d => d.Actual == "(absent)").Select(d => d.Pointer + ":").ToList();
            var silent = Misreadings.Silent(composed.Expected, read).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !lacking.Exists(p => line.StartsWith(p, StringComparison.Ordinal))).ToList();
            Assert.True(silent.Count == 0 && (lacking.Count == 0 || !read.Confidence.IsEmpty), composed.Choices + "\n" + string.Join('\n', silent.Concat(lacking)));
        }
    }

    private static ReadResult Read(string format, string spec)
    {
        var content = format switch
        {
            "xlsx" => TestWorkbook.Of(spec),
            "docx" => TestDocument.Of(spec),
            "html" => TestMarkup.Html(spec),
            "csv" => TestCsv.Of(spec),
            "tabs" => Encoding.UTF8.GetBytes(LayoutText.Printed(spec, '\t')),
            "padded" => Encoding.UTF8.GetBytes(PaddedGrid.Of(spec)),
            "lines" => Encoding.UTF8.GetBytes(LayoutText.Printed(spec, '\n')),
            _ => Encoding.UTF8.GetBytes(LayoutText.Printed(spec)),
        };
        return new DocumentReader().Read(content, "form", TestContext.Current.CancellationToken);
    }
}
