using System.Text;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Layouts;

/// <summary>Tells the wrong cells of a reading that it does not doubt.</summary>
internal static class Misreadings
{
    public static FormReading Read(string text)
    {
        var result = new DocumentReader().Read(Encoding.UTF8.GetBytes(text), "page.txt");
        Assert.Equal("", string.Join('\n', result.Problems.Select(p => p.MessageEn)));
        return Assert.Single(result.Forms);
    }

    /// <summary>Each cell that is wrong and not doubted, one a line.</summary>
    public static string Silent(SelfEvaluationForm expected, FormReading actual) =>
        string.Join('\n', Cells.DifferingCells(expected, actual.Form)
            .Where(d => !actual.Confidence.ContainsKey(d.Pointer))
            .Select(d => $"{d.Pointer}: {d.Expected} | {d.Actual}"));
}
